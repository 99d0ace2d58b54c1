// The body maps: which view shows, a closer look at a part, and arrow keys that move from zone to zone.
{
  const WAYS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  const LEAST_PIXELS = 24;
  const LATER = `${tpg.folder}find/maps.js`;
  const wholes = new WeakMap();
  let closeHalf = ""; // of the body, at which one looks closely; else it is the sore side

  const viewOf = (link) => link.closest("svg[data-view]");
  // Each once, where it is drawn largest.
  const zonesOf = (svg) => [...svg.querySelectorAll("a[data-zone]:not([aria-hidden])")];
  const figures = (map) => [...map.querySelectorAll("svg[data-view]")];
  const empty = (map) => figures(map).filter((svg) => !svg.firstElementChild);
  const isShown = (element) => element.getClientRects().length > 0;
  const closer = (map) => map.querySelector("select[name=closer]");

  const middle = (link) => {
    const box = link.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };

  // The frame of these zones in the whole picture, in its own shape: [left, top, width, height].
  const frame = (svg, links, [, , wide, high]) => {
    const toDrawing = svg.getScreenCTM().inverse();
    const corners = links.flatMap((link) => {
      const box = link.getBoundingClientRect();
      const ends = [new DOMPoint(box.left, box.top), new DOMPoint(box.right, box.bottom)];
      return ends.map((at) => at.matrixTransform(toDrawing));
    });
    const [left, right, top, bottom] = [
      Math.min(...corners.map((at) => at.x)), Math.max(...corners.map((at) => at.x)),
      Math.min(...corners.map((at) => at.y)), Math.max(...corners.map((at) => at.y)),
    ];
    const scale = Math.min(1, Math.max((right - left) / wide, (bottom - top) / high));
    return [(left + right - scale * wide) / 2, (top + bottom - scale * high) / 2, scale * wide, scale * high];
  };

  const whole = (svg) => {
    if (!wholes.has(svg)) wholes.set(svg, svg.getAttribute("viewBox").split(" ").map(Number));
    return wholes.get(svg);
  };

  const look = (map) => {
    const part = closer(map).selectedOptions[0];
    const zones = part.value.split(" ");
    const isOurHalf = ({ half }) => !("paired" in part.dataset) || half === (closeHalf || tpg.side());
    const isOurs = ({ dataset }) => zones.includes(dataset.zone) && isOurHalf(dataset);
    for (const svg of figures(map)) {
      svg.removeAttribute("data-again");
      svg.setAttribute("viewBox", whole(svg).join(" "));
      const links = part.value && isShown(svg) ? zonesOf(svg).filter(isOurs) : [];
      // Where a part is drawn once more below the figure, larger or from another side, that is where to look.
      const again = links.filter((link) => link.ownerSVGElement !== svg);
      if (links.length) svg.setAttribute("viewBox", frame(svg, again.length ? again : links, whole(svg)).join(" "));
      svg.toggleAttribute("data-again", again.length > 0);
    }
    map.toggleAttribute("data-close", part.value !== "");
  };

  // The side view is drawn from the right: for the left it is mirrored, and its zones are those of the left.
  const turn = (map) => {
    const side = tpg.side();
    const svg = map.querySelector("svg[data-view=side]");
    if (!svg?.firstElementChild) return;
    svg.firstElementChild.setAttribute("transform", side === "left" ? `matrix(-1 0 0 1 ${whole(svg)[2]} 0)` : "");
    for (const link of svg.querySelectorAll("a[data-half]")) {
      const title = link.querySelector("title");
      title.textContent = title.textContent.replace(map.dataset[link.dataset.half], map.dataset[side]);
      link.dataset.half = side;
    }
  };

  const nearest = (from, [right, down]) => {
    const [x, y] = middle(from);
    let best = null;
    let least = Infinity;
    for (const link of zonesOf(viewOf(from))) {
      const [toX, toY] = middle(link);
      const along = (toX - x) * right + (toY - y) * down;
      const way = along + 2 * Math.abs((toX - x) * down + (toY - y) * right);
      if (along > 2 && way < least) [best, least] = [link, way];
    }
    return best;
  };

  const focus = (link) => {
    for (const other of zonesOf(viewOf(link))) other.setAttribute("tabindex", other === link ? 0 : -1);
    link.focus();
  };

  const move = (event) => {
    const link = event.target.closest("svg a[data-zone]");
    const next = link && WAYS[event.key] && nearest(link, WAYS[event.key]);
    if (!next) return;
    event.preventDefault();
    focus(next);
  };

  // The home page comes with the view that is seen first; the others come when there is room, or one is asked for.
  const fill = async (map) => {
    if (empty(map).length === 0) return;
    await tpg.load(LATER);
    const late = empty(map);
    for (const svg of late) {
      svg.innerHTML = tpg.maps[svg.dataset.view];
      zonesOf(svg)[0].setAttribute("tabindex", 0);
    }
    if (late.length === 0) return;
    turn(map);
    look(map);
    dispatchEvent(new Event("maps"));
  };

  // What does not come, say without a network, is asked for again at the next press; the list has the same places.
  const bring = (map) => fill(map).catch(() => {});

  const inTime = (map) => {
    if (empty(map).some(isShown)) bring(map);
    else if (document.readyState === "complete") tpg.load(LATER).catch(() => {});
    else addEventListener("load", () => inTime(map), { once: true });
  };

  const name = (map, link) => {
    const line = map.querySelector(".map__now");
    line.textContent = link ? link.querySelector("title").textContent : line.dataset.hint;
  };

  tpg.map = {
    // Show a view in which this zone is drawn.
    reveal: async (map, zone) => {
      const seen = (svg) => svg.querySelector(`a[data-zone="${zone}"]`);
      const isSeen = () => figures(map).some((svg) => isShown(svg) && seen(svg));
      if (isSeen()) return;
      await bring(map);
      if (isSeen()) return;
      const view = figures(map).find(seen)?.dataset.view;
      if (view) map.querySelector(`input[value=${view}]`).click();
    },

    // A finger cannot hit what is drawn small: come closer to its part first.
    isTooSmall: (link) => {
      const { width, height } = link.getBoundingClientRect();
      return matchMedia("(pointer: coarse)").matches && Math.min(width, height) < LEAST_PIXELS;
    },

    comeCloser: (map, { dataset: { zone, half = "" } }) => {
      const parts = [...closer(map).options].filter((part) => part.value.split(" ").includes(zone));
      const next = parts.at(-1);
      if (!next || next.selected) return false;
      next.selected = true;
      closeHalf = half;
      look(map);
      return true;
    },
  };

  addEventListener("side", () => {
    const map = document.querySelector(".map");
    if (!map) return;
    closeHalf = "";
    turn(map);
    look(map);
  });

  tpg.onPage(() => {
    const map = document.querySelector(".map");
    if (!map) return;
    turn(map);
    look(map);
    for (const svg of figures(map)) zonesOf(svg)[0]?.setAttribute("tabindex", 0);
    inTime(map);
    closer(map).onchange = () => {
      closeHalf = "";
      look(map);
    };
    map.querySelector(".map__views").onchange = (event) => {
      map.dataset.view = event.target.value;
      look(map);
      bring(map);
    };
    map.onkeydown = move;
    // Focus has no property of its own to set a listener by: `onfocusin` is there in no browser.
    for (const type of ["pointerover", "focusin"]) {
      map.addEventListener(type, (event) => name(map, event.target.closest("svg a[data-zone]")));
    }
    for (const type of ["pointerleave", "focusout"]) map.addEventListener(type, () => name(map, null));
  });
}
