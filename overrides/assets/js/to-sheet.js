// A guide: its point is put on the reader's sheet for the side that is chosen, and taken off again.
{
  const box = () => document.querySelector(".to-sheet");
  const side = () => (document.querySelector(".sides") ? tpg.side() : "");
  const here = () => ({ point: box().dataset.point, side: side(), release: "", stretch: "" });
  const isHere = (pick) => tpg.picks.key(pick) === tpg.picks.key(here());

  const show = (said) => {
    if (!box()) return;
    const picks = tpg.picks.kept();
    const { add, remove, there, count } = box().dataset;
    const isOn = picks.some(isHere);
    const counted = picks.length ? count.replace("{count}", picks.length) : "";
    box().querySelector("button").textContent = isOn ? remove : add;
    box().querySelector("[role=status]").textContent = [said || (isOn ? there : ""), counted].filter(Boolean).join(" ");
  };

  const press = () => {
    const picks = tpg.picks.kept();
    const others = picks.filter((pick) => !isHere(pick));
    if (others.length === tpg.picks.MOST) return show(box().dataset.full);
    tpg.picks.keep(others.length < picks.length ? others : [...picks, here()]);
    show();
  };

  addEventListener("change", () => show());

  tpg.onPage(() => {
    show();
    box()?.querySelector("button").addEventListener("click", press);
  });
}
