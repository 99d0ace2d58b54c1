// The home page offers what was followed last, and its next day.
tpg.onPage(() => {
  const box = document.querySelector(".home-go");
  if (!box) return;
  const { entries } = tpg.diary.read();
  const [last] = tpg.diary.groups(entries);
  box.hidden = !last;
  if (!last) return;
  const { title, path, side } = last.at(-1);
  const day = tpg.diary.days(last).length + 1;
  const link = box.querySelector("a");
  link.textContent = tpg.fill(side ? box.dataset.sided : box.dataset.plain, { title, side: box.dataset[side], day });
  link.href = `${tpg.root}${path}${side === "left" ? "?side=left" : ""}#follow`;
});
