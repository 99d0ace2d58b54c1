// The finder: places pressed on the map or in the list beside it, one state for both, kept in the address.
{
  const NEEDED = ["assets/js/ranking.js", "assets/js/spots.js", "api/index.js"];

  const FIRST_SIGNS = 2; // so many show at once, of each marked place one

  let box = null;
  let groups = []; // of emergency signs, in the order of the page
  let marked = []; // zones, in the order in which they were pressed

  const all = (selector) => [...box.querySelectorAll(selector)];
  const entry = (zone) => box.querySelector(`.place [data-zone="${zone}"]`);
  const isOtherHalf = (link) => (link.dataset.half ?? tpg.side()) !== tpg.side();

  const check = () => {
    for (const link of all("[data-zone]")) {
      link.setAttribute("aria-checked", marked.includes(link.dataset.zone) && !isOtherHalf(link));
    }
    for (const place of all(".place")) {
      const count = place.querySelectorAll("[aria-checked=true]").length;
      const label = place.querySelector("[data-marked]");
      label.textContent = count ? tpg.fill(label.dataset.marked, { count }) : "";
    }
  };

  const chip = (zone, words) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = entry(zone).textContent;
    button.setAttribute("aria-label", tpg.fill(words.remove, { zone: button.textContent }));
    button.onclick = () => {
      toggle(zone);
      (box.querySelector(".tray__marks button") ?? box.querySelector(".place summary")).focus();
    };
    const item = document.createElement("li");
    item.append(button);
    return item;
  };

  const tray = () => {
    const marks = box.querySelector(".tray__marks");
    box.querySelector(".tray").hidden = marked.length === 0;
    marks.replaceChildren(...marked.map((zone) => chip(zone, marks.dataset)));
  };

  const lead = (count) => {
    const link = box.querySelector(".tray .btn--main");
    link.textContent = { 0: link.dataset.none, 1: link.dataset.one }[count] ?? tpg.fill(link.dataset.many, { count });
  };

  // The signs of each place, those that matter most for some marked place first.
  const warn = () => {
    const signs = marked.map((zone) => entry(zone).closest("[data-signs]").dataset.signs.split(" "));
    const rank = ({ dataset }) => Math.min(...signs.map((names) => names.indexOf(dataset.group)).filter((at) => at >= 0));
    for (const group of [...groups].sort((one, other) => rank(one) - rank(other))) {
      group.toggleAttribute("data-on", rank(group) < Infinity);
      group.parentElement.append(group);
    }
    box.querySelector(".found .alarm").toggleAttribute("data-on", signs.length > 0);
    const shown = groups.filter((group) => group.hasAttribute("data-on")).sort((one, other) => rank(one) - rank(other));
    warnAtPlace(shown, shown.filter((group) => rank(group) === 0));
  };

  // The same signs where the mark was made: the first of them in the tray, all when it is opened, and a way there.
  const warnAtPlace = (shown, urgent) => {
    box.querySelector(".tray__all").replaceChildren(...shown.map((group) => group.querySelector("ul").cloneNode(true)));
    const first = urgent.flatMap((group) => [...group.querySelectorAll("li")].slice(0, Math.ceil(FIRST_SIGNS / urgent.length)));
    box.querySelector(".tray__first").textContent = first.map((sign) => sign.textContent).join(" ");
    const button = box.querySelector(".map__warn button");
    button.hidden = marked.length === 0;
    button.textContent = marked.length ? tpg.fill(button.dataset.read, { zone: entry(marked.at(-1)).textContent }) : "";
  };

  const readSigns = () => {
    const signs = box.querySelector(".tray__signs");
    signs.open = true;
    signs.querySelector("summary").focus();
  };

  const results = async () => {
    const wanted = marked;
    const list = box.querySelector(".spots");
    try {
      await tpg.load(...NEEDED);
      if (wanted !== marked) return;
      const { index } = tpg;
      const hits = tpg.rank(index.points, marked.map((zone) => index.zones.id.indexOf(zone)));
      tpg.showSpots(list, hits, index, marked.length);
      lead(hits.length);
    } catch {
      const line = list.querySelector(".spots__count");
      line.textContent = line.dataset.failed;
    }
  };

  const show = () => {
    check();
    tray();
    warn();
    if (marked.length || box.querySelector(".spot")) results();
  };

  const write = () => tpg.address.write({ at: marked.join(","), side: marked.length ? tpg.side() : "" });

  const toggle = (zone) => {
    marked = marked.includes(zone) ? marked.filter((other) => other !== zone) : [...marked, zone];
    write();
    show();
  };

  // A press on the other half of the body says that this is the side that hurts: all marks go there.
  const press = (link) => {
    const { zone, half } = link.dataset;
    const turns = isOtherHalf(link);
    if (!turns || !marked.includes(zone)) toggle(zone);
    if (turns) tpg.chooseSide(half);
  };

  const onClick = (event) => {
    const link = event.target.closest("[data-zone]");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation(); // or Material would visit the link
    const map = box.querySelector(".map");
    const onMap = map.contains(link);
    if (onMap && tpg.map.isTooSmall(link) && tpg.map.comeCloser(map, link.dataset.zone)) return;
    press(link);
    if (!onMap) tpg.map.reveal(map, link.dataset.zone);
  };

  const onKey = (event) => {
    const link = event.key === " " && event.target.closest("[data-zone]");
    if (!link) return;
    event.preventDefault();
    press(link);
  };

  const told = () => {
    const known = new Set(all(".place [data-zone]").map((link) => link.dataset.zone));
    return [...new Set(tpg.address.read("at").split(","))].filter((zone) => known.has(zone));
  };

  const read = () => {
    marked = told();
    show();
    if (marked.length) tpg.map.reveal(box.querySelector(".map"), marked[0]);
  };

  addEventListener("side", () => {
    if (!box?.isConnected) return;
    write();
    show();
  });

  addEventListener("popstate", () => {
    if (box?.isConnected && told().join() !== marked.join()) read(); // not on the way to #found: the focus may be in the list
  });

  tpg.onPage(() => {
    box = document.querySelector(".finder");
    if (!box) return;
    groups = all(".found [data-group]");
    for (const link of all("[data-zone]")) link.setAttribute("role", "checkbox");
    for (const link of all(".place [data-zone]")) link.setAttribute("tabindex", 0);
    box.addEventListener("click", onClick);
    box.addEventListener("keydown", onKey);
    box.querySelector(".map__warn button").onclick = readSigns;
    box.querySelector("[data-clear]").onclick = () => {
      marked = [];
      write();
      show();
      box.querySelector(".place summary").focus();
    };
    read();
  });
}
