// The doses on a card of the programme: its controls hold them, its numbers show them, a pick says those that differ.
{
  const PHASES = ["release", "stretch"];
  const NAMES = ["hold", "times", "day"]; // in the order in which a pick writes them

  const controls = (card, phase) =>
    NAMES.map((name) => card.querySelector(`[data-choose="${phase}.${name}"]`)).filter(Boolean);

  const usual = (control) => control.defaultValue ?? control.options[0].value;

  const within = ({ value, min, max }) => Math.min(max, Math.max(min, Math.round(value)));

  // Numbers and timers of the card say what its control says, which stays within its bounds.
  const show = (card, control) => {
    if (!control.value || !control.checkValidity()) control.value = control.value ? within(control) : usual(control);
    const text = control.selectedOptions?.[0].textContent ?? control.value;
    for (const place of card.querySelectorAll(`[data-dose="${control.dataset.choose}"]`)) {
      place.textContent = text;
      const unit = place.nextElementSibling;
      const most = Number(text.split(/\D/).at(-1)); // of "2–3"
      if (unit?.dataset.forms) unit.textContent = tpg.ofCount(JSON.parse(unit.dataset.forms), most);
    }
    const timers = card.querySelectorAll(`[data-hold-of="${control.dataset.choose}"]`);
    for (const button of timers) button.dataset.hold = control.value;
  };

  const written = (card, phase) => {
    const found = controls(card, phase);
    const isUsual = found.every((control) => control.value === usual(control));
    return isUsual ? "" : found.map((control) => control.value).join("x");
  };

  const isAsAsked = (card, phase, values) =>
    controls(card, phase).every((control, index) => !values[index] || values[index] === control.value);

  tpg.dose = {
    show,

    // From a pick to its card.
    set: (card, pick) => {
      for (const phase of PHASES) {
        const values = pick[phase].split("x");
        controls(card, phase).forEach((control, index) => {
          if (values[index]) control.value = values[index];
          show(card, control);
        });
      }
    },

    // And back.
    read: (card, pick) => {
      for (const phase of PHASES) pick[phase] = written(card, phase);
    },

    // Whether the card could take what the pick asks for.
    isTaken: (card, pick) => PHASES.every((phase) => isAsAsked(card, phase, pick[phase].split("x"))),
  };
}
