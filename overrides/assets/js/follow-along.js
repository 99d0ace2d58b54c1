// Follow along: a session on the whole screen, led by its clock, and by whoever presses, types or has a headset.
{
  const BUZZES = { start: [200], end: [200, 120, 200] };
  const MEDIA = { play: "pause", pause: "pause", nexttrack: "next", previoustrack: "back", stop: "close" };
  const KEYS = { " ": "pause", ArrowRight: "next", ArrowLeft: "back" };
  let ending = null; // what ends the session that is open

  const hasVoice = () => tpg.kept("voice") !== "off";

  const merged = (points, name) => [...new Set(points.flatMap(({ run }) => run[name]))];

  // Set up for this session alone; what it returns ends all of it.
  const listen = (box, does, stop) => {
    const { signal } = stop;
    box.addEventListener("click", ({ target, detail }) => {
      const button = target.closest("button");
      if (!button) return;
      does(button.dataset.does, button);
      // Who pressed with a finger means the space key for the key that halts; who pressed with a key stays where it is.
      if (detail > 0 && box.dataset.shows === "act") box.querySelector("[data-does=pause]").focus();
    }, { signal });
    box.addEventListener("keydown", (event) => {
      const name = KEYS[event.key];
      const isOther = event.target.matches("button") && event.target.dataset.does !== "pause";
      if (!name || box.dataset.shows !== "act" || (event.key === " " && isOther)) return;
      event.preventDefault();
      does(name);
    }, { signal });
    // A key that is let go would press the button once more.
    box.addEventListener("keyup", (event) => {
      if (event.key === " " && event.target.dataset.does === "pause") event.preventDefault();
    }, { signal });
  };

  const media = (name, does) => {
    for (const [key, meant] of Object.entries(MEDIA)) {
      try {
        navigator.mediaSession?.setActionHandler(key, does && (() => does(meant)));
      } catch { /* a key that this browser does not know */ }
    }
    if (navigator.mediaSession && window.MediaMetadata) {
      navigator.mediaSession.metadata = does && new MediaMetadata({ title: name });
    }
  };

  // `points` say what is followed: each its run-through, its side and its doses; `what` is their name among sessions.
  tpg.followAlong = (points, what, page) => {
    ending?.();
    const stop = new AbortController();
    const mayStand = points.some(({ run }) => run.phases.some((phase) => phase.without_floor));
    let withoutFloor = mayStand && tpg.floor.isOff();
    const named = () => (withoutFloor ? `${what}!` : what); // another way has other acts
    const mould = document.createElement("template");
    mould.innerHTML = tpg.followView;
    const box = mould.content.firstElementChild;
    page.append(box);
    const view = new tpg.FollowView(box);

    const say = (text) => { if (hasVoice()) tpg.voice.say(text); };

    const signal = (name) => {
      tpg.tones.ring(name);
      view.flash();
      navigator.vibrate?.(BUZZES[name]);
    };

    const keep = () => { if (started) tpg.progress.keep(named(), session.at, session.count.milliseconds); };

    const session = new tpg.Session(tpg.timeline(points, withoutFloor), {
      act: () => {
        view.act(session);
        keep();
        if (session.act.kind === "hold") signal("start");
        say(view.said(session.act));
      },
      look: () => view.look(session),
      tell: (name) => say(view.tell(name, session.count)),
      over: ({ kind }) => { if (kind === "hold") signal("end"); },
      end: () => {
        started = false;
        tpg.progress.forget();
        view.open("end");
        tpg.lamp.out();
        say(view.part("[data-page=end] h2").textContent);
      },
    });
    let started = false;

    const begin = (at, left) => {
      started = true;
      tpg.tones.open();
      tpg.lamp.light();
      view.open("");
      session.begin(at, left);
    };

    const halt = () => {
      session.count.halt();
      tpg.voice.hush();
      keep();
      view.look(session);
    };

    const go = () => {
      session.count.go();
      keep();
      view.look(session);
    };

    const way = (name) => say(view.tip(session.act[name], session.act.side));

    const acted = {
      close: () => box.close(),
      start: () => begin(0),
      afresh: () => view.open("gate"),
      resume: () => {
        const { at, left } = tpg.progress.kept(named(), session.acts) ?? { at: 0 };
        begin(at, left);
      },
      pause: () => {
        if (!session.count.isRunning) return go();
        halt();
        view.tell("paused", session.count);
      },
      back: () => session.begin(session.at - 1),
      next: () => session.begin(session.at + 1),
      again: () => session.begin(session.at),
      gentler: () => way("gentler"),
      stronger: () => way("stronger"),
      voice: (button) => {
        tpg.keep("voice", hasVoice() ? "off" : "");
        button.setAttribute("aria-pressed", String(hasVoice()));
        tpg.voice.hush();
      },
      signs: () => {
        if (started) halt();
        view.open("signs");
      },
      on: () => {
        view.open(started ? "" : "gate");
        if (started) go();
      },
      stop: () => {
        started = false;
        tpg.progress.forget();
        tpg.lamp.out();
        view.open("stopped");
      },
      done: () => {
        const [pain, ache] = [view.answered("number"), view.answered("ache")];
        tpg.diary.add(...points.map(({ run, side }) => ({
          when: Date.now(),
          path: run.url,
          title: view.text(run.title),
          side: run.sided ? side : "",
          pain: pain ? Number(pain) : null,
          ache: ache ? ache === "yes" : null,
        })));
        box.close();
      },
    };

    const end = () => {
      ending = null;
      keep();
      session.count.halt();
      stop.abort();
      tpg.voice.hush();
      tpg.lamp.out();
      tpg.tones.close();
      media("", null);
      box.remove();
    };
    ending = end;

    listen(box, (name, button) => {
      if (button?.hasAttribute("aria-pressed") && name !== "voice") return view.answer(button);
      acted[name]?.(button);
    }, stop);
    box.addEventListener("close", end, { signal: stop.signal });
    box.addEventListener("change", ({ target }) => {
      withoutFloor = target.checked;
      tpg.floor.choose(withoutFloor);
      session.acts = tpg.timeline(points, withoutFloor);
    }, { signal: stop.signal });
    addEventListener("pagehide", keep, { signal: stop.signal });
    addEventListener("resize", () => view.fit(), { signal: stop.signal });
    media(box.ariaLabel, (name) => acted[name]());

    view.lists({ emergency: merged(points, "emergency"), ask: merged(points, "ask"), stop: merged(points, "stop") });
    view.part("[data-does=voice]").hidden = !tpg.voice.isThere();
    view.part("[data-does=voice]").setAttribute("aria-pressed", String(hasVoice()));
    const isPressing = ({ run }) => run.phases.some(({ name }) => name === "release");
    view.part(".follow__ache").hidden = points.length > 1 || !isPressing(points[0]);
    view.part(".follow__blocked").hidden = tpg.mayKeep;
    view.part(".follow__floor").hidden = !mayStand;
    view.part(".follow__floor input").checked = withoutFloor;
    box.showModal();
    const kept = tpg.progress.kept(named(), session.acts);
    if (kept) {
      const { phase, place, places } = session.acts[kept.at];
      view.part(".follow__at").textContent = tpg.fill(view.words.resume, { phase, number: place, count: places });
    }
    view.open(kept ? "resume" : "gate");
  };

  tpg.onPage(() => ending?.());
}
