// A guide: its point is put on the reader's sheet for the side that is chosen, and taken off again.
{
  const box = () => document.querySelector(".to-sheet");
  const side = () => (document.querySelector(".sides") ? tpg.side() : "");
  const here = () => ({ point: box().dataset.point, side: side(), release: "", stretch: "" });
  const isHere = (pick) => tpg.picks.key(pick) === tpg.picks.key(here());

  const show = (said) => {
    if (!box()) return;
    const picks = tpg.picks.kept();
    const { add, remove, there, counted, blocked } = box().dataset;
    const isOn = picks.some(isHere);
    const button = box().querySelector("button");
    button.textContent = isOn ? remove : add;
    button.dataset.does = isOn ? "remove" : "add";
    box().toggleAttribute("data-any", picks.length > 0);
    const count = picks.length ? tpg.fill(counted, { count: picks.length }) : "";
    const lines = [said || (isOn ? there : ""), count, tpg.mayKeep ? "" : blocked];
    box().querySelector("[role=status]").textContent = lines.filter(Boolean).join(" ");
    // What the device does not keep goes along in the address.
    if (tpg.mayKeep) return;
    box().querySelector(".to-sheet__open a").search = picks.length ? `?p=${tpg.picks.write(picks)}` : "";
  };

  // What the button says is done, also where another tab has changed the sheet since.
  const press = ({ currentTarget: { dataset: { does } } }) => {
    const picks = tpg.picks.kept();
    const others = picks.filter((pick) => !isHere(pick));
    if (does === "remove") tpg.picks.keep(others);
    else if (others.length === tpg.picks.MOST) return show(box().dataset.full);
    else if (others.length === picks.length) tpg.picks.keep([...picks, here()]);
    show();
  };

  addEventListener("change", () => show());
  addEventListener("storage", () => show());

  tpg.onPage(() => {
    show();
    box()?.querySelector("button").addEventListener("click", press);
  });
}
