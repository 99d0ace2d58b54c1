// A page that has moved leads on by itself; here it takes along what the address says after the question mark.
tpg.onPage(() => {
  const link = document.querySelector("a.moved");
  if (!link) return;
  const file = location.protocol === "file:" ? "index.html" : "";
  location.replace(link.href.split(/[?#]/)[0] + file + location.search + location.hash);
});
