/**
 * The three languages and how to choose and write in them. Words live in message files: one object a language, the same
 * keys in each (the type check keeps that), a value is text or a function that returns text.
 */

/** @typedef {'zh-CN' | 'zh-TW' | 'en'} Language */
/** @typedef {Record<Language, string>} Names one thing's name in each language */

/** @type {readonly Language[]} */
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];

const KEY = 'lobby.language';

/**
 * @param {unknown} tag
 * @returns {tag is Language}
 */
export function isLanguage(tag) {
  return LANGUAGES.includes(/** @type {Language} */ (tag));
}

/**
 * The first of ours that somebody who reads `wanted` (BCP 47, best first) can read.
 *
 * @param {readonly string[]} wanted
 * @returns {Language}
 */
export function bestLanguage(wanted) {
  for (const tag of wanted) {
    if (/^zh(-Hant|-TW|-HK|-MO)/i.test(tag)) {
      return 'zh-TW';
    }
    if (/^zh/i.test(tag)) {
      return 'zh-CN';
    }
    if (/^en/i.test(tag)) {
      return 'en';
    }
  }
  return 'zh-CN';
}

/** What this person chose here before, else what the browser prefers. @returns {Language} */
export function chosenLanguage() {
  const kept = localStorage.getItem(KEY);
  return isLanguage(kept) ? kept : bestLanguage(navigator.languages);
}

/** @param {Language} language */
export function keepLanguage(language) {
  localStorage.setItem(KEY, language);
}

/**
 * Time of day at the branch, 24 hours.
 *
 * @param {string | number} at ISO instant or milliseconds
 * @param {Language} language
 * @param {string} [zone] IANA zone of the branch; default: this machine's
 */
export function timeOfDay(at, language, zone) {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone })
    .format(new Date(at));
}

/**
 * A stretch of time as a running clock: 4:07, 1:02:33. Never negative.
 *
 * @param {number} seconds
 */
export function running(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
