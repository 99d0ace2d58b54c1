// MiniSearch over the same names as ours, written out as documents, with the slips and beginnings that it can forgive.
import MiniSearch from "/minisearch/index.js";

let engine = null;

export const prepare = async () => {
  const documents = await (await fetch("/minisearch/documents.json")).json();
  engine = new MiniSearch({
    idField: "address",
    fields: ["title", "names", "places"],
    searchOptions: { boost: { title: 3, names: 2 }, prefix: true, fuzzy: 0.2 },
  });
  engine.addAll(documents);
};

export const ask = async (question) => engine.search(question).slice(0, 3).map(({ id }) => id);
