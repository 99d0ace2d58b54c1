// Pagefind over the same pages; a result is only known once its own file has come.
let engine = null;

export const prepare = async () => {
  engine = await import("/pagefind/pagefind.js");
  await engine.init();
};

export const ask = async (question) => {
  const { results } = await engine.search(question);
  const found = await Promise.all(results.slice(0, 3).map((result) => result.data()));
  return found.map(({ url }) => url.replace(/^\//, ""));
};
