// The index of all points, muscles and zones: loaded when it is first asked for, as a script, so that a folder works too.
{
  let loading = null;

  const load = () => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${tpg.top}api/index.js`;
    script.onload = () => resolve(tpg.index);
    script.onerror = () => {
      loading = null;
      reject(new Error(script.src));
    };
    document.head.append(script);
  });

  tpg.loadIndex = () => (loading ??= load());
}
