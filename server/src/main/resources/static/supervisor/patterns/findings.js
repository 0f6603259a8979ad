/** What the report says of a teller, in the order a reader asks. Pure. */

/** @import {TellerPatterns} from '#api' */

/**
 * @typedef {object} Finding one thing to ask about
 * @property {'short' | 'idle' | 'chosen' | 'skip'} kind
 * @property {string} at ISO instant it is filed under
 * @property {number} counter
 * @property {string | null} number of the ticket; null for an idle stretch
 * @property {number | null} seconds it took
 * @property {any} of as the report has it
 */

/** Everything found of one teller, by time. @param {TellerPatterns} teller @returns {Finding[]} */
export function findings(teller) {
  /** @type {Finding[]} */
  const all = [
    ...teller.shortServices.map((of) => ({ kind: /** @type {const} */ ('short'), at: of.at, counter: of.counter, number: of.number, seconds: of.seconds, of })),
    ...teller.idle.map((of) => ({ kind: /** @type {const} */ ('idle'), at: of.from, counter: of.counter, number: null, seconds: of.seconds, of })),
    ...teller.chosenCalls.map((of) => ({ kind: /** @type {const} */ ('chosen'), at: of.at, counter: of.counter, number: of.number, seconds: null, of })),
    ...teller.skips.map((of) => ({ kind: /** @type {const} */ ('skip'), at: of.at, counter: of.counter, number: of.number, seconds: of.seconds, of })),
  ];
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/**
 * The findings by day of the branch's calendar, in order.
 *
 * @param {Finding[]} all by time
 * @param {string} zone IANA zone of the branch
 * @returns {{day: string, found: Finding[]}[]} days as yyyy-mm-dd
 */
export function byDay(all, zone) {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  /** @type {Map<string, Finding[]>} */
  const days = new Map();
  for (const finding of all) {
    const day = calendar.format(new Date(finding.at));
    days.set(day, [...(days.get(day) ?? []), finding]);
  }
  return [...days].map(([day, found]) => ({ day, found }));
}

/** How much there is to ask a teller about. @param {TellerPatterns} teller */
export function total(teller) {
  return teller.shortServices.length + teller.idle.length + teller.chosenCalls.length + teller.skips.length;
}

/**
 * A day some days before another.
 *
 * @param {string} day yyyy-mm-dd
 * @param {number} days
 */
export function before(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
