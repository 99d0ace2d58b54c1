// The two views of the programme: what to do today, and, where the address ends in `#change`, how it is put together.
{
  const isAsked = () => new URLSearchParams(location.hash.slice(1)).has("change");

  tpg.views = {
    // As the address asks; a sheet with nothing on it is put together first.
    show: (page, isEmpty) => { page.dataset.view = isEmpty || isAsked() ? "change" : "today"; },

    // What the address says of it.
    fragment: (page, isEmpty) => (page.dataset.view === "change" && !isEmpty ? "change" : ""),

    // A way back leaves the focus on what is not there any more: then it goes to where this view was left, or begins.
    focus: (page) => {
      if (document.activeElement?.getClientRects().length && document.activeElement !== document.body) return;
      const place = page.querySelector(page.dataset.view === "today" ? ".today__go a" : "#change");
      place.focus({ preventScroll: true });
    },
  };
}
