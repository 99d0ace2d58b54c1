// The reader's programme, as an address writes it and as the device keeps it.
// gluteus-medius-1.right.30x2x1.45x1-3x1 is a point, its side and the doses of its release and its stretch:
// seconds, times, times a day. A dose that is as in the guide is left out, and so is the side of a point that has
// none. Commas stand between points.
{
  const MOST = 6;
  const POINT = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const DOSE = /^\d+x\d+(-\d+)?x\d+(-\d+)?$/;

  const key = (pick) => `${pick.point}.${pick.side}`;

  const pick = (written) => {
    const [point, side = "", release = "", stretch = ""] = written.split(".");
    if (!POINT.test(point) || !["right", "left", ""].includes(side)) return null;
    return { point, side, release: DOSE.test(release) ? release : "", stretch: DOSE.test(stretch) ? stretch : "" };
  };

  // Points that have another id now, as the page says: "old:new old:new".
  const renamed = () => {
    const said = document.querySelector("[data-formerly]")?.dataset.formerly ?? "";
    return new Map(said.split(" ").map((pair) => pair.split(":")));
  };

  const read = (text) => {
    const found = new Map();
    const now = renamed();
    const current = (one) => one && { ...one, point: now.get(one.point) ?? one.point };
    for (const one of text.split(",").map(pick).map(current)) if (one && !found.has(key(one))) found.set(key(one), one);
    return [...found.values()].slice(0, MOST);
  };

  const write = (picks) =>
    picks.map(({ point, side, release, stretch }) => [point, side, release, stretch].join(".").replace(/\.+$/, "")).join(",");

  tpg.picks = {
    MOST, key, read, write,
    kept: () => read(tpg.kept("programme")),
    keep: (picks) => tpg.keep("programme", write(picks)),
  };
}
