// The two views of the programme: what to do today, and, where the address ends in `#change`, how it is put together.
{
  const isAsked = () => new URLSearchParams(location.hash.slice(1)).has("change");

  const part = (page, name) => page.querySelector(name);

  tpg.views = {
    // As the address asks; a sheet with nothing on it is put together first. Whether that is another one than before.
    show: (page, isEmpty) => {
      const before = page.dataset.view;
      page.dataset.view = isEmpty || isAsked() ? "change" : "today";
      return before !== undefined && before !== page.dataset.view;
    },

    // What the address says of it.
    fragment: (page, isEmpty) => (page.dataset.view === "change" && !isEmpty ? "change" : ""),

    // A way back leaves the focus on what is not there any more: then it goes to where this view was left, or begins.
    focus: (page) => {
      if (document.activeElement?.getClientRects().length && document.activeElement !== document.body) return;
      part(page, page.dataset.view === "today" ? "[href='#change']" : "#change").focus({ preventScroll: true });
    },
  };
}
