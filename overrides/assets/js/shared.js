// What the other scripts share. Plain scripts, not modules: a browser loads no module from a folder opened as file://.
window.tpg = {
  // The top of the site, at whatever depth the page is.
  top: new URL("../../", document.currentScript.src).href,

  // Start on this page, and again on each one that an instant visit swaps in. Material tells of neither in a folder.
  onPage: (start) => {
    if (window.document$ && location.protocol !== "file:") window.document$.subscribe(() => start());
    else start();
  },

  // What a reader chose, kept on the device where that is allowed.
  keep: (name, value) => {
    try { localStorage.setItem(name, value); } catch { /* private mode: it lasts as long as the page */ }
  },
};
