// The field of the programme: a place or a muscle typed in, points that can be put on the sheet out.
{
  let engine = null;

  const button = (row, words) => {
    const { id, label } = tpg.pointOf(tpg.index, row);
    // What it is called is what one sees, so that it can be pressed by voice.
    const name = [tpg.make("span", "vh", `${words.add} `), tpg.index.points.title[row], ", ", tpg.muscleName(label)];
    const one = tpg.make("button", "", ...name);
    one.type = "button";
    one.dataset.point = id;
    return tpg.make("li", "", one);
  };

  const find = (question) => {
    const hits = engine.finder.answer(question).groups.flatMap((group) => group.hits);
    return hits.filter(({ kind }) => kind === "point").map(({ row }) => row);
  };

  // `add` is called with the id of the point that was pressed.
  tpg.picker = (box, add) => {
    const parts = ["input", "[role=status]", "[data-alarm]", "ul"];
    const [field, status, alarm, list] = parts.map((selector) => box.querySelector(selector));
    const words = status.dataset;

    const show = () => {
      const question = field.value.trim();
      const isAsked = question && engine;
      const danger = isAsked ? engine.dangers(question) : [];
      const rows = isAsked && !danger.length ? find(question) : [];
      const count = isAsked ? tpg.fill(rows.length ? words.many : words.none, { count: rows.length }) : "";
      alarm.replaceChildren(...(danger.length ? [tpg.alarm(danger)] : []));
      list.replaceChildren(...rows.map((row) => button(row, words)));
      status.textContent = danger.length ? tpg.alarmSaid(alarm.firstElementChild) : count;
    };

    const prepare = async () => {
      try {
        engine = await tpg.engine();
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
