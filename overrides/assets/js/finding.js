// An index in, a function out that answers a question with what it may be about, the likeliest first. No page here.
{
  const SHARE_OF_BEST = 0.42; // what has less of the best one's score is left out
  const SAME = 0.9; // what has so much of the best one's score is meant as well
  const LEADING = 3;
  const ANOTHER = { point: 0.7 }; // among the leading ones each further one of its kind counts so much less
  const ANOTHER_OF_OTHERS = 0.92;
  const MOST = { zone: 6, region: 3, muscle: 5, point: 8, equipment: 3, page: 4 };
  const WORTH = { zone: 1, region: 0.85, muscle: 0.96, point: 0.9, equipment: 0.75, page: 0.75 };
  const NAME = { name: 1, also: 0.95, title: 0.85, part: 0.65, about: 0.5 };
  // How much others pass on: a point is found by its muscle, by where it is felt and by what it needs.
  const LINK = { muscle: 0.92, most: 0.9, some: 0.7, equipment: 0.72, region: 0.5 };
  const WHOLE_PATTERN = 0.03; // a little more where the place is all of what most people feel
  const AS_WELL = 0.05; // and where a second one passes the same word on
  const NUMBER = 1.5; // the weight of a word that is a number
  const THING = 0.7; // so well equipment has a word that is about it:
  const THING_WORD = 0.6; // such a word weighs less, since people come with a place
  const FILLER = 0.005; // and of one that tells little: it only breaks ties

  // The equipment of a point in all its ways, each once.
  const thingsOf = ({ points, ways }, row) => new Set([...points.release[row], ...points.stretch[row]].flatMap((way) => ways.equipment[way]));

  // Everything that can be found, by number: its names, and what it is linked to. Points come last.
  class Things {
    kind = [];
    row = [];
    first = {};
    firstName = [];
    namesOfWord = [];
    name = { text: [], of: [], worth: [], size: [] };
    link = { from: [], to: [], worth: [] };

    constructor(index, words) {
      this.words = words;
      for (const kind of ["region", "equipment", "zone", "muscle", "page"]) this.#addAll(kind, index);
      this.#addPoints(index);
      this.firstName.push(this.name.of.length);
    }

    #addAll(kind, { regions, equipment, zones, muscles, pages }) {
      const table = { region: regions, equipment, zone: zones, muscle: muscles, page: pages }[kind];
      (table.name ?? table.title).forEach((name, row) => {
        this.#add(kind, row);
        this.#call(NAME.name, name);
        this.#call(NAME.also, ...(table.also?.[row] ?? []), table.plain?.[row], table.latin?.[row]);
        this.#call(NAME.part, ...(table.parts?.[row] ?? []));
        this.#call(NAME.about, table.about?.[row]);
        if (kind === "muscle") this.#tie(LINK.region, "region", muscles.region[row]);
      });
    }

    #addPoints(index) {
      const { title, number, muscle, most, some } = index.points;
      title.forEach((name, row) => {
        this.#add("point", row);
        this.#call(NAME.title, name);
        this.#call(NAME.name, number[row]);
        this.#tie(LINK.muscle, "muscle", muscle[row]);
        for (const zone of most[row]) this.#tie(LINK.most + WHOLE_PATTERN / most[row].length, "zone", zone);
        for (const zone of some[row]) this.#tie(LINK.some, "zone", zone);
        for (const thing of thingsOf(index, row)) this.#tie(LINK.equipment, "equipment", thing);
      });
    }

    #add(kind, row) {
      this.first[kind] ??= this.kind.length;
      this.kind.push(kind);
      this.row.push(row);
      this.firstName.push(this.name.of.length);
    }

    #call(worth, ...names) {
      for (const text of names) if (text) this.#addName(worth, text);
    }

    #addName(worth, text) {
      const { all, telling } = this.words.read(text);
      const number = this.name.text.push(text) - 1;
      this.name.of.push(this.kind.length - 1);
      this.name.worth.push(worth);
      this.name.size.push(telling || 1);
      for (const word of all) (this.namesOfWord[word] ??= []).push(number);
    }

    #tie(worth, kind, row) {
      this.link.from.push(this.kind.length - 1);
      this.link.to.push(this.first[kind] + row);
      this.link.worth.push(worth);
    }
  }

  tpg.finder = (index) => {
    const words = new tpg.Words(index.words);
    const { kind, row, first, name, firstName, namesOfWord, link } = new Things(index, words);

    // How well names have a word, by name.
    const onNames = (matches) => {
      const fits = new Map();
      for (const [word, fit] of matches) {
        for (const one of namesOfWord[word] ?? []) if (fit > (fits.get(one) ?? 0)) fits.set(one, fit);
      }
      return fits;
    };

    // How well each thing has each word: by a name, the more so when the question holds all of it, or by its links.
    const onThings = (asked, fitsOfWords) => {
      const covered = new Map();
      fitsOfWords.forEach((fits, at) => {
        if (!words.isFiller(asked[at])) for (const [one, fit] of fits) covered.set(one, (covered.get(one) ?? 0) + fit);
      });
      return fitsOfWords.map((fits) => {
        const has = new Float32Array(kind.length);
        for (const [one, fit] of fits) {
          const whole = Math.min(1, (covered.get(one) ?? 0) / name.size[one]);
          has[name.of[one]] = Math.max(has[name.of[one]], fit * name.worth[one] * (0.5 + 0.5 * whole));
        }
        for (let at = 0; at < link.from.length; at += 1) {
          const passed = has[link.to[at]] * link.worth[at];
          if (!passed) continue;
          const thing = link.from[at];
          const own = has[thing];
          has[thing] = Math.max(own, passed) + (thing < first.point ? 0 : AS_WELL * Math.min(own, passed));
        }
        return has;
      });
    };

    // Words that few things have tell most. Points are not counted, so that their number changes nothing.
    const weightOf = (word, has) => {
      if (/^\d/.test(word)) return NUMBER;
      let having = 0;
      for (let thing = 0; thing < first.point; thing += 1) having += has[thing] > 0;
      const isThing = has.subarray(first.equipment, first.zone).some((fit) => fit >= THING);
      return Math.log(1 + first.point / (1 + having)) * (words.isFiller(word) ? FILLER : isThing ? THING_WORD : 1);
    };

    const scored = (asked, having) => {
      const weights = having.map((has, at) => (has.some(Boolean) ? weightOf(asked[at], has) : 0));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const scores = new Float32Array(kind.length);
      having.forEach((has, at) => {
        if (weights[at]) for (let thing = 0; thing < scores.length; thing += 1) scores[thing] += (weights[at] / all) * has[thing] * WORTH[kind[thing]];
      });
      return scores;
    };

    const ranked = (scores) => {
      const least = SHARE_OF_BEST * scores.reduce((best, score) => Math.max(best, score), 0);
      const found = [];
      scores.forEach((score, thing) => { if (score && score >= least) found.push({ thing, kind: kind[thing], row: row[thing], score }); });
      found.sort((one, other) => other.score - one.score || one.thing - other.thing);
      const shown = {};
      return found.filter((hit) => (shown[hit.kind] = (shown[hit.kind] ?? 0) + 1) <= MOST[hit.kind]);
    };

    // The first three, so that each strong kind is among them, and the rest.
    const leading = (hits) => {
      const taken = [];
      const rest = [...hits];
      while (taken.length < LEADING && rest.length) {
        const before = (hit) => taken.filter((other) => other.kind === hit.kind).length;
        const worth = (hit) => hit.score * (ANOTHER[hit.kind] ?? ANOTHER_OF_OTHERS) ** before(hit);
        const best = rest.reduce((one, other) => (worth(other) > worth(one) ? other : one));
        taken.push(...rest.splice(rest.indexOf(best), 1));
      }
      return [taken, rest];
    };

    // The name of a thing that the question is likest to.
    const nameFor = (thing, fitsOfWords) => {
      const worth = (one) => (fitsOfWords.reduce((sum, fits) => sum + (fits.get(one) ?? 0), 0) * name.worth[one]) / (1 + name.size[one]);
      let best = firstName[thing];
      for (let one = best + 1; one < firstName[thing + 1]; one += 1) if (worth(one) > worth(best)) best = one;
      return name.text[best];
    };

    const answer = (question) => {
      const asked = words.asked(question);
      const matches = asked.map((word) => words.matches(word));
      const fits = matches.map(onNames);
      const having = onThings(asked, fits);
      const hits = ranked(scored(asked, having));
      for (const hit of hits) hit.name = nameFor(hit.thing, fits);
      const [best, rest] = leading(hits);
      const kinds = [...new Set(rest.map((hit) => hit.kind))];
      return {
        groups: [{ kind: "best", hits: best }, ...kinds.map((one) => ({ kind: one, hits: rest.filter((hit) => hit.kind === one) }))],
        marked: new Set(matches.flatMap((found, at) => (words.isFiller(asked[at]) ? [] : [...found.keys()]))),
        // Those of these rows that the question is about, if any.
        meant: (one, rows) => {
          const worth = rows.map((at) => having.reduce((sum, has) => sum + has[first[one] + at], 0));
          const most = Math.max(...worth);
          return rows.filter((_, at) => most && worth[at] >= SAME * most);
        },
      };
    };

    return { answer, pieces: words.pieces.bind(words), thingsOf: (point) => [...thingsOf(index, point)] };
  };
}
