/** What this page says of codes: names from the branch's own vocabulary, customers in a line. Pure. */
/** @import {AgeBand, Booking, NamedCode, PlanVocabulary, TrialCustomer, TriageFacts, Weekday} from '#api' */
/** @import {Language} from 'ui/say.js' */
import { words } from './words.js';

/** @type {Weekday[]} */
export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
/** @type {AgeBand[]} */
export const AGES = ['MINOR', 'ADULT', 'SIXTIES', 'SEVENTIES', 'EIGHTY_UP'];
/** @type {Booking[]} */
export const BOOKINGS = ['NONE', 'EARLY', 'ON_TIME', 'LATE'];
/** No care, no document. */
export const NONE = 'none';

/**
 * @param {NamedCode[]} things
 * @param {string | null | undefined} code
 * @param {Language} language
 */
export function nameOf(things, code, language) {
  return things.find((each) => each.code === code)?.names[language] ?? words[language].gone;
}

/**
 * Somebody whose facts the server gave as an example, as they are tried.
 *
 * @param {TriageFacts} facts
 * @returns {TrialCustomer}
 */
export function asCustomer({ service, tier, care, ageBand, document, booking, at, waiting }) {
  const [date, time] = at.split('T');
  const day = DAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
  return { service, tier, care, ageBand: ageBand ?? null, document, booking, day, time: time.slice(0, 5), waiting };
}

/**
 * A customer in one line: what they come for, and all that is not plain.
 *
 * @param {TrialCustomer} customer
 * @param {PlanVocabulary} vocabulary
 * @param {Language} language
 */
export function inWords(customer, vocabulary, language) {
  const say = words[language];
  return say.facts([
    nameOf(vocabulary.services, customer.service, language),
    nameOf(vocabulary.tiers, customer.tier, language),
    ...(customer.care === NONE ? [] : [nameOf(vocabulary.cares, customer.care, language)]),
    ...(customer.ageBand ? [say.ageIs(say.age[customer.ageBand])] : []),
    ...(customer.document === NONE ? [] : [nameOf(vocabulary.documents, customer.document, language)]),
    ...(customer.booking === 'NONE' ? [] : [`${say.part.BOOKING}: ${say.booking[customer.booking]}`]),
    `${say.day[customer.day]} ${customer.time}`,
    say.waits(customer.waiting),
  ]);
}

/**
 * A date and time at the branch: 3月5日 09:00.
 *
 * @param {string} at ISO instant
 * @param {Language} language
 * @param {string} zone IANA zone of the branch
 */
export function moment(at, language, zone) {
  return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(at));
}
