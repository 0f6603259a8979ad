/** What a lobby manager types, or a reader plugged into the tablet types for them, as a document's number. Pure. */

/** Kinds a tablet takes. Names as in a sealed number. */
export const KINDS = /** @type {const} */ (['BANK_CARD', 'RESIDENT_ID', 'PASSPORT']);
/** @typedef {typeof KINDS[number]} Kind */

/** Source: ISO/IEC 7812-1, GB 11643, ICAO 9303. @type {Record<Kind, RegExp>} */
const FORMS = { BANK_CARD: /^\d{12,19}$/, RESIDENT_ID: /^\d{17}[\dX]$/, PASSPORT: /^[A-Z0-9]{5,22}$/ };
/** Track 1 or track 2 as a stripe reader types it. Source: ISO/IEC 7811. */
const TRACK = /(?:%B|;)(\d{12,19})[=^]/;
/** Source: GB 11643: weights of the first 17 digits, and the check character by the sum modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
/** Years completed from which each band begins, the oldest first. */
const BANDS = /** @type {const} */ ([[80, 'EIGHTY_UP'], [70, 'SEVENTIES'], [60, 'SIXTIES'], [18, 'ADULT'], [0, 'MINOR']]);

/**
 * The number in what was typed, or null where there is none of that kind.
 *
 * @param {Kind} kind
 * @param {string} typed
 */
export function numberIn(kind, typed) {
  const swiped = kind === 'BANK_CARD' ? TRACK.exec(typed)?.[1] : undefined;
  const number = swiped ?? typed.replace(/[\s-]/g, '').toUpperCase();
  return FORMS[kind].test(number) && (kind !== 'RESIDENT_ID' || residentHolds(number)) ? number : null;
}

/**
 * The age band by a resident's number; null for another document or a date that cannot be.
 *
 * @param {Kind} kind
 * @param {string} number as of `numberIn`
 * @param {string} today at the branch, yyyy-mm-dd
 * @returns {import('#api').AgeBand | null}
 */
export function ageBandIn(kind, number, today) {
  const born = kind === 'RESIDENT_ID' ? /^\d{6}(\d{4})(\d\d)(\d\d)/.exec(number) : null;
  if (!born) {
    return null;
  }
  const [, year, month, day] = born;
  const birthday = `${month}-${day}`;
  const years = Number(today.slice(0, 4)) - Number(year) - Number(today.slice(5) < birthday);
  return Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31 || years < 0 || years > 130
    ? null : BANDS.find(([from]) => years >= from)?.[1] ?? null;
}

/** @param {string} number 18 characters */
function residentHolds(number) {
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(number[i]), 0);
  return CHECKS[sum % 11] === number[17];
}
