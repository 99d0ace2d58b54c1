// What the engine found, as links with the words marked and the reason told. Loaded together with the engine.
{
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const { make } = tpg;

  const named = (table) => (index, row) => ({
    title: index[table].name[row],
    path: `${table}/${index[table].id[row]}/`,
  });

  // What a hit is called, where it leads, and what else one should know of it.
  const shown = ({ equipmentOf }, words) => ({
    zone: ({ zones, regions }, row) => ({
      title: capital(zones.name[row]),
      // Where its signs of danger stand.
      path: zones.page[row] ? `zones/${zones.id[row]}/` : `find/?at=${zones.id[row]}`,
      more: regions.name[zones.region[row]],
    }),
    region: named("regions"),
    muscle: ({ muscles }, row) => ({
      title: muscles.name[row],
      path: `muscles/${muscles.id[row]}/`,
      more: capital(muscles.plain[row]),
    }),
    equipment: named("equipment"),
    complaint: named("complaints"),
    page: ({ pages }, row) => ({ title: pages.title[row], path: pages.address[row] }),
    point: (index, row, meant) => {
      const { points, zones, equipment } = index;
      const { label, path } = tpg.pointOf(index, row);
      const felt = meant("zone", [...points.most[row], ...points.some[row]]);
      const listed = (rows, names) => rows.map((one) => names[one]).join(", ");
      const list = (rows, names, text) => rows.length && tpg.fill(text, { names: listed(rows, names) });
      const more = [
        list(felt.filter((zone) => points.most[row].includes(zone)), zones.name, words.most),
        list(felt.filter((zone) => points.some[row].includes(zone)), zones.name, words.some),
        list(meant("equipment", equipmentOf(row)), equipment.name, words.needs),
      ];
      return { title: points.title[row], path, label, more: more.filter(Boolean).join(". ") };
    },
  });

  const item = (finder, words, hit, { meant, nameOf }, found, isBest) => {
    const parts = (text, isName) => {
      const all = finder.pieces(text, found).map(({ part, isFound }) => (isFound ? make("mark", "", part) : part));
      return isName ? [tpg.muscleName(...all)] : all;
    };
    const { title, path, more, label } = shown(finder, words)[hit.kind](tpg.index, hit.row, meant);
    const name = nameOf(hit);
    const isSaid = hit.kind === "point" || `${title} ${more}`.toLowerCase().includes(name.toLowerCase());
    const also = isSaid ? "" : tpg.fill(words.also, { name });
    const link = make("a", `hit hit--${hit.kind}`, make("span", "hit__title", ...parts(title, hit.kind === "muscle")));
    if (isBest) link.append(" ", make("span", "hit__kind", words.kind[hit.kind]));
    const rest = [more, also].filter(Boolean).join(". ");
    if (label) link.append(" ", make("span", "hit__more", ...parts(label, true), rest && ". ", ...parts(rest)));
    else if (rest) link.append(" ", make("span", "hit__more", ...parts(rest)));
    link.href = tpg.home + path;
    return make("li", "", link);
  };

  // A group for each kind of result, as elements: a name and a list of links.
  tpg.results = (finder, words, question) => {
    const answer = finder.answer(question);
    const found = answer.marked();
    return answer.groups.filter(({ hits }) => hits.length).map(({ kind, hits }) => {
      const name = make("p", "search__kind", words.kinds[kind]);
      name.id = `results-${kind}`;
      const list = make("ul", "", ...hits.map((hit) => item(finder, words, hit, answer, found, kind === "best")));
      list.setAttribute("aria-labelledby", name.id);
      return make("div", "", name, list);
    });
  };
}
