// The page on what is kept on the device: shows it, keeps more, and takes it off.
{
  const MEGABYTE = 1_000_000;
  const LEAST_SHOWN = 0.1;
  let page = null;
  let list = null;
  let stopper = null;

  const part = (name) => page.querySelector(name);
  const say = (text) => { part(".offline__said").textContent = text; };

  const megabytes = (bytes) => new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit", unit: "megabyte", maximumFractionDigits: bytes < 10 * MEGABYTE ? 1 : 0,
  }).format(bytes ? Math.max(LEAST_SHOWN, bytes / MEGABYTE) : 0);

  const isPage = (path) => path.endsWith("/") || path === "";

  const OF_GUIDES = /^$|\/$|^programme\/cards\/|^run-throughs\//;

  // The addresses that a button keeps.
  const paths = ({ dataset: { keep } }) => {
    const others = Object.keys(list.core).filter((folder) => folder && folder !== tpg.folder);
    const isOwn = (path) => path.startsWith(tpg.folder) && !others.some((folder) => path.startsWith(folder));
    const all = Object.keys(list.files).filter(isOwn);
    if (keep === "guides") return all.filter((path) => OF_GUIDES.test(path.slice(tpg.folder.length)));
    if (keep === "sheets") return all.filter((path) => path.endsWith(".pdf"));
    if (keep !== "mine") return keep.split(" ").map((path) => tpg.folder + path);
    const cards = tpg.picks.kept().map(({ point }) => `${tpg.folder}programme/cards/${point}.js`);
    return all.filter((path) => isPage(path) && cards.some((card) => list.files[path][2].includes(card)));
  };

  const showSizes = (kept) => {
    const here = new Set(kept);
    for (const button of page.querySelectorAll("[data-keep]")) {
      const wanted = tpg.keeper.whole(list, paths(button));
      const missing = wanted.filter((path) => !here.has(path));
      button.hidden = !wanted.length;
      button.disabled = !missing.length;
      const size = missing.length ? megabytes(tpg.keeper.sizeOf(list, missing)) : page.dataset.here;
      button.querySelector("[data-size]").textContent = `(${size})`;
    }
  };

  const guideLink = ({ path, label, title }) => {
    const link = tpg.make("a", "", title);
    link.href = tpg.home + path;
    return tpg.make("li", "", link, " ", tpg.muscleName(label));
  };

  // The guides that are here; what finds them is in the core.
  const showGuides = async (kept) => {
    await tpg.load(`${tpg.folder}api/index.js`);
    const here = new Set(kept);
    const rows = tpg.index.points.title.map((title, row) => ({ ...tpg.pointOf(tpg.index, row), title }));
    const guides = rows.filter(({ path }) => here.has(tpg.folder + path));
    part(".offline__list ul").replaceChildren(...guides.map(guideLink));
    part(".offline__list").hidden = !guides.length;
    return guides.length;
  };

  const show = async () => {
    const kept = await tpg.keeper.kept(list);
    showSizes(kept);
    part(".offline__choices").hidden = false;
    const count = await showGuides(kept);
    const { none, forms } = page.dataset;
    const size = megabytes(tpg.keeper.sizeOf(list, kept));
    return count ? tpg.fill(tpg.ofCount(JSON.parse(forms), count), { size }) : none;
  };

  const keep = async (button) => {
    const wanted = tpg.keeper.whole(list, paths(button));
    const here = new Set(await tpg.keeper.kept(list));
    const all = tpg.keeper.sizeOf(list, wanted.filter((path) => !here.has(path)));
    const bar = part("progress");
    let done = 0;
    const tell = (bytes) => {
      done += bytes;
      Object.assign(bar, { max: all, value: done });
      say(tpg.fill(page.dataset.saving, { done: megabytes(done), all: megabytes(all) }));
    };
    tell(0);
    navigator.storage?.persist?.(); // asked for when a person shows that it matters
    stopper = new AbortController();
    await tpg.keeper.keep(list, wanted, tell, stopper.signal);
  };

  const press = async (button) => {
    const work = part(".offline__work");
    const { saved, stopped, failed } = page.dataset;
    work.hidden = false;
    for (const other of page.querySelectorAll("[data-keep]")) other.disabled = true;
    const said = await keep(button).then(() => saved, (fault) => (fault.name === "AbortError" ? stopped : failed));
    if (!page.isConnected) return;
    work.hidden = true;
    say(`${said} ${await show()}`);
  };

  const remove = async () => {
    await tpg.keeper.only(list, tpg.keeper.whole(list, list.core[tpg.folder]));
    await show();
    say(page.dataset.removed);
  };

  // The list of the version that answers here: its service worker has it.
  const listed = async () => {
    await tpg.install();
    const { serviceWorker } = navigator;
    if (!serviceWorker.controller) await new Promise((done) => { serviceWorker.oncontrollerchange = done; });
    return (await fetch(`${tpg.root}kept/list`)).json();
  };

  const open = async () => {
    const here = page;
    const missing = new URLSearchParams(location.search).get("missing");
    part(".offline__missing").hidden = missing === null;
    part(".offline__missing").textContent = page.dataset.missing;
    try {
      list = await listed();
      const said = await show();
      if (here === page) say(said);
    } catch {
      part(".offline__never").hidden = false;
    }
  };

  tpg.onPage(() => {
    stopper?.abort();
    page = document.querySelector(".offline");
    if (!page) return;
    page.onclick = ({ target }) => {
      const button = target.closest("button");
      if (button?.dataset.keep) press(button);
      else if (button?.dataset.does === "stop") stopper?.abort();
      else if (button?.dataset.does === "remove") remove();
    };
    open();
  });
}
