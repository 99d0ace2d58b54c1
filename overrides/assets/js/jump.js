// Links within a page, and the ways back to them. The theme would fetch the page again and lose the place on it.
{
  let shown = ""; // the path of the page that is in the document
  let asked = ""; // the path of the page that the theme was asked for last

  const isHere = () => location.pathname === shown && asked === shown;

  const jump = () => {
    const place = document.getElementById(location.hash.slice(1)) ?? document.getElementById("content");
    if (place.tabIndex < 0) place.tabIndex = -1;
    if (location.hash) place.scrollIntoView();
    else scrollTo({ top: 0 });
    place.focus({ preventScroll: true });
  };

  // Scripts that read the address hear of it here; the theme writes where one was into the state, and so does this.
  const go = (link) => {
    const next = location.pathname + (link.hash ? location.search : link.search) + link.hash;
    history.replaceState({ x: scrollX, y: scrollY }, "");
    if (next !== location.pathname + location.search + location.hash) history.pushState(null, "", next);
    dispatchEvent(new Event("address"));
    jump();
  };

  const follow = (event) => {
    const link = event.target.closest("a[href]");
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || link.target || event.defaultPrevented || isElsewhere) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname || !isHere()) return;
    event.preventDefault();
    event.stopPropagation(); // the theme listens on the body
    go(link);
  };

  // The address is another page's already, and this page still here: what it has not loaded yet it would seek there.
  const dropPictures = () => {
    const pictures = document.querySelectorAll("img[loading=lazy]");
    for (const picture of pictures) if (!picture.complete) picture.removeAttribute("src");
  };

  // Called by the head of the page, which listens before the theme does.
  tpg.back = (event) => {
    if (!isHere()) {
      asked = location.pathname;
      if (asked !== shown) dropPictures();
      return;
    }
    event.stopImmediatePropagation();
    dispatchEvent(new Event("address"));
    if (event.state) scrollTo({ top: event.state.y, behavior: "instant" });
    else jump();
  };

  addEventListener("click", () => { asked = location.pathname; });

  tpg.onPage(() => {
    shown = asked = location.pathname;
    document.querySelector("[data-md-component=container]").onclick = follow;
  });
}
