// Links and ways back. Another page of the site is swapped in without its scripts and styles being loaded anew; a place
// on the same page is gone to. In a folder without a server, pages load as they are.
{
  const REMEMBER_AFTER_MS = 100; // Safari lets a page write its history 100 times in 30 seconds
  const CONTAINER = ".md-container";
  const OF_THE_PAGE = "meta[name], meta[property], link[rel=canonical], script[type='application/ld+json']";
  const KEPT = "meta[name=viewport], meta[name=color-scheme]";

  const styles = new Map(); // by address, as they are in the head
  for (const link of document.head.querySelectorAll("link[rel=stylesheet]")) styles.set(link.href, link);

  let shown = location.pathname; // the path of the page that is in the document
  let isLeft = false; // a way back has changed the address, and its page is not here yet
  let asking = new AbortController();
  let remembering = 0;

  const remember = () => {
    clearTimeout(remembering);
    if (!isLeft) history.replaceState({ y: scrollY }, "");
  };

  const jump = (/** @type {ScrollBehavior} */ behavior = "auto") => {
    const place = document.getElementById(location.hash.slice(1)) ?? document.getElementById("content");
    if (place.tabIndex < 0) place.tabIndex = -1;
    if (location.hash) place.scrollIntoView({ behavior });
    else scrollTo({ top: 0, behavior });
    place.focus({ preventScroll: true });
  };

  // On this page: scripts that read the address hear of it.
  const go = (link) => {
    const next = location.pathname + (link.hash ? location.search : link.search) + link.hash;
    remember();
    if (next !== location.pathname + location.search + location.hash) history.pushState(null, "", next);
    dispatchEvent(new Event("address"));
    jump();
  };

  const fetched = async (url, signal) => {
    const response = await fetch(url.pathname, { signal });
    const isPage = response.ok && response.headers.get("content-type")?.startsWith("text/html");
    const page = isPage ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
    const isAlike = page?.documentElement.lang === document.documentElement.lang; // scripts speak one language a load
    return isAlike && page.querySelector(CONTAINER) && !page.querySelector("meta[http-equiv=refresh]") ? page : null;
  };

  const wear = (address) => new Promise((done) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
    link.onload = link.onerror = done;
    styles.set(address, link);
    document.head.append(link);
  });

  // The styles of a page, before it is seen.
  const dress = async (page, url) => {
    const links = [...page.head.querySelectorAll("link[rel=stylesheet]")];
    const wanted = links.map((link) => new URL(link.getAttribute("href"), url).href);
    await Promise.all(wanted.filter((address) => !styles.has(address)).map(wear));
    return wanted;
  };

  const undress = (wanted) => {
    for (const [address, link] of styles) {
      if (wanted.includes(address)) continue;
      link.remove();
      styles.delete(address);
    }
  };

  // The document with another page in it, at whose address it is already.
  const put = (page) => {
    document.title = page.title;
    for (const said of document.head.querySelectorAll(OF_THE_PAGE)) if (!said.matches(KEPT)) said.remove();
    const news = [...page.head.querySelectorAll(OF_THE_PAGE)].filter((said) => !said.matches(KEPT));
    document.head.append(...news);
    document.querySelector(CONTAINER).replaceWith(page.querySelector(CONTAINER));
  };

  // Icons and such are named from the page that was loaded first.
  const pin = () => {
    for (const link of document.head.querySelectorAll("link[href]:not([rel=stylesheet])")) {
      link.setAttribute("href", link.href);
    }
  };

  const show = async (page, url, y) => {
    if (!isLeft) {
      remember();
      pin();
      history.pushState(null, "", url);
    }
    put(page);
    shown = url.pathname;
    isLeft = false;
    await null; // the head of the page turns it to its side
    for (const start of tpg.starts) queueMicrotask(start); // one that fails stops no other
    await null;
    if (y === undefined) jump("instant"); // also those who listen are at the beginning of the page
    else scrollTo({ top: Math.min(y, document.documentElement.scrollHeight), behavior: "instant" });
  };

  const visit = async (url, y) => {
    asking.abort(); // who asks for another page does not want the one before
    asking = new AbortController();
    const { signal } = asking;
    const page = await fetched(url, signal).catch(() => null);
    const wanted = page && await dress(page, url);
    if (signal.aborted) return;
    if (page) {
      await show(page, url, y);
      undress(wanted);
    } else if (isLeft) location.reload();
    else location.assign(url);
  };

  // The address is another page's already, and this page still here: what it has not loaded yet it would seek there.
  const dropPictures = () => {
    const pictures = document.querySelectorAll("img[loading=lazy]");
    for (const picture of pictures) if (!picture.complete) picture.removeAttribute("src");
  };

  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || link.target || link.download || event.defaultPrevented || isElsewhere) return;
    if (!link.href.startsWith(tpg.root) || !link.pathname.endsWith("/") || location.protocol === "file:") return;
    event.preventDefault();
    if (isLeft || link.pathname !== shown) {
      visit(new URL(link.href));
      return;
    }
    asking.abort();
    go(link);
  });

  addEventListener("popstate", ({ state }) => {
    asking.abort();
    clearTimeout(remembering);
    if (!isLeft && location.pathname === shown) {
      dispatchEvent(new Event("address"));
      if (state) scrollTo({ top: state.y, behavior: "instant" });
      else jump();
      return;
    }
    if (location.pathname !== shown) dropPictures();
    pin();
    isLeft = true;
    visit(new URL(location.href), state?.y);
  });

  addEventListener("scroll", () => {
    clearTimeout(remembering);
    remembering = setTimeout(remember, REMEMBER_AFTER_MS);
  }, { passive: true });

  // The browser knows where one was on a page that it loads; on one that is swapped in it cannot.
  addEventListener("pageshow", () => { history.scrollRestoration = "manual"; });
  addEventListener("pagehide", () => { history.scrollRestoration = "auto"; });
}
