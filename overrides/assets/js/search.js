// The search in the head: asks the engine at each letter and shows links; keys, focus and what is said aloud.
{
  const SAY_AFTER_MS = 400; // so that a screen reader is not told of each letter
  const NEEDED = ["assets/css/results.css", "assets/js/words.js", "assets/js/finding.js", "assets/js/danger.js", "assets/js/results.js", "api/index.js"];

  let finder = null;
  let dangers = null;
  let box = null;
  let words = null;
  let cameFrom = null;
  let saying = 0;

  const part = (name) => box.querySelector(name);
  const isNarrow = () => getComputedStyle(part(".search__open")).display !== "none";
  const links = () => [...box.querySelectorAll("#results a")];

  const say = (text) => {
    clearTimeout(saying);
    saying = setTimeout(() => { part(".search__count").textContent = text; }, SAY_AFTER_MS);
  };

  const show = () => {
    const question = part("input").value.trim();
    part(".search__found").hidden = !question;
    if (!question || !finder) return;
    const danger = dangers(question);
    const found = danger.length ? [tpg.alarm(danger)] : tpg.results(finder, words, question);
    part("#results").replaceChildren(...found);
    dispatchEvent(new Event("list"));
    part(".search__all").hidden = danger.length > 0; // no spot to press beside the signs
    const count = links().length;
    if (danger.length) say(tpg.alarmSaid(found[0]));
    else say(count === 1 ? words.count_one : tpg.fill(count ? words.count_many : words.none, { count, question }));
  };

  const prepare = async () => {
    try {
      await tpg.load(...NEEDED);
      finder ??= tpg.finder(tpg.index);
      dangers ??= tpg.dangers(tpg.index, finder.knows);
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
      Enter: event.target === part("input") && !event.isComposing && (() => links().find(({ protocol }) => protocol !== "tel:")?.click()),
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
