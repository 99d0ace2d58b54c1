// Signs of danger of the places that are marked in the finder: all in their box, and the first ones beside the marks.
{
  const FIRST_SIGNS = 2; // so many show at once, of each marked place one
  let groups = []; // in the order of the page

  // How much a group of signs matters for the place for which it matters most.
  const ranking = (places) => {
    const orders = places.map((place) => place.closest("[data-signs]").dataset.signs.split(" "));
    return ({ dataset }) => Math.min(...orders.map((names) => names.indexOf(dataset.group)).filter((at) => at >= 0));
  };

  // The first signs of those that matter most, all when the reader opens them, and a way there from the map.
  const showBeside = (box, shown, urgent, last) => {
    box.querySelector(".tray__all").replaceChildren(...shown.map((group) => group.querySelector("ul").cloneNode(true)));
    const many = Math.ceil(FIRST_SIGNS / urgent.length);
    const first = urgent.flatMap((group) => [...group.querySelectorAll("li")].slice(0, many));
    box.querySelector(".tray__first").textContent = first.map((sign) => sign.textContent).join(" ");
    const button = box.querySelector(".map__warn button");
    button.hidden = !last;
    button.textContent = last ? tpg.fill(button.dataset.read, { zone: last.textContent }) : "";
  };

  tpg.signs = {
    // `places` are entries of the list, in the order in which they were marked.
    show: (box, places) => {
      const rank = ranking(places);
      const ranked = [...groups].sort((one, other) => rank(one) - rank(other));
      for (const group of ranked) {
        group.toggleAttribute("data-on", rank(group) < Infinity);
        group.parentElement.append(group);
      }
      box.querySelector(".found .alarm").toggleAttribute("data-on", places.length > 0);
      const shown = ranked.filter((group) => rank(group) < Infinity);
      showBeside(box, shown, shown.filter((group) => rank(group) === 0), places.at(-1));
    },

    read: (box) => {
      const signs = box.querySelector(".tray__signs");
      signs.open = true;
      signs.querySelector("summary").focus();
    },
  };

  tpg.onPage(() => {
    groups = [...document.querySelectorAll(".finder .found [data-group]")];
  });
}
