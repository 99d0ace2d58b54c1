// What the engine found, as links with the words marked and the reason told. Loaded together with the engine.
{
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const { make } = tpg;

  // What a hit is called, where it leads, and what else one should know of it.
  const shown = ({ equipmentOf }, words) => ({
    zone: ({ zones, regions }, row) => ({
      title: capital(zones.name[row]),
      path: zones.page[row] ? `zones/${zones.id[row]}/` : `find/?at=${zones.id[row]}`, // where its signs of danger stand
      more: regions.name[zones.region[row]],
    }),
    region: ({ regions }, row) => ({ title: regions.name[row], path: `regions/${regions.id[row]}/`, more: "" }),
    muscle: ({ muscles }, row) => ({ title: muscles.name[row], path: `muscles/${muscles.id[row]}/`, more: capital(muscles.plain[row]) }),
    equipment: ({ equipment }, row) => ({ title: equipment.name[row], path: `equipment/${equipment.id[row]}/`, more: "" }),
    page: ({ pages }, row) => ({ title: pages.title[row], path: pages.address[row], more: "" }),
    point: (index, row, meant) => {
      const { points, zones, equipment } = index;
      const { label, path } = tpg.pointOf(index, row);
      const felt = meant("zone", [...points.most[row], ...points.some[row]]);
      const list = (rows, names, text) => rows.length && tpg.fill(text, { names: rows.map((one) => names[one]).join(", ") });
      const more = [
        label,
        list(felt.filter((zone) => points.most[row].includes(zone)), zones.name, words.most),
        list(felt.filter((zone) => points.some[row].includes(zone)), zones.name, words.some),
        list(meant("equipment", equipmentOf(row)), equipment.name, words.needs),
      ];
      return { title: points.title[row], path, more: more.filter(Boolean).join(". ") };
    },
  });

  const marked = (finder, text, found) => finder.pieces(text, found).map(({ part, isFound }) => (isFound ? make("mark", "", part) : part));

  const item = (finder, words, hit, { meant, nameOf }, found, isBest) => {
    const { title, path, more } = shown(finder, words)[hit.kind](tpg.index, hit.row, meant);
    const told = `${title} ${more}`.toLowerCase();
    const name = nameOf(hit);
    const also = hit.kind === "point" || told.includes(name.toLowerCase()) ? "" : tpg.fill(words.also, { name });
    const link = make("a", `hit hit--${hit.kind}`, make("span", "hit__title", ...marked(finder, title, found)));
    if (isBest) link.append(" ", make("span", "hit__kind", words.kind[hit.kind]));
    const rest = [more, also].filter(Boolean).join(". ");
    if (rest) link.append(" ", make("span", "hit__more", ...marked(finder, rest, found)));
    link.href = tpg.root + path;
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
