/**
 * The sign-in form: plain HTML that this fills with words, and posts with the CSRF cookie's value. It posts by fetch so
 * that a lost network is told in words instead of replacing the page; where it leads is the server's redirect.
 */
import 'ui/kit/language-choice.js';
import 'ui/kit/ui-icon.js';
import { csrfToken } from 'ui/ask.js';
import { chosenLanguage, keepLanguage } from 'ui/say.js';
import { words } from './words.js';

/** @typedef {keyof import('./messages/zh-CN.js').Messages} Key */
/** @typedef {'error' | 'locked' | 'out' | 'offline' | ''} Notice */

const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));
const submit = /** @type {HTMLButtonElement} */ (form.querySelector('button[type=submit]'));
const password = /** @type {HTMLInputElement} */ (document.getElementById('password'));
const noticeLine = /** @type {HTMLElement} */ (document.getElementById('notice'));
const choice = /** @type {import('ui/kit/language-choice.js').LanguageChoice} */ (document.querySelector('language-choice'));

let language = chosenLanguage();
let notice = noticeOf(location.href);
let underWay = false;

/**
 * @param {string} url
 * @returns {Notice}
 */
function noticeOf(url) {
  const asked = new URL(url).searchParams;
  return (/** @type {Notice[]} */ (['locked', 'error', 'out'])).find((each) => asked.has(each)) ?? '';
}

function draw() {
  const say = words[language];
  document.documentElement.lang = language;
  document.title = say.heading;
  for (const place of document.querySelectorAll('[data-say]')) {
    place.textContent = say[/** @type {Key} */ (place.getAttribute('data-say'))];
  }
  noticeLine.className = notice === 'out' ? 'calm' : '';
  noticeLine.textContent = notice ? say[notice] : '';
  submit.textContent = underWay ? say.signingIn : say.signIn;
  submit.setAttribute('aria-disabled', String(underWay));
  choice.language = language;
}

/** @param {string} name */
function field(name) {
  return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
}

async function post() {
  const token = csrfToken();
  field('_csrf').value = token;
  field('to').value = new URL(location.href).searchParams.get('to') ?? '';
  return fetch(form.action, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': token },
    body: new URLSearchParams(/** @type {any} */ (new FormData(form))),
    signal: AbortSignal.timeout(15_000),
  });
}

async function signIn() {
  try {
    if (!csrfToken()) {
      await fetch('/api/me'); // any answer brings the cookie
    }
    let response = await post();
    if (response.status === 403) {
      await fetch('/api/me');
      response = await post();
    }
    const to = new URL(response.url);
    if (response.redirected && to.pathname !== '/sign-in') {
      location.assign(to);
      return;
    }
    notice = noticeOf(response.url) || (response.status === 429 ? 'locked' : response.status >= 500 ? 'offline' : 'error');
  } catch {
    notice = 'offline';
  }
  underWay = false;
  password.value = '';
  draw();
  password.focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!underWay) {
    underWay = true;
    notice = '';
    draw();
    signIn();
  }
});

choice.addEventListener('language-chosen', (event) => {
  language = /** @type {CustomEvent} */ (event).detail.language;
  keepLanguage(language);
  draw();
});

draw();
