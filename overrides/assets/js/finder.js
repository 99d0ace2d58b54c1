// The finder: places pressed on the map or in the list beside it, one state for both, kept in the address.
{
  const NEEDED = ["assets/js/ranking.js", "assets/js/spots.js", `${tpg.folder}api/index.js`];

  // What gets the focus is to be seen above the tray, however high that is.
  const watcher = new ResizeObserver(([{ target }]) => {
    document.documentElement.style.setProperty("--tray", `${target.offsetHeight}px`);
    pressed?.scrollIntoView({ block: "nearest" });
    pressed = null;
  });

  let pressed = null; // the place on the map that was pressed last: a tray that comes or grows is not to hide it

  let box = null;
  let marked = []; // in the order in which they were pressed: "buttock.left", and "sacrum", which has no halves
  let isBoth = false; // whether a place from the list is marked on both sides
  let isSideSaid = false; // by the reader; until then the right side is only a guess

  const all = (selector) => [...box.querySelectorAll(selector)];
  const zoneOf = (mark) => mark.split(".")[0];
  const halfOf = (mark) => mark.split(".")[1] ?? "";
  const markOf = (zone, half) => (half ? `${zone}.${half}` : zone);
  const entry = (mark) => box.querySelector(`.place [data-zone="${zoneOf(mark)}"]`);
  const isSided = (zone) => !("middle" in entry(zone).dataset);
  const halves = () => [...new Set(marked.map(halfOf))].filter(Boolean);

  // What a place in the list means: the sore side of it, or both.
  const marksOf = (zone) => {
    if (!isSided(zone)) return [zone];
    return (isBoth ? ["left", "right"] : [tpg.side()]).map((half) => markOf(zone, half));
  };

  const check = () => {
    for (const link of all(".map [data-zone]")) {
      link.setAttribute("aria-checked", marked.includes(markOf(link.dataset.zone, link.dataset.half)));
    }
    const zones = marked.map(zoneOf);
    for (const link of all(".place [data-zone]")) link.setAttribute("aria-checked", zones.includes(link.dataset.zone));
    for (const input of all(".sides input")) input.checked = input.value === (isBoth ? "both" : tpg.side());
    for (const place of all(".place")) {
      const count = place.querySelectorAll("[aria-checked=true]").length;
      const label = place.querySelector("[data-marked]");
      label.textContent = count ? tpg.fill(label.dataset.marked, { count }) : "";
    }
  };

  const chip = (mark, words) => {
    const [zone, half] = [entry(mark).textContent, halfOf(mark)];
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = half ? tpg.fill(words.sided, { zone, side: words[half] }) : zone;
    button.setAttribute("aria-label", tpg.fill(words.remove, { zone: button.textContent }));
    button.onclick = () => {
      toggle([mark]);
      (box.querySelector(".tray__marks button") ?? box.querySelector(".place summary")).focus();
    };
    const item = document.createElement("li");
    item.append(button);
    return item;
  };

  const tray = () => {
    const marks = box.querySelector(".tray__marks");
    box.querySelector(".tray").hidden = marked.length === 0;
    marks.replaceChildren(...marked.map((mark) => chip(mark, marks.dataset)));
  };

  // What people call a pain where one of these zones is: links, with the words for them in the page.
  const named = ({ complaints }, zones) => {
    const line = box.querySelector(".found__named");
    const rows = complaints.zones.flatMap((own, row) => (own.some((zone) => zones.includes(zone)) ? [row] : []));
    line.hidden = rows.length === 0;
    line.querySelector("ul").replaceChildren(...rows.map((row) => {
      const link = tpg.make("a", "", complaints.name[row]);
      link.href = `${tpg.home}complaints/${complaints.id[row]}/${tpg.side() === "left" ? "?side=left" : ""}`;
      return tpg.make("li", "", link);
    }));
  };

  const lead = (count) => {
    const link = box.querySelector(".tray .btn--main");
    link.textContent = count ? tpg.ofCount(JSON.parse(link.dataset.forms), count) : link.dataset.none;
  };

  const results = async () => {
    const wanted = marked;
    const list = box.querySelector(".spots");
    try {
      await tpg.load(...NEEDED);
      if (wanted !== marked) return;
      const { index } = tpg;
      const places = new Map(); // the row of each zone, with the halves that are marked
      for (const mark of marked) {
        const row = index.zones.id.indexOf(zoneOf(mark));
        places.set(row, [...places.get(row) ?? [], halfOf(mark)]);
      }
      const hits = tpg.rank(index.points, [...places.keys()]);
      tpg.showSpots(list, hits, index, places);
      delete document.documentElement.dataset.at;
      named(index, [...places.keys()]);
      lead(hits.length);
    } catch {
      const line = list.querySelector(".spots__count");
      line.textContent = line.dataset.failed;
      delete document.documentElement.dataset.at;
    }
  };

  const show = () => {
    check();
    tray();
    tpg.signs.show(box, marked.map(entry));
    if (marked.length || box.querySelector(".spot")) results();
    else delete document.documentElement.dataset.at;
  };

  // The address says the half of those marks only that are not on the sore side.
  const write = () => {
    const at = marked.map((mark) => (halfOf(mark) === tpg.side() ? zoneOf(mark) : mark));
    tpg.address.write({ at: at.join(","), side: marked.length ? tpg.side() : "" });
  };

  // The sore side is where the marks are.
  const settle = () => {
    const sides = halves();
    if (sides.length) isBoth = sides.length === 2;
    if (sides.length === 1 && sides[0] !== tpg.side()) return tpg.chooseSide(sides[0]); // and it comes back here
    write();
    show();
  };

  const toggle = (marks) => {
    const others = marked.filter((mark) => !marks.includes(mark));
    marked = others.length < marked.length ? others : [...marked, ...marks];
    settle();
  };

  // On the map it is the half that was pressed; in the list a place is taken back as a whole.
  const press = (link) => {
    const { zone, half } = link.dataset;
    const own = marked.filter((mark) => zoneOf(mark) === zone);
    if (!link.closest(".map")) return toggle(own.length ? own : marksOf(zone));
    const isFirst = half && !isSideSaid && half !== tpg.side();
    if (isFirst) tpg.chooseSide(half); // so that all marks go there, this one too if it came from the list
    isSideSaid ||= Boolean(half);
    if (!isFirst || !marked.includes(markOf(zone, half))) toggle([markOf(zone, half)]);
  };

  const turn = () => {
    marked = [...new Set(marked.map(zoneOf))].flatMap(marksOf);
    settle();
  };

  const chooseBoth = () => {
    isBoth = true;
    const voice = box.querySelector(".sides [aria-live]");
    voice.textContent = voice.dataset.both;
    turn();
  };

  const onClick = (event) => {
    const link = event.target.closest("[data-zone]");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const map = box.querySelector(".map");
    const onMap = map.contains(link);
    if (onMap && tpg.map.isTooSmall(link) && tpg.map.comeCloser(map, link)) return;
    pressed = onMap ? link : null;
    press(link);
    if (!onMap) tpg.map.reveal(map, link.dataset.zone);
  };

  const onKey = (event) => {
    const link = event.key === " " && event.target.closest("[data-zone]");
    if (!link) return;
    event.preventDefault();
    press(link);
  };

  // What the address says: marks, and what is no place here.
  const told = () => {
    const known = new Set(all(".place [data-zone]").map((link) => link.dataset.zone));
    const renamed = box.querySelector(".chooser").dataset.formerly ?? ""; // "old:new old:new"
    const now = new Map(renamed.split(" ").map((pair) => pair.split(":")));
    const said = tpg.address.list("at").map((mark) => mark.replace(zoneOf(mark), (zone) => now.get(zone) ?? zone));
    const marks = said.filter((mark) => known.has(zoneOf(mark))).map((mark) => {
      const [zone, half] = [zoneOf(mark), halfOf(mark)];
      return markOf(zone, isSided(zone) ? (["left", "right"].includes(half) ? half : tpg.side()) : "");
    });
    return { marks: [...new Set(marks)], unknown: said.filter((mark) => !known.has(zoneOf(mark))) };
  };

  const read = () => {
    const { marks, unknown } = told();
    marked = marks;
    isBoth = halves().length === 2;
    isSideSaid = Boolean(tpg.address.read("side") || tpg.kept("side"));
    const line = box.querySelector(".finder__unknown");
    line.textContent = unknown.length ? tpg.fill(line.dataset.said, { names: unknown.join(", ") }) : "";
    show();
    if (marked.length) tpg.map.reveal(box.querySelector(".map"), zoneOf(marked[0]));
  };

  const asBoxes = () => {
    for (const link of all("[data-zone]")) link.setAttribute("role", "checkbox");
  };

  addEventListener("maps", () => {
    if (!box?.isConnected) return;
    asBoxes();
    check();
  });

  addEventListener("side", () => {
    if (!box?.isConnected) return;
    isBoth = false;
    isSideSaid = true;
    turn();
  });

  addEventListener("address", () => {
    // Not on the way to #found: the focus may be in the list.
    if (box?.isConnected && told().marks.join() !== marked.join()) read();
  });

  tpg.onPage(() => {
    box = document.querySelector(".finder");
    if (!box) return;
    asBoxes();
    box.querySelector("[value=both]").onchange = chooseBoth;
    watcher.disconnect();
    watcher.observe(box.querySelector(".tray"));
    for (const link of all(".place [data-zone]")) link.setAttribute("tabindex", 0);
    box.addEventListener("click", onClick);
    box.addEventListener("keydown", onKey);
    box.querySelector(".map__warn button").onclick = () => tpg.signs.read(box);
    box.querySelector("[data-clear]").onclick = () => {
      marked = [];
      settle();
      box.querySelector(".place summary").focus();
    };
    read();
  });
}
