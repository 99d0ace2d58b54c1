// The page of the programme: cards of points are shown, changed, moved and taken off, and fitted to paper.
{
  const ON_ONE_LEAF = 4;
  const PHASES = ["release", "stretch"];
  const ORDER_OF_LEAVING_OUT = ["1", "2", "3", "4", "5"]; // as data-drop says in card.html.j2
  let page = null;
  let picks = [];
  tpg.cards = {}; // filled by the scripts in programme/cards/

  const part = (name) => page.querySelector(name);
  const title = (pick) => pick.card.querySelector("h2").textContent;

  const load = (point) => new Promise((done) => {
    if (tpg.cards[point]) return done();
    const script = document.createElement("script");
    script.src = `${page.dataset.cards}${point}.js${tpg.version("programme/cards/")}`;
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
    for (const other of card.querySelectorAll(pick.side === "left" ? ".s-r" : ".s-l")) other.remove();
    for (const own of card.querySelectorAll(".s-r, .s-l")) {
      own.hidden = false;
      own.className = "";
    }
    if (side) side.value = pick.side;
    for (const phase of PHASES) {
      const values = pick[phase].split("x");
      controls(card, phase).forEach((control, index) => {
        if (pick[phase]) control.value = values[index];
        show(card, control);
      });
    }
    return card;
  };

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

  const keep = () => {
    tpg.picks.keep(picks);
    part(".programme__other").hidden = true;
    writeAddress();
    lay();
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

  const press = (button) => {
    if (button.dataset.act === "print") return print();
    if (button.dataset.act === "back") return open(tpg.kept("programme"));
    if (button.dataset.act === "show") return button.setAttribute("aria-expanded", button.ariaExpanded !== "true");
    const pick = picks.find(({ card }) => card.contains(button));
    act[button.dataset.act](picks.indexOf(pick), button);
    if (!picks.includes(pick)) return;
    say(button.dataset.said, pick);
    button.focus();
  };

  const choose = (control) => {
    const pick = picks.find(({ card }) => card.contains(control));
    if (control.dataset.choose === "side") {
      pick.side = control.value;
      pick.card = make(pick);
    } else {
      show(pick.card, control);
      for (const phase of PHASES) pick[phase] = dose(pick.card, phase);
    }
    keep();
    pick.card.querySelector(`[data-choose="${control.dataset.choose}"]`).focus();
  };

  // For the side that is chosen, or for the other one where that is on the sheet already.
  const add = async (point) => {
    const said = part(".programme__add [role=status]");
    await load(point);
    const side = tpg.side();
    const fresh = [side, side === "left" ? "right" : "left"].map((one) => ({ point, side: one, release: "", stretch: "" }));
    for (const pick of fresh) pick.card = make(pick);
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

  const open = async (written) => {
    const here = page;
    const asked = tpg.picks.read(written);
    await Promise.all(asked.map(({ point }) => load(point)));
    if (page !== here) return;
    const known = asked.filter(({ point }) => tpg.cards[point]);
    for (const pick of known) pick.card = make(pick);
    picks = [...new Map(known.map((pick) => [tpg.picks.key(pick), pick])).values()];
    for (const pick of picks) for (const phase of PHASES) pick[phase] = dose(pick.card, phase);
    const kept = tpg.kept("programme");
    part(".programme__unknown").hidden = known.length === asked.length;
    part(".programme__other").hidden = !kept || kept === tpg.picks.write(picks);
    if (!kept && picks.length) tpg.picks.keep(picks);
    writeAddress();
    lay();
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
    for (const input of page.querySelectorAll("input[data-own], textarea[data-own]")) {
      input.value = tpg.kept(`programme-${input.dataset.own}`);
      own(input);
    }
    tpg.picker(part(".programme__add"), add);
    open(new URLSearchParams(location.search).get("p") ?? tpg.kept("programme"));
  });
}
