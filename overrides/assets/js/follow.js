// "Follow along" on a guide and on the programme, and the hold timer: both are loaded when they are asked for.
tpg.runThroughs = {}; // filled by the scripts in run-throughs/
{
  const HOLD = ["countdown", "lamp", "hold"].map((name) => `assets/js/${name}.js`);
  const SESSION = ["countdown", "lamp", "timeline", "session", "voice", "progress", "diary", "follow-view"];
  const SCRIPTS = [...SESSION, "follow-along"].map((name) => `assets/js/${name}.js`);
  const FILES = [...SCRIPTS, "assets/css/follow.css", `${tpg.folder}run-throughs/view.js`];

  // 45x2x1 are seconds, times and times a day; of one to three times the most are led through.
  const dose = (written) => {
    const [seconds, times = ""] = written.split("x");
    return { seconds: Number(seconds) || undefined, times: Number(times.split("-").at(-1)) || undefined };
  };

  const ofGuide = (point) => {
    const side = document.querySelector(".sides") ? tpg.side() : "";
    return [{ point, side, release: "", stretch: "" }];
  };

  const follow = async (button) => {
    const { follow: point, picks: prescribed } = button.dataset; // on the programme, within the bounds of its cards
    const picks = point ? ofGuide(point) : tpg.picks.parse(prescribed).picks;
    const page = document.getElementById("content");
    const said = page.querySelector(".follow-failed");
    said.textContent = "";
    try {
      await tpg.load(...FILES, ...picks.map((pick) => `${tpg.folder}run-throughs/${pick.point}.js`));
    } catch {
      said.textContent = said.dataset.failed;
      return;
    }
    if (!button.isConnected) return; // one has gone on meanwhile
    const points = picks.map((pick) => ({
      run: tpg.runThroughs[pick.point],
      side: pick.side || "right",
      doses: { release: dose(pick.release), stretch: dose(pick.stretch) },
    }));
    tpg.followAlong(points, tpg.picks.write(picks), page);
  };

  // A browser lets tones be heard only within a press.
  const hold = async (button) => {
    tpg.tones.open();
    document.querySelector(".hold-failed")?.remove();
    try {
      await tpg.load(...HOLD);
    } catch {
      const { failed } = document.querySelector(".follow-failed").dataset;
      const said = tpg.make("p", "follow-failed hold-failed", failed);
      said.role = "status";
      return button.after(said);
    }
    if (button.isConnected) tpg.hold(button);
  };

  // On the floor or off it: the page says so by its switch, and the device remembers it for the next page.
  const switches = () => [...document.querySelectorAll(".floor input")];
  tpg.floor = {
    isOff: () => (switches().find((input) => input.checked)?.value ?? tpg.kept("floor")) === "off",
    choose: (isOff) => {
      tpg.keep("floor", isOff ? "off" : "");
      for (const input of switches()) input.checked = (input.value === "off") === isOff;
    },
  };

  tpg.onPage(() => {
    if (tpg.kept("floor") === "off") tpg.floor.choose(true);
    for (const input of switches()) input.onchange = () => tpg.floor.choose(input.value === "off");
    const content = document.getElementById("content");
    content.addEventListener("click", ({ target }) => {
      const button = target.closest("button:is([data-follow], [data-hold])");
      if (button) (button.hasAttribute("data-hold") ? hold : follow)(button);
    });
    const first = content.querySelector("[data-follow]:not([data-follow=''])");
    if (first && location.hash === "#follow") follow(first); // the home page leads on so
  });
}
