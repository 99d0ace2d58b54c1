// What of an address of the programme could not be read or taken as it stands, in a plain sentence each.
{
  const MOST_NAMES = 6;
  const MOST_LETTERS = 40;

  const short = (name) => (name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS)}\u2026` : name);

  // Points that have a card are called by their title and side.
  const nameOf = (one) => {
    if (!one.card) return short(one);
    const side = one.card.querySelector(".card__side")?.textContent.trim();
    return [tpg.card.title(one), side].filter(Boolean).join(", ");
  };

  const listed = (all) => {
    const names = [...new Set(all.map(nameOf))];
    return names.slice(0, MOST_NAMES).join("; ") + (names.length > MOST_NAMES ? "; \u2026" : "");
  };

  // `told` holds for each kind of fault, which the line has a sentence for, the names or the points that have it.
  tpg.tellUnread = (line, told) => {
    const faults = Object.entries(told).filter(([, all]) => all.length);
    line.textContent = faults.map(([name, all]) => tpg.fill(line.dataset[name], { names: listed(all) })).join("\n");
  };
}
