import { say } from "./say.js";

const KEYS = ["NEXT", "RECALL", "START", "END", "NO_SHOW", "HOLD", "RESUME", "PAUSE"];

/** Lays the keys of the call keypad out; `press(key)` is called for the one that is pressed. */
export function layKeys(place, press) {
  place.replaceChildren(...KEYS.map((key) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "key";
    button.dataset.key = key;
    button.textContent = say(`key${key}`);
    button.addEventListener("click", () => press(key));
    return button;
  }));
}
