// A site opened as a folder, without a server: nobody there turns the address of a folder into its page.
if (location.protocol === "file:") {
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }, true);
}
