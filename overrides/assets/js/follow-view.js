// What a session shows: one act on the whole screen, or one of its pages. It is drawn, and nothing is decided here.
{
  const LEAST_SHARE = 0.4;
  const FLASH_MS = 700;

  tpg.FollowView = class {
    constructor(box) {
      this.box = box;
      this.words = box.dataset;
    }

    part(name) { return this.box.querySelector(name); }

    // What a run-through says is HTML.
    text(html) {
      const mould = document.createElement("template");
      mould.innerHTML = html;
      return mould.content.textContent;
    }

    // The page of this name; with none, the acts are seen.
    open(name) {
      for (const page of this.box.querySelectorAll(".follow__page")) page.hidden = page.dataset.page !== name;
      this.box.dataset.shows = name || "act";
      const focused = name ? `[data-page=${name}] h2` : "[data-does=pause]";
      this.part(focused).focus();
      this.box.scrollTop = 0;
    }

    lists(lists) {
      for (const list of this.box.querySelectorAll("[data-list]")) {
        list.innerHTML = lists[list.dataset.list].map((said) => `<li>${said}</li>`).join("");
      }
    }

    act(session) {
      const { act, at } = session;
      this.box.dataset.kind = act.kind;
      this.part(".ball").textContent = act.ball;
      this.part("[data-phase]").textContent = act.phase;
      this.#see(act);
      this.#say(act);
      const bits = Array.from({ length: act.places }, (_, place) =>
        tpg.make("i", place + 1 < act.place ? "is-done" : place + 1 === act.place ? "is-now" : ""));
      this.part(".follow__bits").replaceChildren(...bits);
      this.part("[data-does=back]").disabled = at === 0;
      for (const way of ["gentler", "stronger"]) this.part(`[data-does=${way}]`).hidden = !act[way];
      this.look(session);
      this.fit();
    }

    #see({ picture, side }) {
      const pill = this.part(".follow__side");
      pill.textContent = side ? pill.dataset[side] : "";
      if (!picture) return; // the last one stays
      const image = this.part(".follow__see img");
      image.src = tpg.home + picture.src;
      image.alt = this.text(picture.alt);
    }

    #write(said, side) {
      const words = this.part(".follow__words");
      words.innerHTML = said;
      tpg.turn(words, side === "left");
      for (const turned of words.querySelectorAll("[data-other]")) {
        turned.className = "is-sided";
        delete turned.dataset.other; // it has a side of its own, which the page's side does not turn
      }
      return words;
    }

    #say(act) {
      const words = this.#write(act.say, act.side);
      for (const number of words.querySelectorAll("[data-seconds]")) number.textContent = act.holdSeconds;
      if (act.kind === "point") words.textContent = tpg.fill(this.words.point, { title: words.textContent });
      const dots = Array.from({ length: act.count ?? 0 }, (_, place) =>
        tpg.make("i", place + 1 < act.number ? "is-done" : place + 1 === act.number ? "is-now" : ""));
      this.part(".follow__of").replaceChildren(...(act.count ? [tpg.fill(this.words.hold, act), ...dots] : []));
    }

    // What is read aloud of an act.
    said(act) {
      const { hold, said } = this.words;
      const counted = act.kind === "hold" ? [tpg.fill(hold, act), tpg.fill(said, { count: act.seconds })] : [];
      return [this.part(".follow__words").textContent, ...counted].join(" ");
    }

    look({ act, count }) {
      const gone = 1 - count.milliseconds / (act.seconds * 1_000);
      this.part(".follow__count").textContent = count.seconds;
      this.part(".follow__left").style.strokeDashoffset = 100 * gone;
      this.part("[data-does=next]").style.setProperty("--gone", gone);
      this.part("[data-does=pause]").textContent = count.isRunning ? this.words.pause : this.words.go;
      this.box.toggleAttribute("data-halted", !count.isRunning);
    }

    // For those who do not see the count.
    tell(name, count) {
      const said = tpg.fill(this.words[name], { count: count.seconds });
      this.part(".follow__voice").textContent = said;
      return said;
    }

    // What is easier or harder, in the place of what is said now.
    tip(said, side) {
      const { textContent } = this.#write(said, side);
      this.fit();
      return textContent;
    }

    // A phone may be mute, and its owner's head turned away.
    flash() {
      this.part(".follow__flash").animate([{ opacity: 0.85 }, { opacity: 0 }], FLASH_MS);
    }

    // The sentence is as large as its room allows.
    fit() {
      const room = this.part(".follow__say");
      const isFull = () => room.scrollHeight > room.clientHeight + 1 || room.scrollWidth > room.clientWidth + 1;
      for (let share = 1; share >= LEAST_SHARE; share -= 0.05) {
        room.style.setProperty("--share", share.toFixed(2));
        if (!isFull()) return;
      }
    }

    answer(button) {
      for (const one of button.parentElement.querySelectorAll("[aria-pressed]")) {
        one.setAttribute("aria-pressed", String(one === button));
      }
    }

    // What was answered under this name: its number, or yes or no.
    answered(name) {
      return this.part(`[data-${name}][aria-pressed=true]`)?.dataset[name] ?? "";
    }
  };
}
