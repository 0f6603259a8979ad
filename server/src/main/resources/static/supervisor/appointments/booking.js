/** What staff type of a customer who books, made fit to be sent: a name is masked, a number is a number. Pure. */

/** @typedef {'' | 'MS' | 'MR'} Title */

/**
 * 王 and 女士 become 王**女士; of a name in Latin letters the first word stays. Whatever more was typed is let go.
 *
 * @param {string} name
 * @param {string} title in words; may be empty
 * @returns {string | null} null where nothing was typed
 */
export function masked(name, title) {
  const typed = name.trim().replaceAll('*', '');
  if (typed === '') {
    return null;
  }
  const latin = /^[\p{Script=Latin}'’.-]+/u.exec(typed)?.[0];
  return latin ? `${[title, latin].filter(Boolean).join(' ')}**` : `${Array.from(typed)[0]}**${title}`;
}

/**
 * The digits of a telephone number as people write it; null where it is none. Source: what the server takes.
 *
 * @param {string} typed
 */
export function phoneIn(typed) {
  const digits = typed.replace(/[\s().+-]/g, '');
  return /^\d{7,15}$/.test(digits) ? digits : null;
}

/**
 * The day so many days from `day`.
 *
 * @param {string} day yyyy-mm-dd
 * @param {number} days
 */
export function dayFrom(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * How many of a day's appointments stand where.
 *
 * @param {import('#api').AppointmentView[]} appointments
 */
export function counts(appointments) {
  const of = (/** @type {string[]} */ ...states) => appointments.filter(({ state }) => states.includes(state)).length;
  return { all: appointments.length - of('CANCELLED'), came: of('CHECKED_IN', 'DONE'), expected: of('BOOKED'), missed: of('MISSED') };
}
