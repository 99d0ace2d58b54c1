// The bar that stays: it shows the scene you are at, and brings the pictures of its scenes when you come near them.
{
  const READING_LINE = 0.45;
  const watchers = [];

  const watch = (elements, options, seen) => {
    const watcher = new IntersectionObserver(seen, options);
    for (const element of elements) watcher.observe(element);
    watchers.push(watcher);
    return watcher;
  };

  const isSeen = (element) => element.getClientRects().length > 0;

  // The strip slides to the link of the scene; the page does not.
  const slideTo = (strip, link) => {
    const place = link.closest("li").offsetLeft === link.offsetLeft ? 0 : link.offsetLeft - strip.offsetLeft;
    strip.scrollTo({ left: Math.max(0, place - strip.clientWidth / 3) });
  };

  const mark = (strip, links) => {
    const scenes = [...links].filter(([, place]) => isSeen(place));
    const at = scenes.findLast(([, place]) => place.getBoundingClientRect().top < innerHeight * READING_LINE)?.[0];
    for (const link of links.keys()) {
      if (link !== at) link.removeAttribute("aria-current");
      else if (!link.hasAttribute("aria-current")) {
        link.setAttribute("aria-current", "step");
        slideTo(strip, link);
      }
    }
  };

  const showPictures = (links) => {
    for (const [link, place] of links) {
      const image = place.querySelector(":scope > figure img");
      if (!link.matches(".thumb") || !image || link.querySelector("img")) continue;
      const thumb = image.cloneNode();
      for (const name of ["data-print", "data-other-print", "data-other-alt"]) thumb.removeAttribute(name);
      thumb.alt = "";
      link.append(thumb);
    }
  };

  // What one does for the one side is done for the other, and what was chosen as the painful one stays so.
  const turn = ({ currentTarget: { dataset } }) => {
    tpg.turnSide(tpg.side() === "left" ? "right" : "left");
    document.querySelector(`.lesson a[href$="#${dataset.turn}"]`).click();
  };

  tpg.onPage(() => {
    for (const watcher of watchers.splice(0)) watcher.disconnect();
    const strip = document.querySelector(".lesson ol");
    if (!strip) return;
    const links = new Map([...strip.querySelectorAll("a")].map((link) => [
      link, document.getElementById(link.hash.slice(1)),
    ]));
    const look = () => mark(strip, links);
    watch(links.values(), { rootMargin: "-45% 0px -54% 0px" }, look);
    const near = watch(document.querySelectorAll(".step"), { rootMargin: "50% 0px" }, (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      showPictures(links);
    });
    for (const button of document.querySelectorAll("[data-turn]")) button.onclick = turn;
    look();
  });
}
