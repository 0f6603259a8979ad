import { messages } from "./messages.js";

/** The language of the page: kept in this browser, chosen by the browser's own language the first time. */
const kept = localStorage.getItem("language") ?? "";
let language = kept in messages ? kept : guess(navigator.language);

function guess(wanted) {
  if (/^zh-(TW|HK|MO|Hant)/i.test(wanted)) {
    return "zh-TW";
  }
  return wanted.startsWith("zh") ? "zh-CN" : "en";
}

/** A message with its {places} filled. */
export function say(key, places = {}) {
  return messages[language][key].replace(/\{(\w+)\}/g, (_, name) => places[name] ?? "");
}

/** Puts the language on the page and calls `again` at once and after every switch, for what is not in the HTML. */
export function speak(again) {
  const buttons = [...document.querySelectorAll("[data-language]")];
  const apply = () => {
    document.documentElement.lang = language;
    document.title = say("title");
    for (const element of document.querySelectorAll("[data-say]")) {
      element.textContent = say(element.dataset.say);
    }
    for (const element of document.querySelectorAll("[data-say-label]")) {
      element.setAttribute("aria-label", say(element.dataset.sayLabel));
    }
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
    again();
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      language = button.dataset.language;
      localStorage.setItem("language", language);
      apply();
    });
  }
  apply();
}
