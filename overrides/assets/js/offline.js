// Every page: installs the service worker, once the page is there and quiet. What it keeps, on-device.js shows.
{
  const QUIET_MS = 3_000;
  const isWanted = location.protocol !== "file:" && !navigator.connection?.saveData;

  tpg.install = async () => {
    if (!navigator.serviceWorker || location.protocol === "file:") throw new Error("no service worker");
    await navigator.serviceWorker.register(`${tpg.root}sw.js`);
    return navigator.serviceWorker.ready;
  };

  if (isWanted) {
    const install = () => tpg.install().catch(() => { /* the site works with a network */ });
    addEventListener("load", () => setTimeout(install, QUIET_MS));
  }
}
