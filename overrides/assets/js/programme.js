// The page of the programme: cards of points are shown, changed, moved and taken off, and fitted to paper.
{
  const ON_ONE_LEAF = 4;
  const PHASES = ["release", "stretch"];
  const ORDER_OF_LEAVING_OUT = ["1", "2", "3", "4", "5"]; // as data-drop says in card.html.j2
  let page = null;
  let picks = [];
  let isOwn = true; // the sheet that this device keeps, and not one that came with its address
  let last = ""; // what the device kept when this page last read or wrote it
  let openings = 0;
  tpg.cards = {}; // filled by the scripts in programme/cards/

  const part = (name) => page.querySelector(name);
  const title = (pick) => pick.card.querySelector("h2").textContent;

  const load = (point) => new Promise((done) => {
    if (tpg.cards[point]) return done();
    const script = document.createElement("script");
    script.src = `${page.dataset.cards}${point}.js`;
    script.onload = script.onerror = done;
    document.head.append(script);
  });

  // Doses: the controls of a card hold them, its numbers show them.
  const controls = (card, phase) =>
    ["hold", "times", "day"].map((name) => card.querySelector(`[data-choose="${phase}.${name}"]`)).filter(Boolean);

  const usual = (control) => control.defaultValue ?? control.options[0].value;

  const show = (card, control) => {
    if (!control.value || !control.checkValidity()) {
      control.value = control.value ? Math.min(control.max, Math.max(control.min, Math.round(control.value))) : usual(control);
    }
    const text = control.selectedOptions?.[0].textContent ?? control.value;
    for (const place of card.querySelectorAll(`[data-dose="${control.dataset.choose}"]`)) {
      place.textContent = text;
      const unit = place.nextElementSibling;
      if (unit?.dataset.one) unit.textContent = text === "1" ? unit.dataset.one : unit.dataset.many;
    }
  };

  const dose = (card, phase) => {
    const found = controls(card, phase);
    return found.every((control) => control.value === usual(control)) ? "" : found.map((control) => control.value).join("x");
  };

  const make = (pick) => {
    const mould = document.createElement("template");
    mould.innerHTML = tpg.cards[pick.point];
    const card = mould.content.firstElementChild;
    const side = card.querySelector("[data-choose=side]");
    pick.side = side ? pick.side || "right" : "";
    tpg.turn(card, pick.side === "left");
    for (const turned of card.querySelectorAll("[data-other]")) delete turned.dataset.other; // it has a side of its own
    if (side) side.value = pick.side;
    for (const phase of PHASES) {
      const values = pick[phase].split("x");
      controls(card, phase).forEach((control, index) => {
        if (values[index]) control.value = values[index];
        show(card, control);
      });
    }
    return card;
  };

  const withCard = (pick) => Object.assign(pick, { card: make(pick) });

  const say = (text, pick) => {
    const number = picks.indexOf(pick) + 1;
    part("[aria-live]").textContent = text.replace("{title}", title(pick)).replace("{number}", number).replace("{count}", picks.length);
  };

  const showStops = () => {
    const list = part(".leaf__stop");
    for (const own of list.querySelectorAll("[data-own]")) own.remove();
    const signs = picks.flatMap(({ card }) => [...card.querySelectorAll(".card__stop li")].map((sign) => sign.textContent));
    for (const sign of new Set(signs)) {
      const item = document.createElement("li");
      item.dataset.own = "";
      item.textContent = sign;
      list.append(item);
    }
  };

  const lay = () => {
    const isOne = picks.length <= ON_ONE_LEAF;
    const first = isOne ? picks.length : Math.ceil(picks.length / 2);
    const [one, two] = page.querySelectorAll(".leaf__cards");
    one.replaceChildren(...picks.slice(0, first).map((pick) => pick.card));
    two.replaceChildren(...picks.slice(first).map((pick) => pick.card));
    two.start = first + 1;
    two.hidden = isOne;
    part(".leaves").dataset.leaves = isOne ? 1 : 2;
    part(".leaves").dataset.cards = picks.length;
    part(".programme__none").hidden = picks.length > 0;
    for (const name of [".programme__own", ".leaves"]) part(name).hidden = picks.length === 0;
    const keys = picks.map(tpg.picks.key);
    for (const pick of picks) {
      for (const option of pick.card.querySelectorAll("[data-choose=side] option")) {
        option.disabled = option.value !== pick.side && keys.includes(tpg.picks.key({ ...pick, side: option.value }));
      }
    }
    showStops();
  };

  const writeAddress = () => {
    const text = tpg.picks.write(picks);
    history.replaceState(history.state, "", location.pathname + (text ? `?p=${text}` : "") + location.hash);
  };

  const showNotes = () => {
    part(".programme__other").hidden = isOwn || !tpg.kept("programme");
    part(".programme__blocked").hidden = tpg.mayKeep;
  };

  const keep = () => {
    if (isOwn) {
      tpg.picks.keep(picks);
      last = tpg.kept("programme");
    }
    showNotes();
    writeAddress();
    lay();
  };

  // Another tab may have changed the sheet: what is done here is done to what the device keeps now.
  const sync = async () => {
    const kept = tpg.kept("programme");
    if (isOwn && kept !== last) await open(kept, true);
    else showNotes();
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
    back: () => open(tpg.kept("programme"), true),
    take: () => {
      isOwn = true;
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
      withCard(pick);
    } else {
      const own = pick.card.querySelector(`[data-choose="${name}"]`);
      own.value = value;
      show(pick.card, own);
      for (const phase of PHASES) pick[phase] = dose(pick.card, phase);
    }
    keep();
    pick.card.querySelector(`[data-choose="${name}"]`).focus();
  };

  // For the side that is chosen, or for the other one where that is on the sheet already.
  const add = async (point) => {
    const said = part(".programme__add [role=status]");
    await load(point);
    await sync();
    const side = tpg.side();
    const fresh = [side, side === "left" ? "right" : "left"].map((one) => ({ point, side: one, release: "", stretch: "" }));
    fresh.forEach(withCard);
    const pick = fresh.find((one) => !picks.map(tpg.picks.key).includes(tpg.picks.key(one)));
    if (!pick || picks.length === tpg.picks.MOST) {
      said.textContent = pick ? said.dataset.full : said.dataset.there;
      return;
    }
    picks.push(pick);
    keep();
    said.textContent = tpg.fill(said.dataset.added, { title: title(pick), count: picks.length });
  };

  const own = (input) => {
    const name = input.dataset.own;
    for (const place of page.querySelectorAll(`[data-shown="${name}"]`)) place.textContent = input.value;
  };

  const showOwn = () => {
    for (const input of page.querySelectorAll("input[data-own], textarea[data-own]")) {
      input.value = tpg.kept(`programme-${input.dataset.own}`);
      own(input);
    }
  };

  const isAsAsked = (pick, phase) => {
    const asked = pick[phase].split("x");
    return controls(pick.card, phase).every((control, index) => !asked[index] || asked[index] === control.value);
  };

  // What of an address could not be read, and what was done about it.
  const tell = ({ unread, over, vague }) => {
    const line = part(".programme__unknown");
    const { left, full, dose: doses } = line.dataset;
    const told = [[unread, left], [over, full], [vague, doses]].filter(([names]) => names.length);
    line.textContent = told.map(([names, text]) => tpg.fill(text, { names: [...new Set(names)].join(", ") })).join(" ");
  };

  const open = async (text, isMine) => {
    const opening = ++openings;
    const asked = tpg.picks.parse(text);
    await Promise.all(asked.picks.map(({ point }) => load(point)));
    if (opening !== openings) return; // another page, or the sheet once more
    const known = asked.picks.filter(({ point }) => tpg.cards[point]);
    const before = new Map(picks.map((pick) => [tpg.picks.write([pick]), pick]));
    const fresh = known.map((pick) => before.get(tpg.picks.write([pick])) ?? withCard(pick));
    picks = [...new Map(fresh.map((pick) => [tpg.picks.key(pick), pick])).values()];
    const clamped = picks.filter((pick) => !PHASES.every((phase) => isAsAsked(pick, phase))).map(tpg.picks.key);
    for (const pick of picks) for (const phase of PHASES) pick[phase] = dose(pick.card, phase);
    tell({
      unread: [...asked.unread, ...asked.picks.filter((pick) => !known.includes(pick)).map(tpg.picks.key)],
      over: asked.over,
      vague: [...asked.vague, ...clamped],
    });
    const kept = tpg.kept("programme");
    isOwn = isMine || !kept || kept === tpg.picks.write(picks);
    if (!kept && picks.length) tpg.picks.keep(picks);
    last = isMine ? text : tpg.kept("programme");
    const focused = document.activeElement;
    showNotes();
    writeAddress();
    lay();
    delete page.dataset.waits;
    if (focused?.isConnected) focused.focus();
  };

  // Paper: the page takes its shape for print, and a card that is too long leaves out one thing after the other.
  const isFull = (card) => card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth;

  const hide = (card, order, isHidden) => {
    for (const piece of card.querySelectorAll(`[data-drop="${order}"]`)) piece.hidden = isHidden;
  };

  const fit = () => {
    if (!page || !picks.length) return;
    page.classList.add("on-paper");
    const cards = picks.map(({ card }) => card);
    const gone = [];
    for (const order of ORDER_OF_LEAVING_OUT) {
      for (const card of cards.filter(isFull)) {
        hide(card, order, true);
        gone.unshift([card, order]);
      }
    }
    for (const [card, order] of gone) { // what fits after all comes back
      hide(card, order, false);
      if (cards.some(isFull)) hide(card, order, true);
    }
    part(".leaf__left").hidden = !part(".leaves").querySelector("[data-drop][hidden]");
  };

  const unfold = () => {
    if (!page) return;
    page.classList.remove("on-paper");
    for (const piece of page.querySelectorAll("[data-drop]")) piece.hidden = false;
    part(".leaf__left").hidden = true;
  };

  addEventListener("storage", () => {
    if (!page?.isConnected) return;
    sync();
    showOwn();
  });
  addEventListener("beforeprint", fit);
  addEventListener("afterprint", unfold);

  tpg.onPage(() => {
    page = document.querySelector(".programme");
    if (!page) return;
    part(".leaf__site").textContent = page.closest("[data-address]").dataset.address.replace(/^https?:\/\/|\/programme\/$/g, "");
    page.onclick = ({ target }) => {
      const button = target.closest("[data-act]");
      if (button) press(button);
    };
    page.onchange = ({ target }) => {
      if (target.dataset.choose) choose(target);
    };
    page.oninput = ({ target }) => {
      if (!target.dataset.own) return;
      tpg.keep(`programme-${target.dataset.own}`, target.value);
      own(target);
    };
    showOwn();
    tpg.picker(part(".programme__add"), add);
    const said = new URLSearchParams(location.search).get("p");
    open(said ?? tpg.kept("programme"), said === null);
  });
}
