// A film from another site: its player takes the place of the link, and only when that is pressed.
{
  const play = (event, link) => {
    event.preventDefault();
    const player = document.createElement("iframe");
    player.src = link.dataset.embed;
    player.title = link.textContent;
    player.allow = "autoplay; fullscreen; picture-in-picture";
    player.referrerPolicy = "strict-origin-when-cross-origin";
    player.tabIndex = 0;
    link.replaceWith(player);
    player.focus();
  };

  tpg.onPage(() => {
    for (const link of document.querySelectorAll("a[data-embed]")) link.onclick = (event) => play(event, link);
  });
}
