// The guide or the place that was opened last, and for which side: kept on this device, for the home page alone.
{
  const NAME = "last";
  const PATH = /^(muscles\/[a-z0-9-]+\/[a-z0-9-]+|zones\/[a-z0-9-]+)\/$/;

  const isKept = (one) => Boolean(one) && PATH.test(one.path) && typeof one.title === "string"
    && ["right", "left", ""].includes(one.side) && Number.isSafeInteger(one.when);

  // Reading alone leaves no trace: it is kept from the first choice on that the device remembers.
  const hasChosen = () => tpg.mayKeep && localStorage.length > 0;

  const note = () => {
    const page = document.querySelector(":is(.page--guide, .page--zone)");
    const path = location.href.slice(tpg.home.length).split(/[?#]|index\.html/)[0];
    if (!page || !PATH.test(path) || !hasChosen()) return;
    const side = page.querySelector(".sides") ? tpg.side() : "";
    const title = page.querySelector("h1").textContent.trim();
    tpg.keep(NAME, JSON.stringify({ path, title, side, when: Date.now() }));
  };

  tpg.last = {
    // Nothing where nothing was kept, or what was kept is damaged.
    read: () => {
      try {
        const one = JSON.parse(tpg.kept(NAME));
        return isKept(one) ? one : null;
      } catch { return null; }
    },

    forget: () => tpg.keep(NAME, ""),
  };

  addEventListener("side", note);
  tpg.onPage(note);
}
