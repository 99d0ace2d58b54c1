// What people write on the programme. A name and one's own notes stay on the device; notes go along in the address only
// where one says so, behind `#`, which no host is told. Those that came with another's sheet are kept when it is.
{
  const MOST = 240;
  let isOwn = true; // the sheet, and not one that came with its address
  let came = ""; // the notes of the address
  let isSent = false;
  let isCut = false;

  const page = () => document.querySelector(".programme");
  const nameOf = (name) => `programme-${name}`;
  const said = (name) => (name === "notes" && !isOwn ? came : tpg.kept(nameOf(name)));

  const show = () => {
    for (const name of ["name", "notes"]) {
      const text = said(name);
      const input = page().querySelector(`[data-own=${name}]`);
      if (input !== document.activeElement) input.value = text;
      for (const place of page().querySelectorAll(`[data-shown=${name}]`)) place.textContent = text;
    }
    const heading = page().querySelector("[data-came]");
    heading.textContent = isOwn ? heading.dataset.mine : heading.dataset.came;
    const notes = said("notes").trim();
    for (const place of page().querySelectorAll("[data-with-notes]")) place.hidden = !notes;
    page().querySelector("[data-send-notes]").checked = isSent && notes !== "";
  };

  const write = ({ dataset: { own: name }, value }) => {
    if (name === "notes" && !isOwn) came = value;
    else tpg.keep(nameOf(name), value);
    show();
  };

  tpg.ownWords = {
    // What an address says that was opened just now; whether that was too long is known until the next.
    read: () => {
      const text = new URLSearchParams(location.hash.slice(1)).get("notes") ?? "";
      came = text.replace(/[^\P{Cc}\n]/gu, " ").slice(0, MOST);
      isSent = came !== "";
      isCut = text.length > MOST;
    },
    isCut: () => isCut,

    // No address: nothing came, and nothing goes along unasked.
    forget: () => {
      came = "";
      isSent = isCut = false;
    },

    // Whether the address brings other notes than the device keeps.
    areOthers: () => came !== "" && came !== tpg.kept(nameOf("notes")),

    open: (isMine) => {
      isOwn = isMine;
      show();
    },

    take: () => {
      if (came) tpg.keep(nameOf("notes"), came);
      isOwn = true;
      show();
    },

    // For the address, if they are to go along.
    sent: () => {
      const notes = said("notes").trim();
      return isSent && notes ? `notes=${encodeURIComponent(notes)}` : "";
    },

    // What is typed or ticked.
    heard: (control) => {
      if (control.dataset.own) write(control);
      else isSent = control.checked;
    },
  };

  addEventListener("storage", () => { if (page()) show(); });
}
