// The page of the programme: points are followed, added, changed, moved and taken off. Its parts stand in files beside.
{
  let page = null;
  let picks = [];
  let openings = 0;

  const part = (name) => page.querySelector(name);

  const load = (point) => tpg.card.load(point, page.dataset.cards);

  const say = (text, pick) => {
    const number = picks.indexOf(pick) + 1;
    const values = { title: tpg.card.title(pick), number, count: picks.length };
    part("[aria-live]").textContent = tpg.fill(text, values);
  };

  // In its address, in the code of that, and in what is copied.
  const pass = () => {
    tpg.store.write(picks, tpg.views.fragment(page, !picks.length));
    const sent = tpg.ownWords.sent();
    part(".pass").dataset.fragment = sent && `#${sent}`;
    tpg.showCode(page);
  };

  const lay = () => {
    tpg.leaves.lay(page, picks);
    for (const { card, ...pick } of picks) card.querySelector("[data-follow]").dataset.picks = tpg.picks.write([pick]);
    part(".today [data-follow]").dataset.picks = tpg.picks.write(picks);
    pass();
  };

  const keep = () => {
    tpg.store.keep(page, picks);
    lay();
  };

  // What is done here is done to what the device keeps now.
  const sync = async () => {
    if (tpg.store.hasChanged()) await open(tpg.store.kept(), true);
    else tpg.store.showNotes(page);
  };

  const act = {
    up: (index) => move(index, index - 1),
    down: (index) => move(index, index + 1),
    remove: (index, button) => {
      const [pick] = picks.splice(index, 1);
      keep();
      say(button.dataset.said, pick);
      const next = picks[Math.min(index, picks.length - 1)];
      (next ? next.card.querySelector("[data-act=remove]") : part(".programme__add input")).focus();
    },
  };

  const move = (from, to) => {
    if (to < 0 || to >= picks.length) return;
    [picks[from], picks[to]] = [picks[to], picks[from]];
    keep();
  };

  const acts = { // on the sheet as a whole, or that change nothing
    print: () => print(),
    back: () => {
      tpg.ownWords.forget();
      open(tpg.store.kept(), true);
    },
    take: (button) => {
      tpg.store.take();
      keep();
      part("[aria-live]").textContent = button.dataset.said;
      part(`#${page.dataset.view}`).focus();
    },
    show: (button) => button.setAttribute("aria-expanded", button.ariaExpanded !== "true"),
  };

  // The point that a control belongs to, as it is once what other tabs did is known; none if they took it off.
  const pickOf = async (control) => {
    const asked = tpg.picks.key(picks.find(({ card }) => card.contains(control)));
    await sync();
    return picks.find((pick) => tpg.picks.key(pick) === asked);
  };

  const press = async (button) => {
    const { act: name, said } = button.dataset;
    if (acts[name]) return acts[name](button);
    const pick = await pickOf(button);
    if (!pick) return;
    act[name](picks.indexOf(pick), button);
    if (!picks.includes(pick)) return;
    say(said, pick);
    pick.card.querySelector(`[data-act=${name}]`).focus();
  };

  const choose = async (control) => {
    const { dataset: { choose: name }, value } = control;
    const pick = await pickOf(control);
    if (!pick) return;
    if (name === "side") {
      pick.side = value;
      tpg.card.give(pick);
    } else {
      const own = pick.card.querySelector(`[data-choose="${name}"]`);
      own.value = value;
      tpg.dose.show(pick.card, own);
      tpg.dose.read(pick.card, pick);
    }
    keep();
    pick.card.querySelector(`[data-choose="${name}"]`).focus();
  };

  // For the side that is chosen, or for the other one where that is on the sheet already.
  const add = async (point) => {
    const said = part(".programme__add [role=status]");
    await load(point);
    await sync();
    const sides = tpg.side() === "left" ? ["left", "right"] : ["right", "left"];
    const fresh = sides.map((side) => tpg.card.give({ point, side, release: "", stretch: "" }));
    const keys = picks.map(tpg.picks.key);
    const pick = fresh.find((one) => !keys.includes(tpg.picks.key(one)));
    if (!pick || picks.length === tpg.picks.MOST) {
      said.textContent = pick ? said.dataset.full : said.dataset.there;
      return;
    }
    picks.push(pick);
    keep();
    said.textContent = tpg.fill(said.dataset.added, { title: tpg.card.title(pick), count: picks.length });
  };

  // Of these, each with a card, those that the sheet shows already as they are on it.
  const withCards = (known) => {
    const before = new Map(picks.map((pick) => [tpg.picks.write([pick]), pick]));
    const fresh = known.map((pick) => before.get(tpg.picks.write([pick])) ?? tpg.card.give(pick));
    return [...new Map(fresh.map((pick) => [tpg.picks.key(pick), pick])).values()];
  };

  const open = async (text, isMine) => {
    const opening = ++openings;
    const asked = tpg.picks.parse(text);
    await Promise.all(asked.picks.map(({ point }) => load(point)));
    if (opening !== openings) return; // another page, or the sheet once more
    const known = asked.picks.filter(({ point }) => tpg.cards[point]);
    const sideless = new Set(known.filter(({ side }) => !side));
    picks = withCards(known);
    const bounded = picks.filter((pick) => !tpg.dose.isTaken(pick.card, pick));
    for (const pick of picks) tpg.dose.read(pick.card, pick);
    tpg.tellUnread(part(".programme__unknown"), {
      left: [...asked.unread, ...asked.picks.filter((pick) => !known.includes(pick)).map(tpg.picks.key)],
      full: asked.over,
      dose: asked.vague,
      bounded,
      sideless: picks.filter((pick) => sideless.has(pick) && pick.side),
      notes: tpg.ownWords.isCut() ? [""] : [],
    });
    const focused = document.activeElement;
    tpg.store.opened(page, picks, text, isMine);
    if (!page.dataset.view) tpg.views.show(page, !picks.length);
    lay();
    delete page.dataset.waits;
    if (focused?.isConnected) focused.focus();
  };

  // What the address says; without a word there, what the device keeps.
  const openAddress = () => {
    const said = new URLSearchParams(location.search).get("p");
    tpg.ownWords.read();
    return open(said ?? tpg.store.kept(), said === null);
  };

  addEventListener("storage", () => {
    if (page?.isConnected) sync();
  });

  // A link within the page, or a way back. Its focus is where the link leads once this is over.
  addEventListener("address", async () => {
    if (!page?.isConnected) return;
    const before = page.dataset.view;
    tpg.views.show(page, false);
    if (!tpg.store.isPast(tpg.address.read("p"))) await openAddress();
    await null;
    tpg.views.show(page, !picks.length);
    pass();
    if (page.dataset.view !== before) tpg.views.focus(page);
  });

  tpg.onPage(() => {
    page = document.querySelector(".programme");
    if (!page) return;
    const { address } = page.closest("[data-address]").dataset;
    part(".leaf__site").textContent = address.replace(/^https?:\/\/|\/programme\/$/g, "");
    page.onclick = ({ target }) => {
      const button = target.closest("[data-act]");
      if (button) press(button);
    };
    page.onchange = ({ target }) => {
      if (target.dataset.choose) choose(target);
    };
    page.oninput = ({ target }) => {
      if (!target.matches("[data-own], [data-send-notes]")) return;
      tpg.ownWords.heard(target);
      pass();
    };
    tpg.picker(part(".programme__add"), add);
    openAddress();
  });
}
