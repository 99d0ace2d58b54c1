// Paper: pictures as they are made for it, there at once. No browser waits for what is asked for while it prints.
{
  const drawn = new Map(); // by address
  const replaced = [];

  const draw = (address) => {
    if (!drawn.has(address)) {
      const request = new XMLHttpRequest();
      request.open("GET", address, false);
      request.send();
      drawn.set(address, request.responseXML.documentElement);
    }
    return document.importNode(drawn.get(address), true);
  };

  const toPaper = (image) => {
    const picture = draw(image.dataset.print);
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", image.alt);
    image.replaceWith(picture);
    replaced.push([picture, image]);
  };

  addEventListener("beforeprint", () => {
    for (const image of document.querySelectorAll("img[data-print]")) {
      try { toPaper(image); } catch { image.loading = "eager"; /* in a folder, or without a line: as on the screen */ }
    }
  });

  addEventListener("afterprint", () => {
    for (const [picture, image] of replaced.splice(0)) picture.replaceWith(image);
  });
}
