// Keeps the screen awake for as long as somebody follows it from afar.
{
  let isWanted = false;
  let lock = null;

  const ask = async () => {
    try { lock = await navigator.wakeLock.request("screen"); } catch { /* it may go dark; what is counted goes on */ }
    if (!isWanted) lock?.release();
  };

  document.addEventListener("visibilitychange", () => {
    if (isWanted && !document.hidden) ask(); // a page that is hidden loses its lock
  });

  tpg.lamp = {
    light: () => {
      isWanted = true;
      ask();
    },
    out: () => {
      isWanted = false;
      lock?.release();
      lock = null;
    },
  };
}
