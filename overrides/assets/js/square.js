// The code on the programme: drawn of its address, on the screen and on paper; where that is too long, it is said.
{
  const SVG = "http://www.w3.org/2000/svg";
  const EDGE = 4; // squares that stay white around it

  const draw = (rows, name) => {
    const svg = document.createElementNS(SVG, "svg");
    const size = rows.length + 2 * EDGE;
    const dark = rows.flatMap((row, y) => row.map((is, x) => (is ? `M${x + EDGE} ${y + EDGE}h1v1h-1z` : "")));
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", dark.join(""));
    svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", name);
    svg.setAttribute("shape-rendering", "crispEdges");
    svg.append(path);
    return svg;
  };

  tpg.showCode = (page) => {
    const address = tpg.passed();
    if (page.dataset.coded === address) return;
    page.dataset.coded = address;
    const rows = tpg.code(address);
    for (const place of page.querySelectorAll("[data-code]")) {
      place.replaceChildren(...(rows ? [draw(rows, place.dataset.code)] : []));
    }
    page.querySelector(".give__long").hidden = rows !== null;
    for (const place of page.querySelectorAll("[data-with-code]")) place.hidden = rows === null;
  };
}
