// The hold timer: counts down on the whole screen, keeps the screen awake, ends with a soft sound.
{
  const LAST_SECONDS = 5;
  let box = null;
  let clock = 0;
  let total = 0;
  let left = 0;
  let ends = 0;
  let lamp = null;
  let speaker = null;
  let due = []; // what is still to be told to those who do not see the count: [at how many seconds left, in which words]

  const part = (name) => box.querySelector(name);
  const isRunning = () => clock !== 0;

  const draw = () => {
    part(".hold__count").textContent = left;
    part(".hold__left").style.strokeDashoffset = total ? 100 * (1 - left / total) : 0;
  };

  const label = () => {
    part("[data-hold-pause]").textContent = left === 0 ? box.dataset.again : isRunning() ? box.dataset.pause : box.dataset.on;
  };

  const chime = () => {
    if (!speaker) return;
    const volume = speaker.createGain();
    volume.connect(speaker.destination);
    volume.gain.setValueAtTime(0.0001, speaker.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.25, speaker.currentTime + 0.08);
    volume.gain.exponentialRampToValueAtTime(0.0001, speaker.currentTime + 1.8);
    for (const pitch of [392, 523.25]) {
      const tone = speaker.createOscillator();
      tone.frequency.value = pitch;
      tone.connect(volume);
      tone.start();
      tone.stop(speaker.currentTime + 1.8);
    }
  };

  const stop = () => {
    clearInterval(clock);
    clock = 0;
  };

  const tell = (words) => { part(".hold__voice").textContent = tpg.fill(words, { count: left }); };

  const tick = () => {
    left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
    const told = due.filter(([at]) => at >= left);
    due = due.filter(([at]) => at < left);
    if (left && told.length) tell(told.at(-1)[1]);
    if (left === 0) {
      stop();
      chime();
      part(".hold__say").textContent = box.dataset.done;
      label();
    }
    draw();
  };

  const run = () => {
    stop();
    ends = Date.now() + left * 1000;
    clock = setInterval(tick, 250);
    label();
  };

  const pause = () => {
    if (left === 0) begin(total);
    else if (isRunning()) {
      stop();
      label();
      tell(box.dataset.paused);
    } else run();
  };

  const stayAwake = async () => {
    try { lamp = await navigator.wakeLock.request("screen"); } catch { /* the screen may go dark; the count goes on */ }
  };

  const begin = (seconds) => {
    total = seconds;
    left = seconds;
    const { start, half, last } = box.dataset;
    due = [[seconds, start], [Math.floor(seconds / 2), half], [LAST_SECONDS, last]];
    part(".hold__say").textContent = box.dataset.say;
    draw();
    run();
  };

  const open = (button) => {
    box.dataset.say = button.dataset.say;
    speaker ??= window.AudioContext ? new AudioContext() : null;
    speaker?.resume();
    box.showModal();
    begin(Number(button.dataset.hold));
    stayAwake();
  };

  const sleep = () => {
    stop();
    lamp?.release();
    lamp = null;
  };

  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && box?.open) stayAwake(); // a page that is hidden loses its lamp
  });

  tpg.onPage(() => {
    sleep();
    box = document.querySelector("dialog.hold");
    if (!box) return;
    box.onclose = sleep;
    part("[data-hold-pause]").onclick = pause;
    part("[data-hold-close]").onclick = () => box.close();
    for (const button of document.querySelectorAll("[data-hold]")) button.onclick = () => open(button);
  });
}
