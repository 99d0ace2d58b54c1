// An index in, a function out that answers a question with what it may be about, the likeliest first. No page here.
{
  const { NAME, LINK } = tpg.Things;
  const SHARE_OF_BEST = 0.42; // what has less of the best one's score is left out
  const SAME = 0.9; // what has so much of the best one's score is meant as well
  const LEADING = 3;
  // Among the leading ones the best place counts more: people come with a place.
  const FIRST = { zone: 1.25, point: 0.9, region: 0.7, equipment: 0.7 };
  const ANOTHER = { zone: 0.92 }; // each further one of its kind counts so much less
  const ANOTHER_OF_OTHERS = 0.6;
  const MOST = { zone: 6, region: 3, muscle: 5, point: 8, complaint: 3, equipment: 3, page: 4 };
  const WORTH = { zone: 1, complaint: 1, region: 0.85, muscle: 0.96, point: 0.9, equipment: 0.75, page: 0.75 };
  const AS_WELL = 0.05; // a little more where a second one passes the same word on
  const NUMBER = 1.5; // the weight of a word that is a number
  const THING = 0.7; // so well equipment has a word that is about it:
  const THING_WORD = 0.6; // such a word weighs less, since people come with a place
  const SAID = 0.5; // and one that stands in no name, only in what people say: "night", "typing", "deep"
  const FILLER = 0.005; // and of one that tells little: it only breaks ties

  // What things or names are worth to a question, with a list of those that are worth something.
  class Worths {
    things = [];

    constructor(many) {
      this.of = new Float32Array(many);
    }

    emptied() {
      for (const thing of this.things) this.of[thing] = 0;
      this.things.length = 0;
      return this;
    }

    // The greater of what the thing has and what comes, and this share of the lesser.
    raise(thing, worth, share) {
      const own = this.of[thing];
      if (!own) this.things.push(thing);
      this.of[thing] = Math.max(own, worth) + share * Math.min(own, worth);
    }
  }

  tpg.finder = (index) => {
    const words = new tpg.Words(index.words);
    const { kind, row, first, name, firstName, namesOfWord, passes, equipmentOf } = new tpg.Things(index, words);

    // Used again for each question: to make them anew would cost more than all the rest.
    const ready = (many) => {
      const all = [];
      return (at) => (all[at] ??= new Worths(many)).emptied();
    };
    const [forNames, forThings] = [ready(name.of.length), ready(kind.length)];

    // How well names have each word.
    const onNames = (matches, at) => {
      const fits = forNames(at);
      for (const [word, fit] of matches) for (const one of namesOfWord[word] ?? []) fits.raise(one, fit, 0);
      return fits;
    };

    // How well each thing has each word: by a name, the more so when the question holds all of it, or by its links.
    const onThings = (asked, fitsOfWords) => {
      const covered = forNames(fitsOfWords.length);
      fitsOfWords.forEach((fits, at) => {
        if (!words.isFiller(asked[at])) for (const one of fits.things) covered.raise(one, fits.of[one], 1);
      });
      const having = fitsOfWords.map((fits, at) => {
        const has = forThings(at);
        for (const one of fits.things) {
          const whole = Math.min(1, covered.of[one] / name.size[one]);
          has.raise(name.of[one], fits.of[one] * name.worth[one] * (0.5 + 0.5 * whole), 0);
        }
        if (words.isFiller(asked[at])) return has;
        passOn(has, 0, first.equipment);
        passOn(has, first.zone, first.point);
        return has;
      });
      passEquipmentOn(having);
      return having;
    };

    // What things of these numbers have is passed on: of regions first, since their muscles pass it on again.
    const passOn = (has, from, to) => {
      const before = has.things.length;
      for (let at = 0; at < before; at += 1) {
        const thing = has.things[at];
        if (thing < from || thing >= to) continue;
        const others = passes[thing];
        for (let one = 0; one < others.length; one += 2) {
          const share = others[one] < first.point ? 0 : AS_WELL;
          has.raise(others[one], has.of[thing] * others[one + 1], share);
        }
      }
    };

    const isAboutEquipment = (has) => {
      for (let thing = first.equipment; thing < first.zone; thing += 1) if (has.of[thing] >= THING) return true;
      return false;
    };

    // What equipment has is passed on to points that another word has brought, or to all: nearly all of them need some.
    const passEquipmentOn = (having) => {
      const passing = having.filter(isAboutEquipment);
      if (!passing.length) return;
      const brought = [...new Set(having.flatMap((has) => has.things.filter((thing) => thing >= first.point)))];
      const points = brought.length ? brought : equipmentOf.map((_, at) => first.point + at);
      for (const has of passing) {
        for (const point of points) {
          for (const one of equipmentOf[row[point]]) {
            const worth = has.of[first.equipment + one] * LINK.equipment;
            if (worth) has.raise(point, worth, AS_WELL);
          }
        }
      }
    };

    const isInName = (fits) => fits.things.some((one) => name.worth[one] === NAME.name && name.of[one] < first.point);

    const sortOf = (word, has, fits) => {
      if (words.isFiller(word)) return FILLER;
      if (isAboutEquipment(has)) return THING_WORD;
      return isInName(fits) ? 1 : SAID;
    };

    // Words that few things have tell most. Points are not counted, so that their number changes nothing.
    const weightOf = (word, has, fits) => {
      if (/^\d/.test(word)) return NUMBER;
      let having = 0;
      for (const thing of has.things) if (thing < first.point) having += 1;
      return Math.sqrt(Math.log(1 + first.point / (1 + having))) * sortOf(word, has, fits);
    };

    const scored = (asked, fitsOfWords, having) => {
      const weights = having.map((has, at) => (has.things.length ? weightOf(asked[at], has, fitsOfWords[at]) : 0));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const scores = forThings(having.length);
      having.forEach((has, at) => {
        const weight = weights[at] / all;
        for (const thing of has.things) scores.raise(thing, weight * has.of[thing] * WORTH[kind[thing]], 1);
      });
      return scores;
    };

    // How much of it points reach: of two places that a question fits alike, the one with more guides stands first.
    const reached = (thing) => (kind[thing] === "zone" ? passes[thing].length : 0);

    const ranked = (scores) => {
      const behind = (one, other) => scores.of[other] - scores.of[one] || reached(other) - reached(one) || one - other;
      const best = {}; // of each kind, in order: so few are wanted that sorting all would cost more
      let least = 0;
      for (const thing of scores.things) {
        if (scores.of[thing] < least) continue;
        least = Math.max(least, SHARE_OF_BEST * scores.of[thing]);
        const few = (best[kind[thing]] ??= []);
        if (few.length === MOST[kind[thing]] && behind(thing, few.at(-1)) > 0) continue;
        few.push(thing);
        few.sort(behind).splice(MOST[kind[thing]]);
      }
      const found = Object.values(best).flat().filter((thing) => scores.of[thing] >= least).sort(behind);
      return found.map((thing) => ({ thing, kind: kind[thing], row: row[thing], score: scores.of[thing] }));
    };

    // The first three, so that each strong kind is among them, and the rest.
    const leading = (hits) => {
      const taken = [];
      const rest = [...hits];
      while (taken.length < LEADING && rest.length) {
        const before = (one) => taken.filter(({ kind }) => kind === one).length;
        const lessened = (one) => (ANOTHER[one] ?? ANOTHER_OF_OTHERS) ** before(one);
        const worth = (hit) => hit.score * (FIRST[hit.kind] ?? 1) * lessened(hit.kind);
        const best = rest.reduce((one, other) => (worth(other) > worth(one) ? other : one));
        taken.push(...rest.splice(rest.indexOf(best), 1));
      }
      return [taken.sort((one, other) => other.score - one.score), rest];
    };

    // The name of a thing that the question is likest to.
    const nameFor = (thing, fitsOfWords) => {
      const fit = (one) => fitsOfWords.reduce((sum, fits) => sum + fits.of[one], 0);
      const worth = (one) => (fit(one) * name.worth[one]) / (1 + name.size[one]);
      let best = firstName[thing];
      for (let one = best + 1; one < firstName[thing + 1]; one += 1) if (worth(one) > worth(best)) best = one;
      return name.text[best];
    };

    // What it gives holds until the next question.
    const answer = (question) => {
      const asked = words.asked(question);
      const matches = asked.map((word) => words.matches(word));
      const fits = matches.map(onNames);
      const having = onThings(asked, fits);
      const hits = ranked(scored(asked, fits, having));
      const [best, rest] = leading(hits);
      const kinds = [...new Set(rest.map((hit) => hit.kind))];
      const others = kinds.map((one) => ({ kind: one, hits: rest.filter((hit) => hit.kind === one) }));
      return {
        groups: [{ kind: "best", hits: best }, ...others],
        marked: () => new Set(matches.flatMap((found, at) => (words.isFiller(asked[at]) ? [] : [...found.keys()]))),
        nameOf: ({ thing }) => nameFor(thing, fits),
        // Those of these rows that the question is about, if any.
        meant: (one, rows) => {
          const worth = rows.map((at) => having.reduce((sum, has) => sum + has.of[first[one] + at], 0));
          const most = Math.max(...worth);
          return rows.filter((_, at) => most && worth[at] >= SAME * most);
        },
      };
    };

    return {
      answer,
      knows: words.knows.bind(words),
      pieces: words.pieces.bind(words),
      equipmentOf: (point) => equipmentOf[point],
    };
  };
}
