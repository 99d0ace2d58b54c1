// What the other scripts share. Plain scripts, not modules: a browser loads no module from a folder opened as file://.
window.tpg = {
  // The top of the site, wherever it is.
  root: new URL("../../", document.currentScript.src).href,

  // What the build puts behind the address of a file, or of a folder of files, so that a browser keeps no old one.
  version: (path) => (tpg.versions?.[path] ? `?v=${tpg.versions[path]}` : ""),

  // Scripts and styles that only some readers need, by their path below the top: once each, in this order, when asked for.
  load: (...paths) => Promise.all(paths.map((path) => (tpg.loaded[path] ??= new Promise((done, failed) => {
    const isStyle = path.endsWith(".css");
    const file = document.createElement(isStyle ? "link" : "script");
    const address = tpg.root + path + tpg.version(path);
    Object.assign(file, isStyle ? { rel: "stylesheet", href: address } : { async: false, src: address });
    file.onload = done;
    file.onerror = () => {
      delete tpg.loaded[path];
      failed(new Error(path));
    };
    document.body.append(file); // not to the head: an instant visit takes from there what the next page does not name
  })))),
  loaded: {},

  // Start on this page, and again on each one that an instant visit swaps in. Material tells of neither in a folder.
  onPage: (start) => {
    if (window.document$ && location.protocol !== "file:") window.document$.subscribe(() => start());
    else start();
  },

  // Fixed words with their gaps filled: "{count} results".
  fill: (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]),

  // A point of the index: its id, its guide below the top and its anatomical name, "Trapezius, upper 1".
  pointOf: ({ muscles, points }, row) => {
    const [muscle, number] = [points.muscle[row], points.number[row]];
    const [, part, last] = number.match(/^(?:(.*)-)?(\d+)$/);
    return {
      id: `${muscles.id[muscle]}-${number}`,
      path: `muscles/${muscles.id[muscle]}/${number}/`,
      label: `${muscles.name[muscle]}${part ? `, ${part}` : ""} ${last}`,
    };
  },

  // What a reader chose, kept on the device where that is allowed.
  keep: (name, value) => {
    try { localStorage.setItem(name, value); } catch { /* private mode: it lasts as long as the page */ }
  },
  kept: (name) => {
    try { return localStorage.getItem(name) ?? ""; } catch { return ""; }
  },
};

// What this kind of page needs beyond what all need. The page has it with it, unless an instant visit swapped it in.
tpg.onPage(() => {
  const own = document.getElementById("content")?.dataset.scripts?.split(" ").map((name) => `assets/js/${name}.js`) ?? [];
  const here = [...document.scripts].map(({ src }) => src.split("?")[0]);
  tpg.load(...own.filter((path) => !here.includes(tpg.root + path)));
});
