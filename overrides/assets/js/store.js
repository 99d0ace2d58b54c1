// Where the programme is kept: in the address, which may bring another's, and on this device once one wants that.
{
  let isOwn = true; // the sheet that this device keeps, and not one that came with its address
  let last = ""; // what the device kept when this page last read or wrote it
  const past = new Set(); // as which this sheet has stood in the address

  const kept = () => tpg.kept("programme");

  const showNotes = (page) => {
    page.querySelector(".programme__other").hidden = isOwn;
    for (const place of page.querySelectorAll("[data-with-own]")) place.hidden = !kept();
    page.querySelector(".programme__blocked").hidden = tpg.mayKeep;
  };

  tpg.store = {
    kept, showNotes,

    // Another tab may have changed the sheet.
    hasChanged: () => isOwn && kept() !== last,

    // Another's sheet becomes this device's.
    take: () => {
      isOwn = true;
      tpg.ownWords.take();
    },

    // These were read, from what the device keeps or from the address. Nothing that came with an address is kept.
    opened: (page, picks, text, isMine) => {
      const isSame = kept() === tpg.picks.write(picks) && !tpg.ownWords.areOthers();
      isOwn = isMine || !picks.length || isSame || !tpg.mayKeep;
      if (!tpg.mayKeep) tpg.picks.keep(picks); // as long as the page lasts
      last = isMine ? text : kept();
      past.clear();
      tpg.ownWords.open(isOwn);
      showNotes(page);
    },

    keep: (page, picks) => {
      if (isOwn) {
        tpg.picks.keep(picks);
        last = kept();
      }
      showNotes(page);
    },

    // Whether an address that one came back to is this sheet, as it was before a change.
    isPast: (text) => past.has(text),

    // The address of this sheet: `fragment` says what of it is seen.
    write: (picks, fragment) => {
      const text = tpg.picks.write(picks);
      past.add(text);
      const behind = [fragment, tpg.ownWords.sent()].filter(Boolean).join("&");
      const address = location.pathname + (text && `?p=${text}`) + (behind && `#${behind}`);
      history.replaceState(history.state, "", address);
    },
  };
}
