// The search in the head: asks the engine at each letter and shows links; keys, focus and what is said aloud.
{
  const SAY_AFTER_MS = 400; // so that a screen reader is not told of each letter
  const NEEDED = ["assets/js/words.js", "assets/js/finding.js", "api/index.js"];

  let finder = null;
  let box = null;
  let words = null;
  let cameFrom = null;
  let saying = 0;

  const part = (name) => box.querySelector(name);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  };

  const isNarrow = () => getComputedStyle(part(".search__open")).display !== "none";
  const links = () => [...box.querySelectorAll("#results a")];

  // What a hit is called, where it leads, and what else one should know of it.
  const shown = {
    zone: ({ zones, regions }, row) => ({
      title: capital(zones.name[row]),
      path: zones.page[row] ? `zones/${zones.id[row]}/` : `regions/${regions.id[zones.region[row]]}/`,
      more: regions.name[zones.region[row]],
    }),
    region: ({ regions }, row) => ({ title: regions.name[row], path: `regions/${regions.id[row]}/`, more: "" }),
    muscle: ({ muscles }, row) => ({ title: muscles.name[row], path: `muscles/${muscles.id[row]}/`, more: capital(muscles.plain[row]) }),
    equipment: ({ equipment }, row) => ({ title: equipment.name[row], path: `equipment/${equipment.id[row]}/`, more: "" }),
    page: ({ pages }, row) => ({ title: pages.title[row], path: pages.address[row], more: "" }),
    point: ({ muscles, points, zones, equipment }, row, meant) => {
      const muscle = points.muscle[row];
      const [part, number] = points.number[row].match(/^(?:(.*)-)?(\d+)$/).slice(1);
      const label = `${muscles.name[muscle]}${part ? `, ${part}` : ""} ${number}`;
      const felt = meant("zone", [...points.most[row], ...points.some[row]]);
      const list = (rows, names, text) => rows.length && fill(text, { names: rows.map((one) => names[one]).join(", ") });
      const more = [
        label,
        list(felt.filter((zone) => points.most[row].includes(zone)), zones.name, words.most),
        list(felt.filter((zone) => points.some[row].includes(zone)), zones.name, words.some),
        list(meant("equipment", finder.equipmentOf(row)), equipment.name, words.needs),
      ];
      return { title: points.title[row], path: `muscles/${muscles.id[muscle]}/${points.number[row]}/`, more: more.filter(Boolean).join(". ") };
    },
  };

  const marked = (text, found) => finder.pieces(text, found).map(({ part, isFound }) => (isFound ? make("mark", "", part) : part));

  const item = (hit, { meant, nameOf }, found, isBest) => {
    const { title, path, more } = shown[hit.kind](tpg.index, hit.row, meant);
    const told = `${title} ${more}`.toLowerCase();
    const name = nameOf(hit);
    const also = hit.kind === "point" || told.includes(name.toLowerCase()) ? "" : fill(words.also, { name });
    const link = make("a", `hit hit--${hit.kind}`, make("span", "hit__title", ...marked(title, found)));
    if (isBest) link.append(" ", make("span", "hit__kind", words.kind[hit.kind]));
    const rest = [more, also].filter(Boolean).join(". ");
    if (rest) link.append(" ", make("span", "hit__more", ...marked(rest, found)));
    link.href = tpg.root + path;
    return make("li", "", link);
  };

  const group = ({ kind, hits }, answer, found) => {
    const name = make("p", "search__kind", words.kinds[kind]);
    name.id = `results-${kind}`;
    const list = make("ul", "", ...hits.map((hit) => item(hit, answer, found, kind === "best")));
    list.setAttribute("aria-labelledby", name.id);
    return make("div", "", name, list);
  };

  const say = (text) => {
    clearTimeout(saying);
    saying = setTimeout(() => { part(".search__count").textContent = text; }, SAY_AFTER_MS);
  };

  const show = () => {
    const question = part("input").value.trim();
    part(".search__found").hidden = !question;
    if (!question || !finder) return;
    const answer = finder.answer(question);
    const found = answer.marked();
    part("#results").replaceChildren(...answer.groups.filter(({ hits }) => hits.length).map((one) => group(one, answer, found)));
    const count = links().length;
    say(count === 1 ? words.count_one : fill(count ? words.count_many : words.none, { count, question }));
  };

  const prepare = async () => {
    try {
      await tpg.load(...NEEDED);
      finder ??= tpg.finder(tpg.index);
      show();
    } catch {
      say(words.failed);
    }
  };

  const open = () => {
    box.dataset.open = "";
    part(".search__open").setAttribute("aria-expanded", "true");
    part("input").focus();
    prepare();
  };

  const close = () => {
    delete box.dataset.open;
    part(".search__open").setAttribute("aria-expanded", "false");
    part(".search__found").hidden = true;
  };

  const leave = () => {
    const back = cameFrom?.isConnected ? cameFrom : isNarrow() ? part(".search__open") : part("input");
    close();
    back.focus();
    cameFrom = null;
  };

  // From the field down through the results and up again.
  const step = (by) => {
    const stops = [part("input"), ...links()];
    const at = stops.indexOf(document.activeElement) + by;
    stops[Math.max(0, Math.min(at, stops.length - 1))].focus();
  };

  const onKey = (event) => {
    const act = {
      Escape: leave,
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: event.target === part("input") && !event.isComposing && (() => links()[0]?.click()),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  addEventListener("keydown", (event) => {
    if (!box || event.key.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (!box.contains(document.activeElement)) cameFrom = document.activeElement === document.body ? null : document.activeElement;
    open();
  });

  const onLeft = (event) => {
    if (box && event.target instanceof Node && !box.contains(event.target)) close();
  };
  addEventListener("pointerdown", onLeft);
  addEventListener("focusin", onLeft);

  tpg.onPage(() => {
    clearTimeout(saying);
    box = document.querySelector(".search");
    words = JSON.parse(box.dataset.words);
    close();
    part(".search__open").onclick = open;
    part(".search__close").onclick = leave;
    part("input").onfocus = () => { prepare(); show(); };
    part("input").oninput = show;
    box.onkeydown = onKey;
  });
}
