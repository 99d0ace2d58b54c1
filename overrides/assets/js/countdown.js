// A countdown by its deadline: neither a device asleep nor a hidden tab nor a busy page makes it wrong. No page here.
{
  const LOOK_MS = 250;
  const LAST_MS = 5_000;

  // Who listens is told of each look at the clock, of half the time and of the last seconds, and of the end with how
  // late that is noticed.
  tpg.Countdown = class {
    #timer = 0;
    #ends = 0;
    #left = 0;
    #due = []; // what is still to be told: [with how much left, what]

    constructor(listener) {
      this.listener = listener;
    }

    get isRunning() { return this.#timer !== 0; }

    get milliseconds() { return this.isRunning ? Math.max(0, this.#ends - Date.now()) : this.#left; }

    get seconds() { return Math.ceil(this.milliseconds / 1_000); }

    // All of this time, or what is left of it; it stands still until it is let go.
    set(total, left = total) {
      this.halt();
      this.#left = left;
      this.#due = [[total / 2, "half"], [LAST_MS, "last"]].filter(([at]) => at < left);
    }

    // From now, or from the moment at which what came before was over.
    go(from = Date.now()) {
      this.halt();
      this.#ends = from + this.#left;
      this.#timer = setInterval(() => this.#look(), LOOK_MS);
    }

    halt() {
      this.#left = this.milliseconds;
      clearInterval(this.#timer);
      this.#timer = 0;
    }

    #look() {
      const { milliseconds: left, listener } = this;
      const told = this.#due.filter(([at]) => at >= left);
      this.#due = this.#due.filter(([at]) => at < left);
      listener.look();
      if (left === 0) {
        this.halt();
        listener.over(Date.now() - this.#ends);
      } else if (told.length) listener.tell(told.at(-1)[1]);
    }
  };
}
