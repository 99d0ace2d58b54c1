// The field of the programme: a place or a muscle typed in, points that can be put on the sheet out.
{
  const NEEDED = ["assets/js/words.js", "assets/js/finding.js", "assets/js/danger.js", "api/index.js"];

  let finder = null;
  let dangers = null;

  const button = (row, words) => {
    const { id, label } = tpg.pointOf(tpg.index, row);
    // What it is called is what one sees, so that it can be pressed by voice.
    const name = [tpg.make("span", "vh", `${words.add} `), tpg.index.points.title[row], ", ", tpg.latin(label)];
    const one = tpg.make("button", "", ...name);
    one.type = "button";
    one.dataset.point = id;
    return tpg.make("li", "", one);
  };

  const find = (question) =>
    finder.answer(question).groups.flatMap(({ hits }) => hits).filter(({ kind }) => kind === "point").map(({ row }) => row);

  // `add` is called with the id of the point that was pressed.
  tpg.picker = (box, add) => {
    const [field, status, alarm, list] = ["input", "[role=status]", "[data-alarm]", "ul"].map((selector) => box.querySelector(selector));
    const words = status.dataset;

    const show = () => {
      const question = field.value.trim();
      const danger = question && finder ? dangers(question) : [];
      const rows = question && finder && !danger.length ? find(question) : [];
      alarm.replaceChildren(...(danger.length ? [tpg.alarm(danger)] : []));
      list.replaceChildren(...rows.map((row) => button(row, words)));
      if (danger.length) status.textContent = tpg.alarmSaid(alarm.firstElementChild);
      else status.textContent = question && finder ? tpg.fill(rows.length ? words.many : words.none, { count: rows.length }) : "";
    };

    const prepare = async () => {
      try {
        await tpg.load(...NEEDED);
        finder ??= tpg.finder(tpg.index);
        dangers ??= tpg.dangers(tpg.index, finder.knows);
        show();
      } catch {
        status.textContent = words.failed;
      }
    };

    field.onfocus = prepare;
    field.oninput = show;
    list.onclick = (event) => {
      const pressed = event.target.closest("button");
      if (pressed) add(pressed.dataset.point);
    };
  };
}
