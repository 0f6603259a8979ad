/** When a closed service opens, in words of the branch's own calendar. */
import { timeOfDay } from '../say.js';
import { words } from './words.js';

/** @import {Language} from '../say.js' */

/**
 * 13:30 today, 明天 09:00, 10月8日 09:00; null when nobody knows.
 *
 * @param {string | null} at ISO instant
 * @param {Language} language
 * @param {string} zone IANA zone of the branch
 * @param {number} [now] milliseconds since 1970
 */
export function opensAt(at, language, zone, now = Date.now()) {
  if (!at) {
    return null;
  }
  const time = timeOfDay(at, language, zone);
  const { today, tomorrow } = words[language].closed;
  switch (dayNumber(Date.parse(at), zone) - dayNumber(now, zone)) {
    case 0: return today(time);
    case 1: return tomorrow(time);
    default: return new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', weekday: 'short', timeZone: zone }).format(Date.parse(at)) + ' ' + time;
  }
}

/**
 * Days since 1970 by the calendar of `zone`.
 *
 * @param {number} at
 * @param {string} zone
 */
function dayNumber(at, zone) {
  const parts = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: zone }).formatToParts(at);
  const part = (/** @type {string} */ type) => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000;
}
