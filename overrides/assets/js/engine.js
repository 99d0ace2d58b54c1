// The engine of the search, loaded when it is first asked for: what finds things, and what tells signs of danger.
{
  const NEEDED = ["words", "things", "finding", "danger"].map((name) => `assets/js/${name}.js`);
  let engine;

  // `also` is loaded with it.
  tpg.engine = async (...also) => {
    await tpg.load(...NEEDED, `${tpg.folder}api/stems.js`, ...also, `${tpg.folder}api/index.js`);
    if (!engine) {
      const finder = tpg.finder(tpg.index);
      engine = { finder, dangers: tpg.dangers(tpg.index, finder.knows) };
    }
    return engine;
  };
}
