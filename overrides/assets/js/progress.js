// How far a session got, kept on the device: after a call, a reload or an empty battery one goes on from there.
{
  const NAME = "follow";
  const FRESH_MS = 60 * 60 * 1_000; // later one has got up, and begins with the signs again

  const isCount = (value) => Number.isSafeInteger(value) && value >= 0;

  tpg.progress = {
    keep: (what, at, left) => tpg.keep(NAME, JSON.stringify({ what, at, left: Math.round(left), when: Date.now() })),

    // Of this session, if it is not long ago and nothing in what was kept is damaged.
    kept: (what, acts) => {
      try {
        const { what: whose, at, left, when } = JSON.parse(tpg.kept(NAME));
        const isFresh = isCount(when) && Math.abs(Date.now() - when) < FRESH_MS;
        const isWhole = isCount(at) && at < acts.length && isCount(left) && left <= acts[at].seconds * 1_000;
        return whose === what && isFresh && isWhole ? { at, left } : null;
      } catch { return null; }
    },

    forget: () => tpg.keep(NAME, ""),
  };
}
