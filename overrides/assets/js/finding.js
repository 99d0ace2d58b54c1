// An index in, a function out that answers a question with what it may be about, the likeliest first. No page here.
{
  const SHARE_OF_BEST = 0.55; // what has less of the best one's score is left out
  const SAME = 0.9; // what has so much of the best one's score is meant as well
  const LEADING = 3;
  const ANOTHER_OF_KIND = 0.85; // among the leading ones each further one of a kind counts so much less
  const MOST = { zone: 6, region: 3, muscle: 5, point: 8, equipment: 3, page: 4 };
  const WORTH = { zone: 1, region: 0.88, muscle: 1, point: 0.94, equipment: 0.85, page: 0.75 };
  const NAME = { name: 1, also: 0.95, title: 0.85, part: 0.65, about: 0.5 };
  // How much others pass on: a point is found by its muscle, by where it is felt and by what it needs.
  const LINK = { muscle: 0.92, most: 0.92, some: 0.7, equipment: 0.85, region: 0.5 };
  const NUMBER = 0.6; // the weight of a word that is a number

  // Everything that can be found, by number: its names, and what it is linked to. Points come last.
  class Things {
    kind = [];
    row = [];
    names = { text: [], of: [], worth: [], size: [] };
    links = { from: [], to: [], worth: [] };
    namesOf = [];
    namesOfWord = [];
    first = {};

    constructor(index, words) {
      const { regions, equipment, zones, muscles, pages, points, ways } = index;
      const called = (table) => (row) => [[table.name[row], NAME.name], ...table.also[row].map((name) => [name, NAME.also])];
      const inRegion = (table) => (row) => [[this.first.region + table.region[row], LINK.region]];
      const muscleNames = (row) => [...called(muscles)(row), [muscles.plain[row], NAME.also], [muscles.latin[row], NAME.also]];
      const pageNames = (row) => [[pages.title[row], NAME.name], [pages.about[row], NAME.about], ...pages.parts[row].map((part) => [part, NAME.part])];
      const pointNames = (row) => [[points.title[row], NAME.title], [points.number[row], NAME.name]];
      const pointLinks = (row) => [
        [this.first.muscle + points.muscle[row], LINK.muscle],
        ...points.most[row].map((zone) => [this.first.zone + zone, LINK.most]),
        ...points.some[row].map((zone) => [this.first.zone + zone, LINK.some]),
        ...thingsOf(index, row).map((thing) => [this.first.equipment + thing, LINK.equipment]),
      ];
      this.words = words;
      this.#add("region", regions.id, called(regions));
      this.#add("equipment", equipment.id, called(equipment));
      this.#add("zone", zones.id, called(zones));
      this.#add("muscle", muscles.id, muscleNames, inRegion(muscles));
      this.#add("page", pages.title, pageNames);
      this.#add("point", points.title, pointNames, pointLinks);
    }

    #add(kind, rows, namesOf, linksOf = () => []) {
      this.first[kind] = this.kind.length;
      rows.forEach((_, row) => {
        const number = this.kind.push(kind) - 1;
        this.row.push(row);
        this.namesOf.push([]);
        for (const [text, worth] of namesOf(row)) this.#addName(number, text, worth);
        for (const [to, worth] of linksOf(row)) {
          this.links.from.push(number);
          this.links.to.push(to);
          this.links.worth.push(worth);
        }
      });
    }

    #addName(of, text, worth) {
      const words = this.words.read(text);
      const name = this.names.of.push(of) - 1;
      this.namesOf[of].push(name);
      this.names.text.push(text);
      this.names.worth.push(worth);
      this.names.size.push(words.length);
      for (const word of words) (this.namesOfWord[word] ??= []).push(name);
    }
  }

  // The equipment of a point, each once.
  const thingsOf = ({ points, ways }, row) => [...new Set([...points.release[row], ...points.stretch[row]].flatMap((way) => ways.equipment[way]))];

  tpg.finder = (index) => {
    const words = new tpg.Words(index.words);
    const things = new Things(index, words);
    const { names, links, kind, row, first } = things;
    const many = kind.length;

    // How well each name has a word.
    const onNames = (matches) => {
      const fits = new Float32Array(names.of.length);
      for (const [word, fit] of matches) for (const name of things.namesOfWord[word] ?? []) fits[name] = Math.max(fits[name], fit);
      return fits;
    };

    // How well each thing has each word: by a name, the more so when the question holds all of it, or by a link.
    const onThings = (fitsOfWords) => {
      const covered = new Float32Array(names.of.length);
      for (const fits of fitsOfWords) fits.forEach((fit, name) => { covered[name] += fit; });
      return fitsOfWords.map((fits) => {
        const has = new Float32Array(many);
        fits.forEach((fit, name) => {
          if (!fit) return;
          const worth = fit * names.worth[name] * (0.5 + (0.5 * Math.min(1, covered[name] / names.size[name])));
          if (worth > has[names.of[name]]) has[names.of[name]] = worth;
        });
        for (let link = 0; link < links.from.length; link += 1) {
          const worth = has[links.to[link]] * links.worth[link];
          if (worth > has[links.from[link]]) has[links.from[link]] = worth;
        }
        return has;
      });
    };

    // Words that few things have tell most. Points are not counted, so that their number changes nothing.
    const weightOf = (word, has) => {
      if (/^\d/.test(word)) return NUMBER;
      let having = 0;
      for (let thing = 0; thing < first.point; thing += 1) having += has[thing] > 0;
      return Math.log(1 + first.point / (1 + having));
    };

    const scored = (asked, having) => {
      const weights = having.map((has, at) => (has.some(Boolean) ? weightOf(asked[at], has) : 0));
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const scores = new Float32Array(many);
      for (let thing = 0; thing < many; thing += 1) {
        let sum = 0;
        for (let at = 0; at < having.length; at += 1) sum += weights[at] * having[at][thing];
        scores[thing] = (WORTH[kind[thing]] * sum) / (all || 1);
      }
      return scores;
    };

    // The name of a thing that the question is likest to.
    const nameOf = (thing, fitsOfWords) => {
      const worth = (name) => (fitsOfWords.reduce((sum, fits) => sum + fits[name], 0) * names.worth[name]) / (1 + names.size[name]);
      return names.text[things.namesOf[thing].reduce((one, other) => (worth(other) > worth(one) ? other : one))];
    };

    const ranked = (scores) => {
      const least = SHARE_OF_BEST * scores.reduce((best, score) => Math.max(best, score), 0);
      const found = [];
      scores.forEach((score, thing) => { if (score && score >= least) found.push({ thing, kind: kind[thing], row: row[thing], score }); });
      found.sort((one, other) => other.score - one.score || one.thing - other.thing);
      const shown = {};
      return found.filter((hit) => (shown[hit.kind] = (shown[hit.kind] ?? 0) + 1) <= MOST[hit.kind]);
    };

    // The first three, so that each strong kind is among them.
    const leading = (hits) => {
      const taken = [];
      const rest = [...hits];
      while (taken.length < LEADING && rest.length) {
        const worth = ({ kind, score }) => score * ANOTHER_OF_KIND ** taken.filter((other) => other.kind === kind).length;
        const best = rest.reduce((one, other) => (worth(other) > worth(one) ? other : one));
        taken.push(...rest.splice(rest.indexOf(best), 1));
      }
      return [taken, rest];
    };

    const answer = (question) => {
      const asked = words.asked(question);
      const matches = asked.map((word) => words.matches(word));
      const fits = matches.map(onNames);
      const having = onThings(fits);
      const hits = ranked(scored(asked, having));
      const [best, rest] = leading(hits);
      for (const hit of hits) hit.name = nameOf(hit.thing, fits);
      const kinds = [...new Set(rest.map((hit) => hit.kind))];
      return {
        groups: [{ kind: "best", hits: best }, ...kinds.map((one) => ({ kind: one, hits: rest.filter((hit) => hit.kind === one) }))],
        marked: new Set(matches.flatMap((found) => [...found.keys()])),
        // Those of these rows that the question is about, if any.
        meant: (kind, rows) => {
          const worth = rows.map((row) => having.reduce((sum, has) => sum + has[first[kind] + row], 0));
          const most = Math.max(...worth);
          return rows.filter((_, at) => most && worth[at] >= SAME * most);
        },
      };
    };

    return { answer, pieces: words.pieces.bind(words), thingsOf: (point) => thingsOf(index, point) };
  };
}
