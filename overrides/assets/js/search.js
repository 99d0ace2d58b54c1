// The search in the head: asks the engine at each letter and shows links; keys, focus and what is said aloud.
{
  const SAY_AFTER_MS = 400; // so that a screen reader is not told of each letter

  let engine = null;
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
    if (!question || !engine) return;
    const danger = engine.dangers(question);
    const found = danger.length ? [tpg.alarm(danger)] : tpg.results(engine.finder, words, question);
    part("#results").replaceChildren(...found);
    dispatchEvent(new Event("list"));
    part(".search__all").hidden = danger.length > 0; // no spot to press beside the signs
    const count = links().length;
    if (danger.length) say(tpg.alarmSaid(found[0]));
    else say(count ? tpg.ofCount(words.count, count) : tpg.fill(words.none, { question }));
  };

  const prepare = async () => {
    try {
      engine = await tpg.engine("assets/css/results.css", "assets/js/results.js");
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

  // Of signs of danger the first link is a number to call: Enter is not to call it.
  const follow = () => links().find(({ protocol }) => protocol !== "tel:")?.click();

  const onKey = (event) => {
    const act = {
      Escape: leave,
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Enter: event.target === part("input") && !event.isComposing && follow,
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  addEventListener("keydown", (event) => {
    if (!box || event.key.toLowerCase() !== "k") return;
    if (event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const { activeElement: at, body } = document;
    if (!box.contains(at)) cameFrom = at === body ? null : at;
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
