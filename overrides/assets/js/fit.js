// The programme on paper: it takes its shape for print, and cards that are too long leave out one thing after another.
{
  const ORDER_OF_LEAVING_OUT = ["1", "2", "3", "4", "5", "6", "7"]; // as data-drop says in card.html.j2

  // More than there is room for: in the list of cards that share it, or in one card.
  const isFull = (list) => list.scrollHeight > list.clientHeight
    || [...list.children].some((card) => card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth);

  const hide = (card, order, isHidden) => {
    for (const piece of card.querySelectorAll(`[data-drop="${order}"]`)) piece.hidden = isHidden;
  };

  const LEAST_LETTERS_PT = 8.2; // as on sheets

  // Each picture as it is: its shape, and how small it may be for its letters to be read.
  const measure = (picture) => {
    const { naturalWidth, naturalHeight } = picture; // of an image that could not be replaced
    const { width, height } = picture.viewBox?.baseVal ?? { width: naturalWidth, height: naturalHeight };
    picture.style.setProperty("--ratio", String(width / (height || 1) || 1));
    const letters = [...picture.querySelectorAll("[font-size]")].map((one) => Number(one.getAttribute("font-size")));
    if (letters.length) picture.style.setProperty("--least", `${(width / Math.min(...letters)) * LEAST_LETTERS_PT}pt`);
  };

  const leaveOut = (lists) => {
    const gone = [];
    for (const order of ORDER_OF_LEAVING_OUT) {
      for (const list of lists) {
        for (const card of list.children) {
          if (!isFull(list)) break;
          hide(card, order, true);
          gone.unshift([card, order]);
        }
      }
    }
    return gone;
  };

  const fit = () => {
    const page = document.querySelector(".programme");
    if (!page?.querySelector(".card")) return;
    const lists = [...page.querySelectorAll(".leaf__cards")];
    page.classList.add("on-paper");
    for (const picture of page.querySelectorAll(".card__see > *")) measure(picture);
    const left = page.querySelector(".leaf__left");
    left.hidden = false; // it takes room, too
    let gone = leaveOut(lists);
    if (lists.some(isFull)) {
      for (const [card, order] of gone) hide(card, order, false);
      tpg.leaves.part(page, false);
      gone = leaveOut(lists);
    }
    for (const [card, order] of gone) { // what fits after all comes back
      hide(card, order, false);
      if (isFull(card.parentElement)) hide(card, order, true);
    }
    left.hidden = !page.querySelector(".leaves [data-drop][hidden]");
  };

  const unfold = () => {
    const page = document.querySelector(".programme");
    if (!page) return;
    if (!page.classList.contains("on-paper")) return;
    page.classList.remove("on-paper");
    tpg.leaves.part(page, true);
    for (const piece of page.querySelectorAll("[data-drop]")) piece.hidden = false;
    page.querySelector(".leaf__left").hidden = true;
  };

  addEventListener("beforeprint", fit);
  addEventListener("afterprint", unfold);
}
