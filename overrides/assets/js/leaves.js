// The leaves of the programme: cards in their order on one sheet of paper or two, with all their signs to stop.
{
  const ON_ONE_LEAF = 4;

  const showStops = (list, picks) => {
    for (const own of list.querySelectorAll("[data-own]")) own.remove();
    const signs = picks.flatMap(({ card }) => [...card.querySelectorAll(".card__stop li")]);
    for (const sign of new Set(signs.map((one) => one.textContent))) {
      const item = document.createElement("li");
      item.dataset.own = "";
      item.textContent = sign;
      list.append(item);
    }
  };

  // A point stands on the sheet once for each side: a side that is taken cannot be chosen.
  const closeTakenSides = (picks) => {
    const keys = picks.map(tpg.picks.key);
    for (const pick of picks) {
      for (const option of pick.card.querySelectorAll("[data-choose=side] option")) {
        const isTaken = keys.includes(tpg.picks.key({ ...pick, side: option.value }));
        option.disabled = option.value !== pick.side && isTaken;
      }
    }
  };

  tpg.leaves = {
    lay: (page, picks) => {
      const isOne = picks.length <= ON_ONE_LEAF;
      const first = isOne ? picks.length : Math.ceil(picks.length / 2);
      const [one, two] = page.querySelectorAll(".leaf__cards");
      one.replaceChildren(...picks.slice(0, first).map((pick) => pick.card));
      two.replaceChildren(...picks.slice(first).map((pick) => pick.card));
      two.start = first + 1;
      two.hidden = isOne;
      const leaves = page.querySelector(".leaves");
      leaves.dataset.leaves = isOne ? 1 : 2;
      leaves.dataset.cards = picks.length;
      page.querySelector(".programme__none").hidden = picks.length > 0;
      for (const name of [".programme__own", ".leaves"]) page.querySelector(name).hidden = picks.length === 0;
      closeTakenSides(picks);
      showStops(page.querySelector(".leaf__stop"), picks);
    },
  };
}
