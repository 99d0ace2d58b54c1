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

  let visits = 0;

  tpg.onPage(() => {
    showScheme();
    document.querySelector(".scheme")?.addEventListener("click", swapScheme);
    if (visits > 0 && !location.hash) document.getElementById("content")?.focus({ preventScroll: true });
    visits += 1;
  });
}
