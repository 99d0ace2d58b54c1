// Every page: the colours, the menu, paper, and where the keyboard goes.
{
  const root = document.documentElement;
  const night = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : night.matches);

  const showScheme = () => document.querySelector(".scheme")?.setAttribute("aria-pressed", isDark());

  const swapScheme = () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    tpg.keep("scheme", root.dataset.scheme);
    showScheme();
  };

  const closeMenus = (focus) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      menu.open = false;
      if (focus) menu.querySelector("summary").focus();
    }
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeMenus(true);
  }, true);

  addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".menu")) closeMenus(false);
  }, true);

  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details.fold")) fold.open = true;
  });

  night.addEventListener("change", showScheme);

  // The same page in another language takes along the side, the sheet and the place.
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.language");
    if (!link) return;
    Object.assign(link, { search: location.search, hash: location.hash });
    tpg.keep("language", link.hreflang);
  }, true);

  // Offered once: in the first language of the browser that there is, unless one chose or said no.
  const offer = () => {
    const wanted = (navigator.languages ?? []).map((name) => name.split("-")[0]);
    const { lang } = root;
    const known = [lang, ...[...document.querySelectorAll(".offer")].map((box) => box.lang)];
    const first = wanted.find((name) => known.includes(name));
    const box = first && first !== lang && document.querySelector(`.offer[lang="${first}"]`);
    if (!box || tpg.kept("language")) return;
    box.hidden = false;
    box.querySelector("button").onclick = () => {
      tpg.keep("language", lang);
      box.hidden = true;
    };
  };

  let visits = 0;

  tpg.onPage(() => {
    showScheme();
    offer();
    document.querySelector(".scheme")?.addEventListener("click", swapScheme);
    if (visits > 0 && !location.hash) document.getElementById("content")?.focus({ preventScroll: true });
    visits += 1;
  });
}
