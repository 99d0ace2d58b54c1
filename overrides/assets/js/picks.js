// The reader's programme, as an address writes it and as the device keeps it.
// gluteus-medius-1.right.30x2x1.45x1-3x1 is a point, its side and the doses of its release and its stretch:
// seconds, times, times a day. A dose that is as in the guide is left out, and so is the side of a point that has
// none. Commas stand between points.
{
  const MOST = 6;
  const POINT = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const DOSE = /^\d+(x(\d+(-\d+)?)?){0,2}$/; // what it does not say is as in the guide

  const key = (pick) => `${pick.point}.${pick.side}`;

  const pick = (written) => {
    const [point, side = "", release = "", stretch = ""] = written.split(".");
    if (!POINT.test(point) || !["right", "left", ""].includes(side)) return null;
    return { point, side, release, stretch };
  };

  // Points that have another id now, as the page says: "old:new old:new".
  const renamed = () => {
    const place = document.querySelector("[data-point][data-formerly], .programme[data-formerly]");
    return new Map((place?.dataset.formerly ?? "").split(" ").map((pair) => pair.split(":")));
  };

  // The points in a text; what of it is no point; points that are too many; points with a dose that says nothing.
  const parse = (text) => {
    const found = new Map();
    const unread = [];
    const vague = [];
    const now = renamed();
    for (const written of tpg.address.names(text)) {
      const one = pick(written);
      if (one) one.point = now.get(one.point) ?? one.point;
      if (!one) unread.push(written);
      if (!one || found.has(key(one))) continue;
      for (const phase of ["release", "stretch"]) {
        if (!one[phase] || DOSE.test(one[phase])) continue;
        one[phase] = "";
        vague.push(written);
      }
      found.set(key(one), one);
    }
    const all = [...found.values()];
    return { picks: all.slice(0, MOST), over: all.slice(MOST).map(key), unread, vague };
  };

  const written = ({ point, side, release, stretch }) => [point, side, release, stretch].join(".").replace(/\.+$/, "");
  const write = (picks) => picks.map(written).join(",");

  const kept = () => parse(tpg.kept("programme")).picks;

  // How many there are, beside each link to the sheet.
  const count = () => {
    const { length } = kept();
    for (const place of document.querySelectorAll("[data-count]")) place.textContent = length ? `(${length})` : "";
  };

  tpg.picks = {
    MOST, key, parse, write, kept,
    keep: (picks) => {
      tpg.keep("programme", write(picks));
      count();
    },
  };

  addEventListener("storage", count);
  tpg.onPage(count);
}
