// The hold timer: counts down on the whole screen, keeps the screen awake, ends with a soft sound.
{
  let box = null;
  let total = 0;

  const part = (name) => box.querySelector(name);

  const draw = () => {
    part(".hold__count").textContent = count.seconds;
    part(".hold__left").style.strokeDashoffset = 100 * (1 - count.seconds / total);
  };

  const label = () => {
    const { again, pause, on } = box.dataset;
    part("[data-hold-pause]").textContent = count.seconds === 0 ? again : count.isRunning ? pause : on;
  };

  // For those who do not see the count.
  const tell = (name) => { part(".hold__voice").textContent = tpg.fill(box.dataset[name], { count: count.seconds }); };

  const count = new tpg.Countdown({
    look: draw,
    tell,
    over: () => {
      tpg.tones.ring("end");
      part(".hold__say").textContent = box.dataset.done;
      label();
    },
  });

  const begin = () => {
    part(".hold__say").textContent = box.dataset.say;
    count.set(total * 1_000);
    count.go();
    draw();
    label();
    tell("start");
  };

  const pause = () => {
    if (count.seconds === 0) return begin();
    if (count.isRunning) {
      count.halt();
      tell("paused");
    } else count.go();
    label();
  };

  // For as long as the button says.
  tpg.hold = ({ dataset: { hold, say } }) => {
    box.dataset.say = say;
    total = Number(hold);
    tpg.tones.open();
    box.showModal();
    begin();
    tpg.lamp.light();
  };

  const sleep = () => {
    count.halt();
    tpg.lamp.out();
    tpg.tones.close();
  };

  tpg.onPage(() => {
    sleep();
    box = document.querySelector("dialog.hold");
    if (!box) return;
    box.onclose = sleep;
    part("[data-hold-pause]").onclick = pause;
    part("[data-hold-close]").onclick = () => box.close();
  });
}
