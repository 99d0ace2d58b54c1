// The part of the address after the question mark: what a reader chose, so that it can be sent, kept and gone back to.
tpg.address = {
  read: (name) => new URLSearchParams(location.search).get(name) ?? "",

  // The names in a text, each once. What hands, letters and mail programs do to an address changes none: blanks,
  // capitals, a dash or a sign of times for a hyphen or an x, a full stop at its end.
  names: (text) => {
    const plain = text.normalize("NFKC").toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-").replaceAll("\u00d7", "x");
    const names = plain.split(/[\s,;]+/).map((name) => name.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, ""));
    return [...new Set(names.filter(Boolean))];
  },
  list: (name) => tpg.address.names(tpg.address.read(name)),

  // Set these, leave the others. The history's state stays: visit.js remembers there how far one has scrolled.
  write: (changes) => {
    const said = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) said.set(name, value);
      else said.delete(name);
    }
    const query = said.toString().replaceAll("%2C", ",");
    history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
  },
};
