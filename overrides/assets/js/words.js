// What words of a question may mean: small letters, plurals, slips, beginnings, other words for the same. No page here.
{
  const MOST_WORDS = 8;
  const MOST_KEPT = 200; // words whose meanings are kept, since each letter asks again for the words before
  const LEAST_TO_PART = 7; // letters of a word that may be two written as one: "lowback"
  const ONE_SLIP = 0.65; // how well a word fits with one slip; each further one costs as much as the first
  const A_SLIP = 0.15;
  const BEGUN = 0.6; // how well a word fits that is only begun, or that another one begins with
  const LEAD = 0.95; // how well a word fits that stands for the one asked for

  // Without accents and plurals; "golfer's" and "golfers" are one word. tpg.stems are the patterns of the language.
  const stem = (word) => word.replace(tpg.stems.plural, "$1");
  // What is left of "swimming" without its ending: "swim", which "swimmer" begins with.
  const root = (word) => word.replace(tpg.stems.kin, "$1");
  const cut = (text) => text.replace(...tpg.stems.cut);
  const typed = (text) => {
    const small = text.toLowerCase();
    const words = /[^ -~]/.test(small)
      ? cut(small.normalize("NFD").replace(/\p{M}/gu, "")).match(/\p{L}+|\p{N}+/gu)
      : cut(small).match(/[a-z]+|[0-9]+/g); // much the same, several times faster
    return words ?? [];
  };
  const split = (text) => typed(text).map(stem);

  // The letters of a word as bits, so that most of the others are ruled out at a glance.
  const letters = (word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 32);
    return bits;
  };
  const isFarFrom = (bits, others, most) => {
    let rest = bits & ~others;
    for (let many = 0; rest; many += 1) {
      if (many === most) return true;
      rest &= rest - 1;
    }
    return false;
  };

  const slipsIn = (length) => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

  // Slips between two words, and between the first and the likest beginning of the other; a swap counts once.
  let [before, last, now] = [0, 1, 2].map(() => new Uint8Array(64));
  const slips = (word, other) => {
    for (let j = 0; j <= other.length; j += 1) last[j] = j;
    for (let i = 1; i <= word.length; i += 1) {
      now[0] = i;
      for (let j = 1; j <= other.length; j += 1) {
        now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (word[i - 1] === other[j - 1] ? 0 : 1));
        const isSwap = i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
        if (isSwap) now[j] = Math.min(now[j], before[j - 2] + 1);
      }
      [before, last, now] = [last, now, before];
    }
    return { whole: last[other.length], start: Math.min(...last.subarray(0, other.length + 1)) };
  };

  Object.assign(tpg, { typed, slips });

  tpg.Words = class {
    #numbers = new Map();
    #words = [];
    #letters = [];
    #leads = new Map();
    #read = new Map();
    #sorted = [];
    #matches = new Map();
    #ignored;
    #phrases;

    constructor({ ignore, means }) {
      const number = (text) => this.#numberOf(split(text)[0]);
      this.#phrases = ignore.filter((text) => text.includes(" ")).map((text) => ` ${typed(text).join(" ")} `);
      this.#ignored = new Set(ignore.filter((text) => !text.includes(" ")).map(number));
      for (const [word, others] of Object.entries(means)) {
        this.#leads.set(number(word), others.map((other) => split(other)[0]));
      }
    }

    #numberOf(word) {
      let number = this.#numbers.get(word);
      if (number === undefined) this.#numbers.set(word, (number = this.#words.push(word) - 1));
      return number;
    }

    // The words of a name, each once, by number, and how many of them tell something. From here on they are known.
    read(name) {
      let found = this.#read.get(name);
      if (!found) {
        found = { all: [], telling: 0 };
        for (const word of split(name)) {
          const number = this.#numberOf(word);
          if (found.all.includes(number)) continue;
          found.all.push(number);
          if (!this.#ignored.has(number)) found.telling += 1;
        }
        this.#read.set(name, found);
      }
      return found;
    }

    // The number of a word as one typed it, with its plural or without.
    #known(word) {
      return this.#numbers.get(stem(word));
    }

    knows(word) {
      return this.#known(word) !== undefined;
    }

    // Whether it tells neither a place nor a thing, with a slip or half typed as well.
    isFiller(word) {
      const found = this.matches(word);
      return found.size > 0 && !this.#telling(found).size;
    }

    #telling(fits) {
      return new Map([...fits].filter(([number]) => !this.#ignored.has(number)));
    }

    // The words of a question: those written as one apart, those written apart as one, those that tell something first.
    asked(question) {
      const said = ` ${typed(question).join(" ")} `;
      const text = this.#phrases.reduce((rest, phrase) => rest.replaceAll(phrase, " "), said);
      const words = [];
      for (const word of text.split(" ").filter(Boolean)) {
        const joined = words.at(-1) + word;
        if (this.#known(joined) >= 0) words.splice(-1, 1, joined);
        else words.push(...(this.#apart(word) ?? [word]));
      }
      const rank = (word) => (this.isFiller(word) ? 1 : 0);
      const each = [...new Set(words)].sort((one, other) => rank(one) - rank(other));
      return each.slice(0, MOST_WORDS);
    }

    // Known words that were written as one, "lowbackpain"; else one of two may have a slip, "sholderblades".
    #apart(word) {
      const fit = (part) => Math.max(...this.matches(part).values());
      if (word.length < LEAST_TO_PART || fit(word) >= ONE_SLIP) return null;
      const isKnown = (part) => part.length > 3 && this.#known(part) >= 0;
      const both = [...word].map((_, at) => [word.slice(0, at), word.slice(at)]);
      const isClose = (part) => [1, ONE_SLIP].includes(fit(part));
      return this.#joined(word) ?? both.find((two) => two.some(isKnown) && two.every(isClose));
    }

    #joined(word) {
      if (this.#known(word) >= 0) return [word];
      for (let at = word.length - 3; at > 1; at -= 1) {
        const rest = this.#known(word.slice(0, at)) >= 0 && this.#joined(word.slice(at));
        if (rest) return [word.slice(0, at), ...rest];
      }
      return null;
    }

    // Known words that this one may stand for, by number, each with how well it fits (0 to 1).
    matches(word) {
      if (this.#sorted.length < this.#words.length) this.#sorted = [...this.#words].sort();
      if (this.#matches.size > MOST_KEPT) this.#matches.clear();
      if (!this.#matches.has(word)) this.#matches.set(word, this.#matchesOf(word));
      return this.#matches.get(word);
    }

    #matchesOf(word) {
      const own = this.#known(word);
      if (this.#ignored.has(own)) return new Map([[own, 1]]);
      const fits = this.#likely(word);
      for (const [known, fit] of [...fits]) {
        for (const other of this.#leads.get(known) ?? []) {
          const number = this.#numbers.get(other);
          if (number !== undefined) fits.set(number, Math.max(fits.get(number) ?? 0, fit * LEAD));
        }
      }
      return fits;
    }

    // Those that tell something first: "tigh" is rather a slip in "thigh" than a half of "tight".
    #likely(word) {
      const begun = this.#begun(word);
      const telling = this.#telling(begun);
      if (telling.size || word.length < 3) return telling;
      const slipped = this.#slipped(word);
      const meant = this.#telling(slipped);
      if (Math.max(...meant.values()) >= ONE_SLIP) return meant;
      const kin = root(word).length < 3 ? telling : this.#begun(root(word));
      return [kin, begun, meant].find(({ size }) => size) ?? slipped;
    }

    // Words that begin so, and beginnings of this one: "gastroc" finds the gastrocnemius, "cramping" the cramp.
    #begun(word) {
      const fits = new Map();
      const isTooShort = word.length < 2 || /^\d/.test(word);
      const own = this.#known(word);
      const worth = own === undefined ? 1 : BEGUN; // where the word itself is known, less likely
      for (let at = this.#placeOf(word); !isTooShort && this.#sorted[at]?.startsWith(word); at += 1) {
        const known = this.#sorted[at];
        fits.set(this.#numbers.get(known), worth * (BEGUN + (0.35 * word.length) / known.length));
      }
      for (let length = word.length - 1; length >= Math.max(5, 0.6 * word.length); length -= 1) {
        const known = this.#numbers.get(word.slice(0, length));
        if (known !== undefined) fits.set(known, BEGUN);
      }
      if (own !== undefined) fits.set(own, 1);
      return fits;
    }

    // Where the word stands in the sorted ones, or would stand.
    #placeOf(word) {
      let [low, high] = [0, this.#sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.#sorted[middle] < word) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    // A last letter that makes many, such as "s", is of the word where that has one, else it makes many of it.
    #slipped(word) {
      const bare = word.length > 3 ? word.replace(tpg.stems.last, "") : word;
      const fits = new Map();
      const mine = letters(bare);
      const allowed = slipsIn(word.length);
      this.#words.forEach((known, number) => {
        const most = Math.max(allowed, slipsIn(known.length), 1);
        this.#letters[number] ??= letters(known);
        if (known.length < bare.length - most || known.length > 60) return;
        if (isFarFrom(mine, this.#letters[number], most)) return;
        const { whole, start } = slips(tpg.stems.last.test(known) ? word : bare, known);
        const longer = Math.max(word.length, known.length);
        const isShort = whole === 1 && word[0] === known[0] && longer === 4;
        if (isShort || whole <= slipsIn(longer)) fits.set(number, ONE_SLIP - A_SLIP * (whole - 1));
        else if (start <= allowed) fits.set(number, BEGUN - A_SLIP * start);
      });
      const best = Math.max(...fits.values());
      for (const [number, fit] of fits) if (fit < best - 0.1) fits.delete(number);
      return fits;
    }

    // A text in pieces, each with whether it is one of these words.
    pieces(text, found) {
      const parts = text.split(/([\p{L}\p{N}'’]+)/u).filter(Boolean);
      return parts.map((part) => ({ part, isFound: split(part).some((word) => found.has(this.#numbers.get(word))) }));
    }
  };
}
