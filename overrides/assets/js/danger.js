// A question in, the signs of danger that it tells of out, and the box that shows them. Loaded together with the engine.
{
  const ENDING = /^(.{3,}?)(?:ness|ing|ed|y|e|s)+$/; // "drooping", "droops" and "droopy" are one word
  const LEAST_BEGUN = 5; // letters of a last word that may be half typed
  const SOON = "see-soon"; // the group of what is no emergency
  const LEAST_PART = 3; // letters of a word that was written together with the next one
  const slipsIn = (length) => (length > 7 ? 2 : length > 4 ? 1 : 0);
  const sorted = (word) => [...word].sort().join("");

  const root = (word) => word.replace(ENDING, "$1");

  // What is asked for in a question: phrases of words in any order, each with all that may be said instead.
  class Phrases {
    #alike;
    words = new Map(); // all words of phrases, by root

    constructor({ alike, small }) {
      this.#alike = alike;
      this.small = new Set(small);
    }

    read(text) {
      return text.split(" ").map((word) => [word, ...(this.#alike[word] ?? [])].map((one) => this.#run(one)));
    }

    // Words that stand one after the other, each of them again with what may be said instead.
    #run(text) {
      const words = tpg.typed(text).filter((word) => !this.small.has(word));
      const others = (word) => (words.length > 1 ? (this.#alike[word] ?? []) : []).filter((other) => !other.includes(" "));
      return words.map((word) => [word, ...others(word)].map((one) => this.#root(one)));
    }

    #root(word) {
      this.words.set(root(word), word);
      return root(word);
    }
  }

  // The words of a question, each with the words of phrases that it may stand for.
  class Question {
    constructor(text, phrases, isKnown) {
      this.phrases = phrases;
      this.isKnown = isKnown;
      const typed = tpg.typed(text.replace(/\b(\w)\.(?=\w\b)/g, "$1").replace(/n t\b/g, "nt")).filter((word) => !phrases.small.has(word));
      const words = typed.flatMap((word) => this.#apart(word));
      this.meant = words.map((word, at) => this.#meanings(word, words[at + 1], at === words.length - 1));
    }

    #has(word) {
      return this.phrases.words.has(root(word));
    }

    // "footdrop" is two words.
    #apart(word) {
      if (this.#has(word) || this.isKnown(word)) return [word];
      for (let at = LEAST_PART; at <= word.length - LEAST_PART; at += 1) {
        const two = [word.slice(0, at), word.slice(at)];
        if (two.every((part) => this.#has(part))) return two;
      }
      return [word];
    }

    #meanings(word, next, isLast) {
      const own = new Set(next && this.#has(word + next) ? [root(word + next)] : []); // "head ache" is one word
      if (isLast && word.length < 3) return own; // "mi" may become "middle"
      if (this.#has(word)) return own.add(root(word));
      if (this.isKnown(word)) return own;
      for (const [base, other] of this.phrases.words) if (this.#isNear(word, other, base, isLast)) own.add(base);
      return own;
    }

    #isNear(word, other, base, isLast) {
      if (isLast && word.length >= LEAST_BEGUN && other.startsWith(word)) return true;
      const pairs = [[word, other], [root(word), base]];
      return pairs.some(([one, two]) => {
        const most = sorted(one) === sorted(two) ? 1 : slipsIn(two.length); // "nubm" is no other word
        return one[0] === two[0] && Math.abs(one.length - two.length) <= most && tpg.slips(one, two).whole <= most;
      });
    }

    // Where a run of words stands, or -1.
    #placeOf(run) {
      return this.meant.findIndex((_, at) => run.every((words, step) => words.some((word) => this.meant[at + step]?.has(word))));
    }

    // The places of all words of a phrase; none where one is missing.
    #placesOf(phrase) {
      const places = phrase.map((runs) => runs.map((run) => [this.#placeOf(run), run.length]).find(([at]) => at >= 0));
      return places.every(Boolean) ? places : [];
    }

    has(phrase) {
      return this.#placesOf(phrase).length > 0;
    }

    leaveOut(phrase) {
      for (const [at, length] of this.#placesOf(phrase)) {
        for (let step = at; step < at + length; step += 1) this.meant[step] = new Set();
      }
    }
  }

  // A function that tells which groups of signs a question is about, each with the signs that it tells of first.
  tpg.dangers = ({ dangers, words }, isKnown) => {
    const phrases = new Phrases(words);
    const harmless = words.harmless.map((text) => phrases.read(text));
    const asked = dangers.asked.map((signs) => signs.map((texts) => texts.map((text) => phrases.read(text))));
    return (text) => {
      const question = new Question(text, phrases, isKnown);
      for (const phrase of harmless) question.leaveOut(phrase);
      const found = dangers.id.flatMap((id, row) => {
        const isTold = asked[row].map((sign) => sign.some((phrase) => question.has(phrase)));
        if (!isTold.includes(true)) return [];
        const signs = dangers.signs[row].map((sign, at) => ({ sign, isTold: isTold[at] }));
        return [{ id, title: dangers.title[row], signs: signs.sort((one, other) => other.isTold - one.isTold) }];
      });
      const urgent = found.filter(({ id }) => id !== SOON);
      return urgent.length ? urgent : found;
    };
  };

  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...children);
    return element;
  };

  // The sentence with the number of the host in it, where one is set.
  const call = (words, number) => {
    if (!number) return [words.call];
    const link = make("a", "", number);
    link.href = `tel:${number.replace(/[^+\d]/g, "")}`;
    const [before, after] = words.call_number.split("{number}");
    return [before, link, after];
  };

  const group = ({ title, signs }, name) => [
    make("p", name, title),
    make("ul", "", ...signs.map(({ sign, isTold }) => make("li", "", isTold ? make("strong", "", sign) : sign))),
  ];

  // What is said aloud of such a box: what to do, and the signs that the question tells of.
  tpg.alarmSaid = (box) => [...box.querySelectorAll(".danger__title, .danger__call, strong")].map((part) => part.textContent).join(" ");

  // The box for these groups: what to do, and all their signs.
  tpg.alarm = (groups) => {
    const { words, number } = document.querySelector(".search").dataset;
    const { danger } = JSON.parse(words);
    const link = make("a", "btn", danger.link);
    link.href = `${tpg.root}safety/`;
    const box = make("div", "ask danger");
    const isSoon = groups[0].id === SOON;
    if (!isSoon) {
      box.className = "alarm danger";
      box.append(make("p", "danger__title", danger.title), make("p", "danger__call", ...call(danger, number)));
    }
    box.append(...groups.flatMap((one) => group(one, isSoon ? "danger__title" : "danger__group")), link);
    return box;
  };
}
