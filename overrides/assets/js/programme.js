// The page of the programme: points are added, changed, moved and taken off. What it is made of stands in files beside.
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

  const keep = () => {
    tpg.store.keep(page, picks);
    tpg.leaves.lay(page, picks);
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
    back: () => open(tpg.store.kept(), true),
    take: () => {
      tpg.store.take();
      keep();
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

  // What of an address could not be read, and what was done about it.
  const tell = ({ unread, over, vague }) => {
    const line = part(".programme__unknown");
    const { left, full, dose } = line.dataset;
    const told = [[unread, left], [over, full], [vague, dose]].filter(([names]) => names.length);
    const fill = ([names, text]) => tpg.fill(text, { names: [...new Set(names)].join(", ") });
    line.textContent = told.map(fill).join(" ");
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
    picks = withCards(known);
    const clamped = picks.filter((pick) => !tpg.dose.isTaken(pick.card, pick)).map(tpg.picks.key);
    for (const pick of picks) tpg.dose.read(pick.card, pick);
    tell({
      unread: [...asked.unread, ...asked.picks.filter((pick) => !known.includes(pick)).map(tpg.picks.key)],
      over: asked.over,
      vague: [...asked.vague, ...clamped],
    });
    const focused = document.activeElement;
    tpg.store.opened(page, picks, text, isMine);
    tpg.leaves.lay(page, picks);
    delete page.dataset.waits;
    if (focused?.isConnected) focused.focus();
  };

  addEventListener("storage", () => {
    if (page?.isConnected) sync();
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
    tpg.picker(part(".programme__add"), add);
    const said = new URLSearchParams(location.search).get("p");
    open(said ?? tpg.store.kept(), said === null);
  });
}
