// The acts of a session, one after the other, from the run-throughs of its points. No page here.
{
  const other = (side) => (side === "left" ? "right" : "left");

  // A hold so many times, with a rest between.
  const held = ({ ready, hold, rest, again, times }, dose) => {
    const [seconds, count] = [dose?.seconds ?? hold.seconds, dose?.times ?? times];
    const acts = [];
    for (let number = 1; number <= count; number += 1) {
      acts.push(number === 1 ? ready : again, { ...hold, seconds, number, count });
      if (number < count) acts.push(rest);
    }
    return acts.map((act) => ({ ...act, holdSeconds: seconds }));
  };

  // A phase for one side; where the other side follows, what one knows by now is not said again.
  const acted = (phase, dose, side, before = phase.before) => {
    const acts = [...before, ...(phase.hold ? held(phase.hold, dose) : []), ...phase.after];
    return acts.map((act) => ({ ...act, side }));
  };

  const phaseOf = (phase, dose, side) => {
    const first = acted(phase, dose, side);
    if (!phase.other) return first;
    const steps = [phase.other, ...phase.before.filter(({ kind }) => kind === "step")];
    const begins = { ...phase.other, side };
    return [...first, begins, ...acted(phase, dose, other(side), steps).slice(1)];
  };

  // The how manieth it is of how many, for its side.
  const placeOf = (act, all) => {
    const same = all.filter(({ side }) => side === act.side);
    return { place: same.indexOf(act) + 1, places: same.length };
  };

  // A session of points, each with its run-through, its side and the doses of its own: seconds and times by phase; with
  // or without the floor.
  tpg.timeline = (points, withoutFloor = false) => points.flatMap(({ run, side, doses = {} }, point) => {
    const ways = run.phases.map((phase) => (withoutFloor && phase.without_floor) || phase);
    const acts = ways.flatMap(({ name, number, title, gentler, stronger, ...phase }) => {
      const all = phaseOf(phase, doses[name], side);
      return all.map((act) => ({
        ...act, point, phase: title, ball: number, ...placeOf(act, all), gentler, stronger,
        picture: run.pictures[act.picture]?.[act.side] ?? null, side: run.sided ? act.side : "",
      }));
    });
    return points.length === 1 ? acts : [{ ...acts[0], kind: "point", say: run.title, seconds: 9, place: 0 }, ...acts];
  });
}
