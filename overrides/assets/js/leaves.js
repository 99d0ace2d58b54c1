// The leaves of the programme: cards in their order on one sheet of paper or two, and what all of them say, once.
{
  const ON_ONE_LEAF = 4;

  // What is said of all points at one place, each once, after what is said of every point there.
  const gather = (list, picks) => {
    for (const own of list.querySelectorAll("[data-gathered]")) own.remove();
    const there = new Set([...list.children].map((item) => item.textContent));
    const said = picks.flatMap(({ card }) => [...card.querySelectorAll(`[data-signs=${list.dataset.gather}] li`)]);
    for (const text of new Set(said.map((one) => one.textContent))) {
      if (there.has(text)) continue;
      const item = tpg.make("li", "", text, " ");
      item.dataset.gathered = "";
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

  const part = (page, cards, isOne) => {
    // Four stand two and two: in columns on one leaf, or on two leaves.
    const first = isOne && cards.length < ON_ONE_LEAF ? cards.length : Math.ceil(cards.length / 2);
    const [one, two] = page.querySelectorAll(".leaf__cards");
    one.replaceChildren(...cards.slice(0, first));
    two.replaceChildren(...cards.slice(first));
    two.start = first + 1;
    two.hidden = first === cards.length;
    const leaves = page.querySelector(".leaves");
    leaves.dataset.leaves = isOne ? 1 : 2;
    leaves.dataset.cards = cards.length;
    leaves.classList.toggle("many", !isOne || cards.length > ON_ONE_LEAF / 2);
  };

  tpg.leaves = {
    // On a second leaf goes what one cannot hold: nothing is cut.
    part: (page, isOne) => {
      const cards = [...page.querySelectorAll(".card")];
      part(page, cards, isOne && cards.length <= ON_ONE_LEAF);
    },

    lay: (page, picks) => {
      part(page, picks.map(({ card }) => card), picks.length <= ON_ONE_LEAF);
      page.querySelector(".programme__none").hidden = picks.length > 0;
      for (const place of page.querySelectorAll("[data-with-cards]")) place.hidden = picks.length === 0;
      for (const list of page.querySelectorAll("[data-gather]")) gather(list, picks);
      closeTakenSides(picks);
      const kind = picks.length > ON_ONE_LEAF / 2 ? "close" : "leaf";
      for (const image of page.querySelectorAll(".card__spot img")) {
        image.dataset.print = image.dataset.print.replace(/-(leaf|close)\.svg$/, `-${kind}.svg`);
      }
    },
  };
}
