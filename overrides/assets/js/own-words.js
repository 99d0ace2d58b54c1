// What a reader writes on the programme, such as a name: kept on the device, and shown where it is printed.
{
  const page = () => document.querySelector(".programme");

  const show = (input) => {
    const places = page().querySelectorAll(`[data-shown="${input.dataset.own}"]`);
    for (const place of places) place.textContent = input.value;
  };

  const showKept = () => {
    for (const input of page()?.querySelectorAll("input[data-own], textarea[data-own]") ?? []) {
      input.value = tpg.kept(`programme-${input.dataset.own}`);
      show(input);
    }
  };

  addEventListener("storage", showKept);

  tpg.onPage(() => {
    if (!page()) return;
    showKept();
    page().oninput = ({ target }) => {
      if (!target.dataset.own) return;
      tpg.keep(`programme-${target.dataset.own}`, target.value);
      show(target);
    };
  });
}
