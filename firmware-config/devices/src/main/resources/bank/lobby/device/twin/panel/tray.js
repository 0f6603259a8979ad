import { say } from "./say.js";

const TIERS = ["private", "platinum", "gold", "ordinary"];

const DOCUMENTS = ["elder", "permit", "foreigner", "passport"];

/**
 * Lays the cards out, a row a tier, and the documents behind them. `swipe(id, name, button)` is called for the card that is pressed,
 * `show(id, name)` for the document.
 */
export function layTray(place, cards, swipe, show) {
  const rows = TIERS.map((tier) => row(say(tier), cards.filter((card) => card.tier === tier).map((card) => {
    const button = plastic(tier, part("holder", card.holder), part("number", card.back));
    button.addEventListener("click", () => swipe(card.n, `${say(tier)} ${card.holder}`, button));
    return button;
  })));
  const odd = ["unknown", "unreadable"].map((id) => {
    const button = plastic(id, part("holder", say(id)), part("use", say(`${id}Use`)));
    button.addEventListener("click", () => swipe(id, say(id), button));
    return button;
  });
  const documents = DOCUMENTS.map((id) => {
    const button = plastic("document", part("holder", say(id)), part("use", say(`${id}Use`)));
    button.addEventListener("click", () => show(id, say(id)));
    return button;
  });
  const last = row(say("documents"), documents);
  last.id = "documents";
  last.hidden = true;
  place.replaceChildren(...rows, row(say("odd"), odd), last);
}

function row(name, buttons) {
  const group = document.createElement("div");
  group.className = "row";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", name);
  const cards = part("cards", "");
  cards.append(...buttons);
  group.append(part("tier", name), cards);
  return group;
}

function plastic(kind, ...parts) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `card ${kind}`;
  button.append(...parts);
  return button;
}

function part(name, text) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}
