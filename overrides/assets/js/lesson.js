// The bar that stays: it shows the step you are at, and carries a twin of the side switch.
{
  const READING_LINE = 0.45;
  let watcher = null;

  const addTwin = (bar) => {
    const original = document.querySelector(".sides .seg");
    if (!original || bar.querySelector(".seg")) return;
    const twin = original.cloneNode(true);
    twin.querySelector("legend").textContent = bar.dataset.sideLegend;
    for (const input of twin.querySelectorAll("input")) input.name = "side-of-bar";
    bar.append(twin);
  };

  const mark = (links, steps) => {
    const at = steps.findLastIndex((step) => step.getBoundingClientRect().top < innerHeight * READING_LINE);
    links.forEach((link, index) => {
      if (index === at) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
  };

  tpg.onPage(() => {
    watcher?.disconnect();
    const bar = document.querySelector(".lesson");
    if (!bar) return;
    addTwin(bar);
    const links = [...bar.querySelectorAll("a")];
    const steps = links.map((link) => document.getElementById(link.hash.slice(1)).closest(".step"));
    watcher = new IntersectionObserver(() => mark(links, steps), { rootMargin: "-45% 0px -54% 0px" });
    for (const step of steps) watcher.observe(step);
    mark(links, steps);
  });
}
