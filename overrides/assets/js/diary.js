// The diary: what was followed when, kept on this device and sent nowhere. No page here.
{
  const NAME = "diary";
  const MOST = 2_000; // the last of them: some five years
  const PATH = /^muscles\/[a-z0-9-]+\/[a-z0-9-]+\/$/;
  const DAY_MS = 24 * 60 * 60 * 1_000;

  const isText = (value) => typeof value === "string";
  const isEntry = (one) => Boolean(one) && Number.isSafeInteger(one.when) && Math.abs(one.when) < 8.64e15
    && isText(one.title) && PATH.test(one.path) && ["right", "left", ""].includes(one.side)
    && (one.pain === null || (Number.isInteger(one.pain) && one.pain >= 0 && one.pain <= 10))
    && [true, false, null].includes(one.ache);

  // Those that can be read, the oldest first, and whether some could not.
  const read = () => {
    const text = tpg.kept(NAME);
    try {
      const all = text ? JSON.parse(text) : [];
      const entries = all.filter(isEntry).sort((one, other) => one.when - other.when);
      return { entries, isDamaged: entries.length < all.length };
    } catch { return { entries: [], isDamaged: true }; }
  };

  // The day in the reader's own time, as a number that the next day is one more of.
  const dayOf = (when) => {
    const date = new Date(when);
    return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
  };

  const days = (entries) => [...new Set(entries.map(({ when }) => dayOf(when)))];

  tpg.diary = {
    read, days,

    add: (...entries) => tpg.keep(NAME, JSON.stringify([...read().entries, ...entries].slice(-MOST))),

    clear: () => tpg.keep(NAME, ""),

    // How many days in a row, up to today, or to yesterday as long as today is not over.
    inARow: (entries, now = Date.now()) => {
      const done = new Set(days(entries));
      const today = dayOf(now);
      let day = done.has(today) ? today : today - 1;
      let count = 0;
      for (; done.has(day); day -= 1) count += 1;
      return count;
    },

    // The entries by point and side, the one that was followed last first.
    groups: (entries) => {
      const found = new Map();
      for (const one of [...entries].reverse()) {
        const key = `${one.path}${one.side}`;
        found.set(key, [one, ...(found.get(key) ?? [])]);
      }
      return [...found.values()];
    },
  };
}
