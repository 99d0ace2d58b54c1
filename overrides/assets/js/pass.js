// What a reader put together is in the address: it is copied, or handed to whatever the device sends things with.
{
  // A site opened as a folder has an address of this device; elsewhere only the one it is published at leads anywhere.
  // What a page hands over behind `#` is in its box.
  const whole = () => (location.protocol === "file:"
    ? document.getElementById("content").dataset.address + location.search
    : location.href.split("#")[0]) + (document.querySelector(".pass").dataset.fragment ?? "");

  tpg.passed = whole;

  const copy = async (box) => {
    const [status, field] = [box.querySelector("[role=status]"), box.querySelector("input")];
    field.hidden = true;
    try {
      await navigator.clipboard.writeText(whole());
      status.textContent = status.dataset.copied;
    } catch { // not allowed, or not there: then by hand
      status.textContent = status.dataset.failed;
      field.value = whole();
      field.hidden = false;
      field.select();
    }
  };

  const share = async () => {
    try {
      await navigator.share({ title: document.title, url: whole() });
    } catch { /* the reader thought better of it */ }
  };

  tpg.onPage(() => {
    const box = document.querySelector(".pass");
    if (!box) return;
    box.querySelector("[data-pass=copy]").onclick = () => copy(box);
    const button = box.querySelector("[data-pass=share]");
    button.hidden = !navigator.share;
    button.onclick = share;
  });
}
