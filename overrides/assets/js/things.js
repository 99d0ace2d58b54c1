// All that a question may be about, by number: its names, and to whom each passes on what it is worth. No page here.
{
  const NAME = { name: 1, also: 0.95, title: 0.85, part: 0.65, about: 0.5 };
  // How much others pass on: a point is found by its muscle, by where it is felt and by what it needs.
  const LINK = { muscle: 0.92, most: 0.9, some: 0.7, felt: 0.6, equipment: 0.72, region: 0.5 };
  const WHOLE_PATTERN = 0.03; // a little more where the place is all of what most people feel

  // Everything that can be found, by number: its names, and what it is linked to. Points come last.
  tpg.Things = class {
    kind = [];
    row = [];
    first = {};
    firstName = [];
    namesOfWord = [];
    name = { text: [], of: [], worth: [], size: [] };
    passes = []; // to whom a thing passes on its worth, and how much of it, by turns

    equipmentOf = []; // of each point
    #equipmentOfWays = new Map();

    constructor(index, words) {
      this.words = words;
      for (const kind of ["region", "equipment", "zone", "muscle", "complaint", "page"]) this.#addAll(kind, index);
      this.#addPoints(index);
      this.firstName.push(this.name.of.length);
    }

    #addAll(kind, index) {
      const table = index[`${kind}s`] ?? index[kind];
      (table.name ?? table.title).forEach((name, row) => {
        this.#add(kind, row);
        this.#call(NAME.name, name);
        this.#call(NAME.also, ...(table.also?.[row] ?? []), table.plain?.[row], table.latin?.[row]);
        this.#call(NAME.part, ...(table.parts?.[row] ?? []));
        this.#call(NAME.about, table.about?.[row]);
        if (kind === "muscle") this.#tie(LINK.region, "region", table.region[row]);
        for (const zone of table.zones?.[row] ?? []) this.#tie(LINK.felt, "zone", zone);
      });
    }

    #addPoints(index) {
      const { title, number, muscle, most, some } = index.points;
      title.forEach((name, row) => {
        this.#add("point", row);
        this.#addName(NAME.title, name);
        this.#addName(NAME.name, number[row]);
        this.#tie(LINK.muscle, "muscle", muscle[row]);
        for (const zone of most[row]) this.#tie(LINK.most + WHOLE_PATTERN / most[row].length, "zone", zone);
        for (const zone of some[row]) this.#tie(LINK.some, "zone", zone);
        this.equipmentOf.push(this.#equipment(index, row));
      });
    }

    // The equipment of a point in all its ways, each once. Many points have the same ways.
    #equipment({ points, ways }, row) {
      const key = `${points.release[row]}|${points.stretch[row]}`;
      let found = this.#equipmentOfWays.get(key);
      if (!found) {
        found = [...new Set([...points.release[row], ...points.stretch[row]].flatMap((way) => ways.equipment[way]))];
        this.#equipmentOfWays.set(key, found);
      }
      return found;
    }

    #add(kind, row) {
      this.first[kind] ??= this.kind.length;
      this.kind.push(kind);
      this.row.push(row);
      this.firstName.push(this.name.of.length);
      this.passes.push([]);
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
      this.passes[this.first[kind] + row].push(this.kind.length - 1, worth);
    }
  };

  Object.assign(tpg.Things, { NAME, LINK });
}
