// The service worker: keeps the site on the device and answers from there. The build says above which version this is.
// A new version is fetched whole beside the old one; it takes over when no page is open, or when the only one is
// loaded anew.
self.tpg = { root: registration.scope };
importScripts(KEEPER);
{
  const { keeper } = tpg;
  const NEVER_HERE = "offline/";
  let listed = null;
  const list = () => (listed ??= keeper.list(VERSION).catch((fault) => {
    listed = null;
    throw fault;
  }));

  // The core, and what earlier versions had on this device.
  const install = async () => {
    const fresh = await list();
    const { all } = await keeper.others(VERSION);
    const before = (await Promise.all(all.map(keeper.kept))).flat();
    await keeper.keep(fresh, [...fresh.core, ...before]);
  };

  const activate = async () => {
    const now = await list();
    const { all, forget } = await keeper.others(VERSION);
    await forget();
    await keeper.only(now, await keeper.kept(now));
    if (all.length) return;
    await self.clients.claim(); // the first version: the page that one sees is kept, too
    const open = await self.clients.matchAll();
    await keepQuietly(open.map(({ url }) => addressOf(url)));
  };

  // Below the top of the site, without what stands behind `?` and `#`.
  const addressOf = (url) => decodeURI(url.split(/[?#]/)[0]).slice(tpg.root.length).replace(/(^|\/)index\.html$/, "$1");

  const keepQuietly = (paths) => list().then((now) => keeper.keep(now, paths)).catch(() => {});

  // A page that came by the network may be newer than what is kept, and asks for what fits it by its digest.
  const fits = (url, [digest]) => {
    const asked = /[?&]v=([0-9a-f]{10})/.exec(url)?.[1];
    return !asked || digest.startsWith(asked);
  };

  const elsewhere = (path) => Response.redirect(`${tpg.root}${NEVER_HERE}?missing=${encodeURIComponent(path)}`);

  const fromNetwork = async (event, path, now, kept) => {
    try {
      const response = await fetch(event.request);
      if (response.ok && /(\/|\.pdf|^)$/.test(path) && now?.files[path]) event.waitUntil(keepQuietly([path]));
      return response;
    } catch (fault) {
      if (kept) return kept;
      if (event.request.mode === "navigate" && path !== NEVER_HERE) return elsewhere(path);
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
