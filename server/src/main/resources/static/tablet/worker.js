/**
 * Wakes a lobby manager whose tablet sleeps: shows what the server sent through the browser maker's push service. The
 * message has nothing of the customer but the number; all else is on the page, behind the sign-in. Runs beside the pages,
 * where there is no import map.
 */
import en from './messages/en.js';
import zhCn from './messages/zh-CN.js';
import zhTw from './messages/zh-TW.js';

/** @typedef {{v: number, branch: string, push: string, number: string, alert: 'ARRIVAL' | 'ESCALATED' | 'BEFORE_CALL' | 'HANDED_OVER' | 'GIVEN_BACK', round: number, language: 'zh-CN' | 'zh-TW' | 'en'}} Told */

const WORDS = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };
const PAGE = '/tablet/';
/** Milliseconds on, off, on. */
const VIBRATION = [400, 100, 400, 100, 400];

/** What a service worker has and a page has not. @type {any} */
const worker = self;

worker.addEventListener('push', (/** @type {any} */ event) => event.waitUntil(show(event.data.json())));

worker.addEventListener('notificationclick', (/** @type {any} */ event) => {
  event.notification.close();
  event.waitUntil(comeForward());
});

// A new worker takes over at once: it has no state, and pages do not talk to it.
worker.addEventListener('install', () => worker.skipWaiting());

/** A page in sight rings by itself. @param {Told} told */
async function show({ push, number, alert, language }) {
  if ((await pages()).some(({ visibilityState }) => visibilityState === 'visible')) {
    return;
  }
  const say = (WORDS[language] ?? WORDS['zh-CN']).push.wake;
  await worker.registration.showNotification(say.title(number), {
    body: say.alerts[alert] ?? say.alerts.ARRIVAL, lang: language, tag: push, renotify: true, requireInteraction: true, vibrate: VIBRATION,
    icon: '/ui/icons/building-bank.svg',
  });
}

async function comeForward() {
  const [open] = await pages();
  await (open ? open.focus() : worker.clients.openWindow(PAGE));
}

/** @returns {Promise<any[]>} */
async function pages() {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter((/** @type {any} */ { url }) => new URL(url).pathname.startsWith(PAGE));
}
