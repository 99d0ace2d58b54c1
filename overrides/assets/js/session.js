// A session goes through its acts by itself, and can be halted, gone back in and gone on. No page here.
{
  // An end that is noticed later than this, no page that is awake would notice: the device slept. Nobody heard what
  // comes next, so it begins now. All else begins when what came before it was over, to the second.
  const ASLEEP_MS = 2_000;

  tpg.Session = class {
    at = 0;

    // Who listens is told of each act that begins, of each look at its time, of half of a hold and its last seconds, of
    // an act that is over, and of the end.
    constructor(acts, listener) {
      this.acts = acts;
      this.listener = listener;
      this.count = new tpg.Countdown({
        look: () => listener.look(),
        tell: (name) => { if (this.act.kind === "hold") listener.tell(name); },
        over: (late) => {
          listener.over(this.act);
          this.#go(this.at + 1, late < ASLEEP_MS ? Date.now() - late : Date.now());
        },
      });
    }

    get act() { return this.acts[this.at]; }

    // This act from its start, or where it was left with so many milliseconds to go.
    begin(at, left) {
      this.#go(Math.max(0, at), Date.now(), left);
    }

    #go(at, from, left = (this.acts[at]?.seconds ?? 0) * 1_000) {
      this.count.halt();
      if (at >= this.acts.length) return this.listener.end();
      this.at = at;
      this.count.set(this.act.seconds * 1_000, left);
      this.count.go(from);
      this.listener.act();
    }
  };
}
