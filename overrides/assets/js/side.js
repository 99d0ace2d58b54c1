// The painful side: the words of the page turn with it, and it is remembered.
{
  const root = document.documentElement;
  const switches = () => document.querySelectorAll(".seg input[type=radio]");

  const show = () => {
    for (const input of switches()) input.checked = input.value === tpg.side();
  };

  const choose = (side) => {
    root.dataset.side = side;
    tpg.keep("side", side);
    show();
    const voice = document.querySelector(".sides [aria-live]");
    if (voice) voice.textContent = voice.dataset[side];
  };

  // One ear for all pages: a choice made while a page is being swapped in is not lost.
  addEventListener("change", (event) => {
    if (event.target.matches(".seg input[type=radio]")) choose(event.target.value);
  });

  tpg.onPage(show);
}
