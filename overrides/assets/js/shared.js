// What the other scripts share. Plain scripts, not modules: a browser loads no module from a folder opened as file://.
Object.assign(tpg, { // which the head of the page has begun
  // The top of the site, wherever it is.
  root: new URL("../../", document.currentScript.src).href,

  // What the build puts behind the address of a file that pages share, so that a browser keeps no old one.
  version: (path) => {
    const digest = tpg.versions?.[path];
    return digest ? `?v=${digest}` : "";
  },

  // Scripts and styles that only some readers need, by their path below the top: once each, in this order, when asked.
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

  // Start on this page, and again on each one that an instant visit swaps in.
  onPage: (start) => {
    tpg.starts.push(start);
    start();
  },
  starts: [],

  // Fixed words with their gaps filled: "{count} results".
  fill: (text, values) => text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap),

  // What is said of a number, by its kind in the language of the page: "1 result", "{count} results".
  ofCount: (forms, count) => {
    const { lang } = document.documentElement;
    const written = new Intl.NumberFormat(lang, { useGrouping: false }).format(count);
    return tpg.fill(forms[new Intl.PluralRules(lang).select(count)], { count: written });
  },

  // An element with its class and what is in it.
  make: (tag, name, ...children) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  },

  // The anatomical name of a muscle of the index: where it is Latin, it is spoken as such and not translated.
  muscleName: (...name) => {
    const element = tpg.make("span", "", ...name);
    return tpg.index.latin ? Object.assign(element, { lang: "la", translate: false }) : element;
  },

  // A point of the index: its id, its guide below the top and its anatomical name, "Trapezius, upper 1".
  pointOf: ({ muscles, parts, points }, row) => {
    const [muscle, number] = [points.muscle[row], points.number[row]];
    const [, of, last] = number.match(/^(?:(.*)-)?(\d+)$/);
    const part = parts.name[parts.id.indexOf(of)];
    return {
      id: `${muscles.id[muscle]}-${number}`,
      path: `muscles/${muscles.id[muscle]}/${number}/`,
      label: `${[muscles.name[muscle], ...part ? [part] : []].join(", ")} ${last}`,
    };
  },

  // What a reader chose, kept on the device where that is allowed, else as long as the page lasts.
  keep: (name, value) => {
    tpg.unkept.set(name, value);
    try { localStorage.setItem(name, value); } catch { tpg.mayKeep = false; }
    const { dataset } = document.documentElement;
    const others = (dataset.kept ?? "").split(" ").filter((one) => one && one !== name);
    dataset.kept = [...others, ...value ? [name] : []].join(" "); // what the head of the page begins with
  },
  kept: (name) => (tpg.mayKeep ? localStorage.getItem(name) : tpg.unkept.get(name)) ?? "",
  unkept: new Map(),
  mayKeep: (() => {
    try {
      localStorage.setItem("may-keep", "");
      localStorage.removeItem("may-keep");
      return true;
    } catch { return false; }
  })(),
});

// The pages and data in the language of this one: the folder they are in, none for the first language, and its address.
tpg.folder = (document.querySelector(".brand")?.href ?? tpg.root).slice(tpg.root.length);
tpg.home = tpg.root + tpg.folder;

// What this kind of page needs beyond what all need. The page has it with it, unless an instant visit swapped it in.
tpg.onPage(() => {
  const own = document.getElementById("content")?.dataset.scripts?.split(" ") ?? [];
  const paths = own.map((name) => `assets/js/${name}.js`);
  const here = [...document.scripts].map(({ src }) => src.split("?")[0]);
  tpg.load(...paths.filter((path) => !here.includes(tpg.root + path)));
});
