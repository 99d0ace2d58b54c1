// The service worker: keeps the site on the device and answers from there. The build says above which version this is.
// A new version is fetched whole beside the old one; it takes over when no page is open, or when the only one is
// loaded anew.
self.tpg = { root: registration.scope };
importScripts(KEEPER);
{
  const { keeper } = tpg;
  const OFFLINE = "offline/";
  let listed = null;
  const list = () => (listed ??= keeper.list(VERSION).catch((fault) => {
    listed = null;
    throw fault;
  }));

  const isPage = (path) => /(\/|^)$/.test(path);

  // The folder of the language of an address: none for the first language.
  const folderOf = ({ core }, path) => Object.keys(core).find((folder) => folder && path.startsWith(folder)) ?? "";

  // The core of each language of these pages.
  const coreOf = (now, pages) => {
    const folders = new Set(pages.map((path) => folderOf(now, path)));
    return [...folders].flatMap((folder) => now.core[folder]);
  };

  // The pages of the site that are open, whichever version answers them.
  const open = async () => {
    const all = await self.clients.matchAll({ includeUncontrolled: true });
    return all.map(({ url }) => url).filter((url) => url.startsWith(tpg.root)).map(addressOf);
  };

  // The core, and what earlier versions had on this device.
  const install = async () => {
    const fresh = await list();
    const { all } = await keeper.others(VERSION);
    const before = (await Promise.all(all.map(keeper.kept))).flat();
    const pages = [...await open(), ...before.filter(isPage)];
    await keeper.keep(fresh, [...coreOf(fresh, pages), ...before]);
  };

  const activate = async () => {
    const now = await list();
    const { all, forget } = await keeper.others(VERSION);
    await forget();
    await keeper.only(now, await keeper.kept(now));
    if (all.length) return;
    await self.clients.claim(); // the first version: the page that one sees is kept, too
    await keepQuietly(await open());
  };

  // Below the top of the site, without what stands behind `?` and `#`.
  const addressOf = (url) => decodeURI(url.split(/[?#]/)[0]).slice(tpg.root.length).replace(/(^|\/)index\.html$/, "$1");

  const keepQuietly = (paths) =>
    list().then((now) => keeper.keep(now, [...paths, ...coreOf(now, paths)])).catch(() => {});

  // A page that came by the network may be newer than what is kept, and asks for what fits it by its digest.
  const fits = (url, [digest]) => {
    const asked = /[?&]v=([0-9a-f]{10})/.exec(url)?.[1];
    return !asked || digest.startsWith(asked);
  };

  // The page that says that a page is not here: in its language, or in one that is on this device.
  const elsewhere = async (path, now) => {
    const folders = [folderOf(now, path), ...Object.keys(now.core)];
    for (const page of folders.map((folder) => folder + OFFLINE)) {
      if (page !== path && await keeper.find(now, page)) {
        return Response.redirect(`${tpg.root}${page}?missing=${encodeURIComponent(path)}`);
      }
    }
    return null;
  };

  const fromNetwork = async (event, path, now, kept) => {
    try {
      const response = await fetch(event.request);
      if (response.ok && /(\/|\.pdf|^)$/.test(path) && now?.files[path]) event.waitUntil(keepQuietly([path]));
      return response;
    } catch (fault) {
      if (kept) return kept;
      const other = now && event.request.mode === "navigate" && await elsewhere(path, now);
      if (other) return other;
      throw fault;
    }
  };

  const answer = async (event) => {
    const path = addressOf(event.request.url);
    const now = await list().catch(() => null);
    const kept = now && await keeper.find(now, path);
    return kept && fits(event.request.url, now.files[path]) ? kept : fromNetwork(event, path, now, kept);
  };

  // A version that waits takes over here: between two pages, when no other page is open.
  const change = async () => {
    registration.waiting.postMessage("take over");
    const nothing = "<!doctype html><title></title><link rel=icon href=data:,>";
    return new Response(nothing, { headers: { "content-type": "text/html", refresh: "0" } });
  };

  const visit = async (event) => {
    const isAlone = (await self.clients.matchAll()).length < 2;
    return registration.waiting && isAlone ? change() : answer(event);
  };

  self.addEventListener("install", (event) => event.waitUntil(install()));
  self.addEventListener("activate", (event) => event.waitUntil(activate()));
  self.addEventListener("message", ({ data }) => {
    if (data === "take over") self.skipWaiting();
  });
  self.addEventListener("fetch", (event) => {
    const { method, url, mode, cache, headers } = event.request;
    if (method !== "GET" || !url.startsWith(tpg.root) || headers.has("range")) return;
    if (mode !== "navigate" && cache !== "default") return; // asked for by the keeper
    if (url === `${tpg.root}offline.json` || url.startsWith(`${tpg.root}kept/`)) {
      if (url.endsWith("kept/list")) event.respondWith(list().then((now) => new Response(JSON.stringify(now))));
      return;
    }
    event.respondWith(mode === "navigate" ? visit(event) : answer(event));
  });
}
