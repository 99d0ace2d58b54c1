// The guides that reach what was marked: best first, six at a time, each with its picture and why it is listed.
{
  const AT_ONCE = 6;
  const FELT = ["same", "both", "other"];
  const SURE = ["agreed", "likely", "disputed", "recalled"];
  const other = { left: "right", right: "left" };

  const { fill } = tpg;

  const fit = (words, hit, count) => {
    const found = hit.most.length + hit.some.length;
    if (count < 2) return "";
    const all = count === 2 ? words.bothPlaces : words.allPlaces;
    return fill(found === count ? all : words.somePlaces, { found, count });
  };

  const reason = (words, hit, index, felt) => {
    const listed = new Intl.ListFormat(words.locale); // as the build writes lists: "a, b and c"
    const names = (zones) => ({ zones: listed.format(zones.map((zone) => index.zones.name[zone])) });
    return [
      hit.most.length ? fill(words.most, names(hit.most)) : "",
      hit.some.length ? fill(words.some, names(hit.some)) : "",
      felt,
    ].filter(Boolean).join(" ");
  };

  const picture = (id, side) => {
    const image = new Image(720, 576);
    image.loading = "lazy";
    image.decoding = "async";
    image.alt = "";
    const address = `${tpg.home}figures/${id}/pain${side && `-${side}`}`;
    image.src = `${address}.svg`;
    image.dataset.print = `${address}-print.svg`;
    return image;
  };

  const tag = (element, kind) => {
    element.classList.add(`tag--${kind}`);
    element.textContent = element.dataset[kind];
  };

  // The sides on which a point reaches what is marked, the chosen one first.
  const sidesOf = (hit, places) => {
    const marked = [...hit.most, ...hit.some].flatMap((zone) => places.get(zone));
    const [first, second] = [tpg.side(), other[tpg.side()]].filter((side) => marked.includes(side));
    return first ? [first, second].filter(Boolean) : [tpg.side()];
  };

  // A point whose pain crosses to the other side lies opposite to the place that hurts; one on the midline has no side.
  const card = (box, hit, index, places) => {
    const { points } = index;
    const words = box.dataset;
    const { id, path, label } = tpg.pointOf(index, hit.row);
    const felt = FELT[points.felt[hit.row]];
    const near = points.sided[hit.row] ? sidesOf(hit, places) : [""];
    const [side, second] = felt === "other" ? near.map((one) => other[one]) : near;
    const item = document.createElement("li");
    item.append(box.querySelector("template").content.cloneNode(true));
    item.querySelector("h3").removeAttribute("id"); // Markdown gives every heading one
    const fillIn = (selector, text) => {
      const element = item.querySelector(selector);
      element.textContent = text;
      if (!text) element.remove();
    };
    item.querySelector(".spot__pic").append(picture(id, side));
    fillIn(".spot__fit", fit(words, hit, places.size));
    fillIn("h3 a", points.title[hit.row]);
    item.querySelector("h3 a").href = `${tpg.home}${path}${side && `?side=${side}`}`;
    fillIn(".latin em", label);
    const crossing = { same: "", both: words.felt, other: fill(words.crossed, { side: words[side] }) };
    fillIn(".spot__why", reason(words, hit, index, crossing[felt]));
    fillIn(".spot__second a", second ? fill(words.second, { side: words[second] }) : "");
    if (second) item.querySelector(".spot__second a").href = `${tpg.home}${path}?side=${second}`;
    else item.querySelector(".spot__second").remove();
    const [sure, review] = item.querySelectorAll(".tag");
    tag(sure, SURE[points.sure[hit.row]]);
    tag(review, points.reviewed[hit.row] ? "reviewed" : "draft");
    return item;
  };

  const list = (box, hits, index, places) => {
    const items = box.querySelector(".spots__list");
    const more = box.querySelector("[data-more]");
    const add = () => {
      const from = items.children.length;
      items.append(...hits.slice(from, from + AT_ONCE).map((hit) => card(box, hit, index, places)));
      more.hidden = items.children.length >= hits.length;
      return items.children[from];
    };
    items.replaceChildren();
    add();
    more.onclick = () => add().querySelector("a").focus();
  };

  // `places` are the rows of the zones that are marked, each with its halves.
  tpg.showSpots = (box, hits, index, places) => {
    const line = box.querySelector(".spots__count");
    const count = hits.length;
    const said = count ? tpg.ofCount(JSON.parse(line.dataset.forms), count) : line.dataset.none;
    line.textContent = places.size ? said : line.dataset.empty;
    list(box, hits, index, places);
  };
}
