// Our search: the scripts of the field and of the engine, and the index.
let finder = null;

const load = (path) => new Promise((done) => {
  const script = document.createElement("script");
  script.async = false;
  script.src = `/ours/${path}`;
  script.onload = done;
  document.head.append(script);
});

window.tpg = { onPage: () => {} };
await Promise.all(["search.js", "results.js"].map(load)); // the bytes of field and list count, their time does not

export const prepare = async () => {
  await Promise.all(["stems.js", "words.js", "things.js", "finding.js", "index.js"].map(load));
  finder = tpg.finder(tpg.index);
};

export const ask = async (question) => {
  const { zones, muscles, points, regions, equipment, pages } = tpg.index;
  const addresses = {
    zone: (row) => `zones/${zones.id[row]}/`,
    muscle: (row) => `muscles/${muscles.id[row]}/`,
    point: (row) => `muscles/${muscles.id[points.muscle[row]]}/${points.number[row]}/`,
    region: (row) => `regions/${regions.id[row]}/`,
    equipment: (row) => `equipment/${equipment.id[row]}/`,
    page: (row) => pages.address[row],
  };
  return finder.answer(question).groups.flatMap(({ hits }) => hits).slice(0, 3).map(({ kind, row }) => addresses[kind](row));
};
