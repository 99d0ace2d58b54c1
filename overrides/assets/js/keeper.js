// What is kept on the device, for pages and for the service worker alike. Each file lies under its digest, so that an
// old and a new version of the site stand side by side, and a file that did not change is fetched once.
{
  const SHELF = "files";
  const LISTS = "lists";
  const AT_ONCE = 6;
  const FINGERPRINT = /\?v=[0-9a-f]{10}/g;

  const keyOf = ([digest]) => `${tpg.root}kept/${digest}`;
  const keyOfList = (version) => `${tpg.root}kept/list-${version}`;

  const digestOf = async (bytes) => {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const fetched = async (path, cache) => {
    const response = await fetch(tpg.root + path, { cache });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };

  // A page is kept without the digests of what it shares with others: what is kept beside it fits it.
  const bytesOf = async (response) => {
    if (!response.headers.get("content-type")?.includes("html")) return response.arrayBuffer();
    return new TextEncoder().encode((await response.text()).replace(FINGERPRINT, "")).buffer;
  };

  // The file of this address, with the digest that the list says: a wrong byte is asked for again, and then told.
  const exact = async (path, digest, cache = "no-cache") => {
    const response = await fetched(path, cache);
    const bytes = await bytesOf(response);
    if ((await digestOf(bytes)) === digest) {
      return new Response(bytes, { headers: { "content-type": response.headers.get("content-type") ?? "" } });
    }
    if (cache === "reload") throw new Error(`${path}: not what the list says`);
    return exact(path, digest, "reload");
  };

  // The list of a version of the site: from the device, or fetched and kept.
  const list = async (version) => {
    const lists = await caches.open(LISTS);
    const there = await lists.match(keyOfList(version));
    if (there) return there.json();
    const said = await exact("offline.json", version);
    await lists.put(keyOfList(version), said.clone());
    return said.json();
  };

  const keysOn = async (shelf) => new Set((await shelf.keys()).map(({ url }) => url));

  // The addresses of a list that are on the device.
  const kept = async ({ files }) => {
    const keys = await keysOn(await caches.open(SHELF));
    return Object.keys(files).filter((path) => keys.has(keyOf(files[path])));
  };

  // Those of a list with what they need to be whole.
  const whole = ({ files }, paths) =>
    [...new Set(paths.filter((path) => files[path]).flatMap((path) => [path, ...files[path][2]]))]
      .filter((path) => files[path]);

  const sizeOf = ({ files }, paths) => paths.reduce((sum, path) => sum + files[path][1], 0);

  // Keep these with what they need; `tell` hears of each file's bytes. What was kept before a fault stays.
  const keep = async (listed, paths, tell = (_bytes) => {}, signal = null) => {
    const shelf = await caches.open(SHELF);
    const keys = await keysOn(shelf);
    const missing = whole(listed, paths).filter((path) => !keys.has(keyOf(listed.files[path])));
    const work = async () => {
      for (let path = missing.pop(); path !== undefined; path = missing.pop()) {
        signal?.throwIfAborted();
        const file = listed.files[path];
        await shelf.put(keyOf(file), await exact(path, file[0]));
        tell(file[1]);
      }
    };
    const stop = () => missing.splice(0); // one fault stops all, once they have done what they are at
    const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().finally(stop)));
    for (const one of done) if (one.status === "rejected") throw one.reason;
  };

  // What lies here for this address, if anything does.
  const find = async ({ files }, path) => {
    const file = files[path];
    return file && (await caches.open(SHELF)).match(keyOf(file));
  };

  // Take off all but these addresses of a list.
  const only = async ({ files }, paths) => {
    const wanted = new Set(paths.map((path) => keyOf(files[path])));
    const shelf = await caches.open(SHELF);
    for (const request of await shelf.keys()) if (!wanted.has(request.url)) await shelf.delete(request);
  };

  // The lists of other versions: of the one before, and of such as could not be fetched whole.
  const others = async (version) => {
    const lists = await caches.open(LISTS);
    const found = (await lists.keys()).filter(({ url }) => url !== keyOfList(version));
    return {
      all: await Promise.all(found.map(async (request) => (await lists.match(request)).json())),
      forget: () => Promise.all(found.map((request) => lists.delete(request))),
    };
  };

  tpg.keeper = { list, kept, whole, sizeOf, keep, find, only, others };
}
