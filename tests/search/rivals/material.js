// The search of Material for MkDocs: its worker with lunr, and the index that its plugin writes.
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
let worker = null;

const answer = (type) => new Promise((done) => {
  worker.onmessage = ({ data }) => { if (data.type === type) done(data.data); };
});

export const prepare = async () => {
  const page = await (await fetch("/index.html")).text();
  const { search } = JSON.parse(page.match(/<script id="__config" type="application\/json">(.*?)<\/script>/)[1]);
  worker = new Worker(`/${search}`);
  const { config, docs } = await (await fetch("/search/search_index.json")).json();
  const ready = answer(READY);
  worker.postMessage({ type: SETUP, data: { config: { ...config, pipeline: ["stopWordFilter"] }, docs, options: { suggest: false } } });
  await ready;
};

export const ask = async (question) => {
  const result = answer(RESULT);
  worker.postMessage({ type: QUERY, data: question });
  const { items } = await result;
  return items.slice(0, 3).map(([page]) => page.location);
};
