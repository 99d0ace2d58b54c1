// The home page offers to go on: the next day of what was followed, or what was opened last, whichever came later.
{
  // The days of what was followed last; where a guide was opened since, those of that guide and side, if there are any.
  const offered = () => {
    const groups = tpg.diary.groups(tpg.diary.read().entries);
    const last = tpg.last.read();
    if (!last || groups[0]?.at(-1).when > last.when) return { days: groups[0], last: groups[0]?.at(-1) };
    return { days: groups.find(([one]) => one.path === last.path && one.side === last.side), last };
  };

  const show = (box) => {
    const { days, last } = offered();
    box.hidden = !last;
    if (!last) return;
    const { title, path, side } = last;
    const form = `${days ? "next" : "last"}${side ? "Sided" : ""}`;
    const day = days && tpg.diary.days(days).length + 1;
    const link = box.querySelector("a");
    link.textContent = tpg.fill(box.dataset[form], { title, side: box.dataset[side], day });
    link.href = `${tpg.home}${path}${side === "left" ? "?side=left" : ""}${days ? "#follow" : ""}`;
    box.querySelector("button").hidden = Boolean(days); // the diary has its own way to delete
  };

  tpg.onPage(() => {
    const box = document.querySelector(".home-go");
    if (!box) return;
    show(box);
    box.querySelector("button").onclick = () => {
      tpg.last.forget();
      show(box);
      document.querySelector(".chooser input").focus();
    };
  });
}
