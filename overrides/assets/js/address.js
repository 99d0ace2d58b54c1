// The part of the address after the question mark: what a reader chose, so that it can be sent, kept and gone back to.
tpg.address = {
  read: (name) => new URLSearchParams(location.search).get(name) ?? "",

  // Set these, leave the others. The history's state is Material's: it remembers there how far one has scrolled.
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
