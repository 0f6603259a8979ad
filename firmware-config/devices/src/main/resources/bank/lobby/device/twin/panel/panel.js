import { layKeys } from "./keys.js";
import { feedPaper } from "./paper.js";
import { say, speak } from "./say.js";
import { drawFace } from "./sign-face.js";
import { layTray } from "./tray.js";

/** The workbench page: shows what the twins show, and turns presses into what a hand would do. */

const RETRY_MILLIS = 1000;
const $ = (id) => document.getElementById(id);
const switches = [
  { id: "switch-paper", on: (state) => !state.printer.paperOut, off: "/api/printer/paper-out", back: "/api/printer/refill" },
  { id: "switch-cover", on: (state) => !state.printer.coverOpen, off: "/api/printer/cover-open", back: "/api/printer/cover-close" },
  { id: "switch-cable", on: (state) => state.reader.plugged, off: "/api/reader/unplug", back: "/api/reader/plug-in" },
];
let cards = [];
let state = null;

function render() {
  layTray($("tray"), cards, swipe, showDocument);
  layKeys($("keys"), press);
  if (state) {
    show();
  }
}

function show() {
  for (const [name, address] of Object.entries(state.links)) {
    $(`link-${name}`).href = address;
  }
  for (const { id, on } of switches) {
    $(id).setAttribute("aria-checked", String(on(state)));
  }
  $("slot").classList.toggle("stopped", state.printer.paperOut || state.printer.coverOpen);
  $("printer-address").textContent = state.printer.address;
  feedPaper($("paper"), state.slips);
  $("no-paper").hidden = state.slips.length > 0;
  drawFace($("face"), state.sign.face);
  $("face").setAttribute("aria-label", say("signFace", { text: state.sign.text || say("dark") }));
  lamp("sign", state.sign.connected, state.sign.connected ? say("connected") : say("waiting"));
  $("sign-address").textContent = state.sign.face.unit ? `${state.sign.address}, ${say("unit", { n: state.sign.face.unit })}` : state.sign.address;
  lamp("reader", state.reader.connected, say(!state.reader.plugged ? "unplugged" : state.reader.connected ? "connected" : "waiting"));
  $("reader-address").textContent = state.reader.address;
  lamp("keypad", state.keypad.connected, say(state.keypad.connected ? "connected" : "waitingDisplay"));
  $("keypad-address").textContent = state.keypad.address;
  $("documents").hidden = !state.documents.connected;
}

function lamp(device, lit, words) {
  $(`${device}-lamp`).classList.toggle("on", lit);
  $(`${device}-link`).textContent = words;
}

async function swipe(id, name, button) {
  const answer = await post(`/api/swipe?card=${id}`);
  if (answer === 200) {
    slide(button);
  }
  $("said").textContent = answer === 200 ? say("swiped", { card: name }) : say(answer === 409 ? "unheard" : "failed");
  $("said").classList.toggle("bad", answer !== 200);
}

async function showDocument(id, name) {
  const answer = await post(`/api/show?document=${id}`);
  $("said").textContent = answer === 200 ? say("shown", { card: name }) : say(answer === 409 ? "unheard" : "failed");
  $("said").classList.toggle("bad", answer !== 200);
}

async function press(key) {
  const answer = await post(`/api/keypad?key=${key}`);
  $("pressed").textContent = say(answer === 200 ? "pressed" : answer === 409 ? "unheardKey" : "failed", { key: say(`key${key}`) });
}

/** A copy of the card runs through the groove. */
function slide(button) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    return;
  }
  const copy = button.cloneNode(true);
  copy.tabIndex = -1;
  copy.classList.add("sliding");
  $("groove").append(copy);
  copy.addEventListener("animationend", () => copy.remove());
}

async function post(path) {
  try {
    return (await fetch(path, { method: "POST" })).status;
  } catch {
    return 0;
  }
}

async function follow() {
  for (;;) {
    try {
      const answer = await fetch(state ? `/api/state?after=${state.version}` : "/api/state");
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      state = await answer.json();
      $("lost").hidden = true;
      show();
    } catch {
      $("lost").hidden = false;
      state = null;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));
    }
  }
}

for (const { id, off, back } of switches) {
  $(id).addEventListener("click", () => post($(id).getAttribute("aria-checked") === "true" ? off : back));
}
speak(render);
follow();
fetch("/api/cards").then((answer) => answer.json()).then((all) => {
  cards = all;
  render();
});
