// A question in, the signs of danger that it tells of out, and the box that shows them. Part of the engine.
{
  const LEAST_BEGUN = 5; // letters of a last word that may be half typed
  const SOON = "see-soon"; // the group of what is no emergency
  const LEAST_PART = 3; // letters of a word that was written together with the next one
  const slipsIn = (length) => (length > 7 ? 2 : length > 4 ? 1 : 0);
  const sorted = (word) => [...word].sort().join("");

  const root = (word) => word.replace(tpg.stems.danger, "$1"); // "drooping", "droops" and "droopy" are one word

  // Words one after the other stand at the first of these places, if any.
  const stands = (run, meant, at) => run.every((words, step) => words.some((word) => meant[at + step]?.has(word)));
  const placeOf = (run, meant) => meant.findIndex((_, at) => stands(run, meant, at));

  // The places of all words of a phrase, whatever their order; none where one is missing.
  const placesOf = (phrase, meant) => {
    const places = phrase.map((runs) => runs.map((run) => [placeOf(run, meant), run.length]).find(([at]) => at >= 0));
    return places.every(Boolean) ? places : [];
  };

  const isNear = (one, two) => {
    if (one[0] !== two[0] || Math.abs(one.length - two.length) > 2) return false; // most are told apart by this alone
    const most = sorted(one) === sorted(two) ? 1 : slipsIn(two.length); // "nubm" is no other word
    return tpg.slips(one, two).whole <= most;
  };

  // A function that tells which groups of signs a question is about, each with the signs that it tells of first.
  tpg.dangers = ({ dangers, words }, isKnown) => {
    const small = new Set(words.small);
    const ours = new Map(); // all words of phrases, by root
    const isOurs = (word) => ours.has(root(word));
    const typed = (text) => tpg.typed(text).filter((word) => !small.has(word));
    const alike = (word) => [word, ...(words.alike[word] ?? [])];

    // A phrase is a list of words, each a list of runs that may stand for it, each a list of words with those alike.
    const run = (text) => {
      const all = typed(text);
      const each = (word) => (all.length > 1 ? alike(word).filter((other) => !other.includes(" ")) : [word]);
      return all.map((word) => each(word).map((one) => {
        ours.set(root(one), one);
        return root(one);
      }));
    };
    const read = (text) => text.split(" ").map((word) => alike(word).map(run));
    const harmless = words.harmless.map(read);
    const asked = dangers.asked.map((signs) => signs.map((texts) => texts.map(read)));

    // "footdrop" is two words.
    const apart = (word) => {
      if (isOurs(word) || isKnown(word)) return [word];
      for (let at = LEAST_PART; at <= word.length - LEAST_PART; at += 1) {
        const two = [word.slice(0, at), word.slice(at)];
        if (two.every(isOurs)) return two;
      }
      return [word];
    };

    // The words of phrases that one of a question may stand for. "head ache" is one word, "mi" may become "middle".
    const meanings = (word, at, all) => {
      const next = all[at + 1];
      const isLast = at === all.length - 1;
      const own = new Set(next && isOurs(word + next) ? [root(word + next)] : []);
      if (isLast && word.length < 3) return own;
      if (isOurs(word)) return own.add(root(word));
      if (isKnown(word)) return own;
      for (const [base, other] of ours) {
        const isBegun = isLast && word.length >= LEAST_BEGUN && other.startsWith(word);
        if (isBegun || isNear(word, other) || isNear(root(word), base)) own.add(base);
      }
      return own;
    };

    return (text) => {
      const plain = tpg.stems.said.reduce((said, [one, other]) => said.replace(one, other),
        text.replace(/\b(\w)\.(?=\w\b)/g, "$1")); // "d.v.t."
      const meant = typed(plain).flatMap(apart).map(meanings);
      for (const phrase of harmless) {
        for (const [at, length] of placesOf(phrase, meant)) meant.fill(new Set(), at, at + length);
      }
      const found = dangers.id.flatMap((id, row) => {
        const isTold = asked[row].map((sign) => sign.some((phrase) => placesOf(phrase, meant).length));
        if (!isTold.includes(true)) return [];
        const signs = dangers.signs[row].map((sign, at) => ({ sign, isTold: isTold[at] }));
        return [{ id, title: dangers.title[row], signs: signs.sort((one, other) => other.isTold - one.isTold) }];
      });
      const urgent = found.filter(({ id }) => id !== SOON);
      return urgent.length ? urgent : found;
    };
  };

  const { make } = tpg;

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
  tpg.alarmSaid = (box) => {
    const parts = [...box.querySelectorAll(".danger__title, .danger__call, strong")];
    return parts.map((part) => part.textContent).join(" ");
  };

  // The box for these groups: what to do, and all their signs.
  tpg.alarm = (groups) => {
    const { words, number } = document.querySelector(".search").dataset;
    const { danger } = JSON.parse(words);
    const link = make("a", "btn", danger.link);
    link.href = `${tpg.home}safety/`;
    if (groups[0].id === SOON) return make("div", "ask danger", ...group(groups[0], "danger__title"), link);
    const opening = [make("p", "danger__title", danger.title), make("p", "danger__call", ...call(danger, number))];
    return make("div", "alarm danger", ...opening, ...groups.flatMap((one) => group(one, "danger__group")), link);
  };
}
