// What the other scripts share. Plain scripts, not modules: a browser loads no module from a folder opened as file://.
window.tpg = {
  // Start on this page, and again on each one that an instant visit swaps in. Material tells of neither in a folder.
  onPage: (start) => {
    if (window.document$ && location.protocol !== "file:") window.document$.subscribe(() => start());
    else start();
  },

  // What a reader chose, kept on the device where that is allowed.
  keep: (name, value) => {
    try { localStorage.setItem(name, value); } catch { /* private mode: it lasts as long as the page */ }
  },
  kept: (name) => {
    try { return localStorage.getItem(name) ?? ""; } catch { return ""; }
  },

  // The painful side of the reader, as the root element carries it.
  side: () => (document.documentElement.dataset.side === "left" ? "left" : "right"),
};
