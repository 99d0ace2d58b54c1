// The filters of the list from A to Z: what a reader ticks in, the guides that fit out; the choice is in the address.
{
  const NAMES = ["area", "floor", "reviewed", "have"];
  let form = null;
  let wasFiltered = false; // then the muscles that fit were opened, and not by the reader

  const fields = (name) => [...form.querySelectorAll(`[name=${name}]`)];
  const isChosen = (field) => (field.type === "checkbox" ? field.checked : field.value);
  const chosen = (name) => fields(name).filter(isChosen).map((field) => field.value);

  const isEmpty = (list) => !list.querySelector("li:not([hidden])");
  const items = () => [...document.querySelectorAll(".letter .cards > ul > li")];

  // The list stands in the order of everyday names, the index in that of its records: a guide is known by its address.
  const rowsByAddress = (index) =>
    new Map(index.points.number.map((_, row) => [tpg.home + tpg.pointOf(index, row).path, row]));

  // One way of a release or a stretch is enough: with what is at hand, and off the floor where that is wanted.
  const canDo = (ways, index, { have, floor }) =>
    ways.length === 0 || ways.some((way) =>
      (have.length === 0 || index.ways.equipment[way].every((thing) => have.includes(index.equipment.id[thing]))) &&
      (floor.length === 0 || !index.ways.floor[way]));

  const fits = (row, index, wanted) => {
    const { points, muscles, regions } = index;
    return (wanted.area.length === 0 || wanted.area.includes(regions.id[muscles.region[points.muscle[row]]])) &&
      (wanted.reviewed.length === 0 || points.reviewed[row] === 1) &&
      canDo(points.release[row], index, wanted) && canDo(points.stretch[row], index, wanted);
  };

  const say = (shown, all, isFiltered) => {
    const line = form.querySelector(".filters__count");
    const said = shown ? tpg.fill(line.dataset.shown, { count: shown, all }) : line.dataset.none;
    line.textContent = isFiltered ? said : "";
    form.querySelector("[type=reset]").hidden = !isFiltered;
  };

  const show = async () => {
    const wanted = Object.fromEntries(NAMES.map((name) => [name, chosen(name)]));
    const isFiltered = NAMES.some((name) => wanted[name].length);
    if (isFiltered) await tpg.load(`${tpg.folder}api/index.js`);
    const all = items();
    const rows = isFiltered && rowsByAddress(tpg.index);
    for (const item of all) {
      const [address] = item.querySelector("a").href.split("?");
      item.hidden = isFiltered && !fits(rows.get(address), tpg.index, wanted);
    }
    for (const muscle of document.querySelectorAll(".muscle")) {
      muscle.hidden = isEmpty(muscle);
      if (isFiltered || wasFiltered) muscle.open = isFiltered;
    }
    wasFiltered = isFiltered;
    document.querySelectorAll(".letter").forEach((letter, place) => {
      letter.hidden = isEmpty(letter);
      const link = document.querySelectorAll(".letters li")[place];
      if (link) link.hidden = letter.hidden;
    });
    say(all.filter((item) => !item.hidden).length, all.length, isFiltered);
  };

  const write = () => tpg.address.write(Object.fromEntries(NAMES.map((name) => [name, chosen(name).join(",")])));

  const read = () => {
    for (const name of NAMES) {
      const said = tpg.address.list(name);
      for (const field of fields(name)) {
        if (field.type === "checkbox") field.checked = said.includes(field.value);
        else field.value = [...field.options].some((option) => option.value === said[0]) ? said[0] : "";
      }
    }
    if (chosen("have").length) form.querySelector(".filters__have").open = true;
    show();
  };

  const apply = () => {
    write();
    show();
  };

  addEventListener("address", () => {
    if (form?.isConnected) read();
  });

  tpg.onPage(() => {
    form = document.querySelector(".filters");
    wasFiltered = false;
    if (!form) return;
    form.onchange = apply;
    form.onsubmit = (event) => event.preventDefault();
    form.onreset = () => setTimeout(() => {
      apply();
      form.querySelector("select").focus();
    });
    read();
  });
}
