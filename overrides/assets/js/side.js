// The painful side: the words of the page turn with it, and it is remembered. A side in the address comes first.
{
  const SWITCH = ".seg input[name^=side]:not([value=both])"; // which the finder knows of
  const root = document.documentElement;
  const chosen = () => (root.dataset.side === "left" ? "left" : "right");

  const show = () => {
    for (const input of document.querySelectorAll(SWITCH)) input.checked = input.value === chosen();
  };

  const choose = (side) => {
    root.dataset.side = side;
    tpg.keep("side", side);
    if (tpg.address.read("side")) tpg.address.write({ side });
    show();
    const voice = document.querySelector(".sides [aria-live]");
    if (voice) voice.textContent = voice.dataset[side];
    dispatchEvent(new Event("side"));
  };

  // One ear for all pages: a choice made while a page is being swapped in is not lost.
  addEventListener("change", (event) => {
    if (event.target.matches(SWITCH)) choose(event.target.value);
  });

  tpg.side = chosen;
  tpg.chooseSide = choose;

  tpg.onPage(() => {
    const said = tpg.address.read("side");
    if (said === "left" || said === "right") root.dataset.side = said;
    show();
  });
}
