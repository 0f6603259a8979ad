import { say } from "./say.js";

let newest = 0;
let first = true;

/** Puts the slips under the printer, newest on top; one that was not there before is fed out of the slot. */
export function feedPaper(list, slips) {
  const kept = new Map([...list.children].map((item) => [item.dataset.id, item]));
  list.replaceChildren(...slips.map((slip) => {
    const item = kept.get(String(slip.id)) ?? place(slip);
    item.firstChild.alt = say("slip", { n: slip.id, text: slip.lines.filter(Boolean).join(", ") });
    if (!slip.whole) {
      item.lastChild.textContent = say("torn");
    }
    return item;
  }));
  newest = slips.length ? slips[0].id : newest;
  first = false;
}

function place(slip) {
  const item = document.createElement("li");
  item.dataset.id = String(slip.id);
  const picture = document.createElement("img");
  picture.src = slip.svg;
  item.append(picture);
  if (!slip.whole) {
    item.append(document.createElement("em"));
  }
  if (!first && slip.id > newest) {
    feed(item, picture);
  }
  return item;
}

/** The paper comes out line by line, as a stepping motor moves it; at once for those who asked for less motion. */
function feed(item, picture) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    return;
  }
  picture.addEventListener("load", () => {
    const height = picture.offsetHeight;
    const timing = { duration: 1100, easing: `steps(${Math.max(12, Math.round(height / 14))})` };
    item.animate([{ height: "0px" }, { height: `${height}px` }], timing);
    picture.animate([{ transform: `translateY(${-height}px)` }, { transform: "none" }], timing);
  }, { once: true });
}
