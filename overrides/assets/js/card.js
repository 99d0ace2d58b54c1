// The cards of the programme: the build made one for each point; here it is loaded, and turned to the side of a pick.
tpg.cards = {}; // filled by the scripts in programme/cards/
{
  const make = (pick) => {
    const mould = document.createElement("template");
    mould.innerHTML = tpg.cards[pick.point];
    const card = mould.content.firstElementChild;
    const side = card.querySelector("[data-choose=side]");
    pick.side = side ? pick.side || "right" : "";
    tpg.turn(card, pick.side === "left");
    for (const turned of card.querySelectorAll("[data-other]")) delete turned.dataset.other; // it has a side of its own
    if (side) side.value = pick.side;
    tpg.dose.set(card, pick);
    return card;
  };

  tpg.card = {
    // From this folder; done also where there is none.
    load: (point, folder) => new Promise((done) => {
      if (tpg.cards[point]) return done();
      const script = document.createElement("script");
      script.src = `${folder}${point}.js`;
      script.onload = script.onerror = () => done();
      document.head.append(script);
    }),

    // The pick with a card of its own.
    give: (pick) => Object.assign(pick, { card: make(pick) }),

    title: ({ card }) => card.querySelector("h2").textContent,
  };
}
