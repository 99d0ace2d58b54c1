// Where the programme is kept: on this device if it is its own sheet, and in the address, which may bring another's.
{
  let isOwn = true; // the sheet that this device keeps, and not one that came with its address
  let last = ""; // what the device kept when this page last read or wrote it

  const kept = () => tpg.kept("programme");

  const showNotes = (page) => {
    page.querySelector(".programme__other").hidden = isOwn || !kept();
    page.querySelector(".programme__blocked").hidden = tpg.mayKeep;
  };

  const writeAddress = (picks) => {
    const text = tpg.picks.write(picks);
    history.replaceState(history.state, "", location.pathname + (text ? `?p=${text}` : "") + location.hash);
  };

  tpg.store = {
    kept, showNotes,

    // Another tab may have changed the sheet.
    hasChanged: () => isOwn && kept() !== last,

    // Another's sheet becomes this device's.
    take: () => {
      isOwn = true;
    },

    // These were read, from what the device keeps or from the address. A device without a sheet takes what comes.
    opened: (page, picks, text, isMine) => {
      const before = kept();
      isOwn = isMine || !before || before === tpg.picks.write(picks);
      if (!before && picks.length) tpg.picks.keep(picks);
      last = isMine ? text : kept();
      showNotes(page);
      writeAddress(picks);
    },

    keep: (page, picks) => {
      if (isOwn) {
        tpg.picks.keep(picks);
        last = kept();
      }
      showNotes(page);
      writeAddress(picks);
    },
  };
}
