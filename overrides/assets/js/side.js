// The painful side: the page turns with it, and it is remembered. A side in the address comes first.
{
  const SWITCH = ".seg input[name^=side]:not([value=both])"; // which the finder knows of
  const root = document.documentElement;
  const chosen = () => (root.dataset.side === "left" ? "left" : "right");

  // A link to another page says the side where the device would not remember it, in a new tab or after a reload.
  const carry = () => {
    const side = chosen() === (tpg.kept("side") || "right") ? "" : chosen();
    for (const link of document.querySelectorAll("a[href]:not(svg a)")) {
      if (!link.href.startsWith(tpg.root) || !link.pathname.endsWith("/")) continue;
      if (link.pathname === location.pathname) continue;
      const said = new URLSearchParams(link.search);
      if ((said.get("side") ?? "") === side || (said.has("side") && !("carried" in link.dataset))) continue;
      if (side) said.set("side", side);
      else said.delete("side");
      link.toggleAttribute("data-carried", side !== "");
      link.search = said.toString().replaceAll("%2C", ",");
    }
  };

  const show = () => {
    for (const input of document.querySelectorAll(SWITCH)) input.checked = input.value === chosen();
    tpg.turn(document, chosen() === "left");
    carry();
  };

  // As it is shown from now on, until another page.
  const turn = (side) => {
    root.dataset.side = side;
    show();
    const voice = document.querySelector(".sides [aria-live]");
    if (voice) voice.textContent = voice.dataset[side];
    dispatchEvent(new Event("side"));
  };

  const choose = (side) => {
    tpg.keep("side", side);
    if (tpg.address.read("side")) tpg.address.write({ side });
    turn(side);
  };

  const read = () => {
    const said = tpg.address.read("side");
    if (said === "left" || said === "right") root.dataset.side = said;
    show();
  };

  // One ear for all pages: a choice made while a page is being swapped in is not lost.
  addEventListener("change", (event) => {
    if (event.target.matches(SWITCH)) choose(event.target.value);
  });

  addEventListener("address", read);
  addEventListener("list", carry); // of results: its links are new

  // A choice made before this script was there counts; what a browser filled in again after a reload is none.
  const early = [...document.querySelectorAll(SWITCH)].find((input) => input.checked && !input.defaultChecked);
  const isFresh = performance.getEntriesByType("navigation")[0]?.type === "navigate";

  tpg.side = chosen;
  tpg.chooseSide = choose;
  tpg.turnSide = turn;
  tpg.onPage(read);
  if (early && isFresh) choose(early.value);
}
