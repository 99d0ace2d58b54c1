// The page of the diary: a small chart for each point, days in a row, a file to take along, and the way to delete all.
{
  const [WIDTH, HEIGHT, EDGE, WORST, MOST] = [320, 96, 10, 10, 30];
  const SVG = "http://www.w3.org/2000/svg";
  const COLUMNS = ["when", "title", "side", "pain", "ache"];
  let page = null;

  const part = (name) => page.querySelector(name);

  const drawn = (name, values) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(values)) element.setAttribute(key, String(value));
    return element;
  };

  // The last numbers from left to right, 10 at the top.
  const chart = (numbers) => {
    const step = (WIDTH - 2 * EDGE) / Math.max(1, numbers.length - 1);
    const at = numbers.map((pain, place) =>
      [EDGE + place * step, EDGE + (1 - pain / WORST) * (HEIGHT - 2 * EDGE)].map(Math.round));
    const label = tpg.fill(page.dataset.chart, { numbers: numbers.join(", ") });
    const svg = drawn("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label });
    for (const pain of [0, WORST]) {
      const height = EDGE + (1 - pain / WORST) * (HEIGHT - 2 * EDGE);
      svg.append(drawn("path", { d: `M0 ${height}H${WIDTH}`, class: "diary__rule" }));
    }
    svg.append(drawn("polyline", { points: at.map((point) => point.join()).join(" ") }));
    svg.append(...at.map(([x, y]) => drawn("circle", { cx: x, cy: y, r: 4 })));
    return svg;
  };

  const counted = (name, count) => tpg.ofCount(JSON.parse(page.dataset[name]), count);

  const card = (entries) => {
    const { title, path, side } = entries.at(-1);
    const link = tpg.make("a", "", title);
    link.href = tpg.home + path + (side === "left" ? "?side=left" : "");
    const said = [side && page.dataset[side], counted("days", tpg.diary.days(entries).length)];
    const brought = entries.filter(({ ache }) => ache).length;
    if (brought) said.push(tpg.fill(page.dataset.ache, { count: brought, all: entries.length }));
    const numbers = entries.map(({ pain }) => pain).filter((pain) => pain !== null).slice(-MOST);
    const told = tpg.make("p", "", said.filter(Boolean).join(", "));
    const box = tpg.make("li", "diary__card", tpg.make("h2", "", link), told);
    if (numbers.length) box.append(chart(numbers), tpg.make("p", "small", page.dataset.scale));
    return box;
  };

  const show = () => {
    const { entries, isDamaged } = tpg.diary.read();
    part(".diary__damaged").hidden = !isDamaged;
    part(".diary__blocked").hidden = tpg.mayKeep;
    part(".diary__none").hidden = entries.length > 0;
    part(".diary__all").hidden = entries.length === 0;
    part(".diary__sure").hidden = true;
    part(".diary__row").textContent = counted("row", tpg.diary.inARow(entries));
    part(".diary__cards").replaceChildren(...tpg.diary.groups(entries).map(card));
  };

  // Text that begins with a sign of a formula is none to a spreadsheet with a quote before it.
  const cell = (value) => `"${String(value ?? "").replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`;

  const save = () => {
    const rows = tpg.diary.read().entries.map((one) => ({ ...one, when: new Date(one.when).toISOString() }));
    const table = [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]))];
    const text = table.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
    const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href: address, download: "diary.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(address));
  };

  const ask = (isAsked) => {
    part(".diary__sure").hidden = !isAsked;
    part(isAsked ? "[data-does=keep]" : "[data-does=ask]").focus();
  };

  const acts = {
    save,
    ask: () => ask(true),
    keep: () => ask(false),
    clear: () => {
      tpg.diary.clear();
      show();
      part(".diary__none").focus();
    },
  };

  addEventListener("storage", () => {
    if (page?.isConnected) show();
  });

  tpg.onPage(() => {
    page = document.querySelector(".diary");
    if (!page) return;
    page.onclick = ({ target }) => acts[target.closest("[data-does]")?.dataset.does]?.();
    show();
  });
}
