/**
 * Which question to ask next. Pure: the services and the answers so far go in, one question comes out. An axis is asked
 * only where more than one answer remains; an answer that leaves one service is that service.
 */

/**
 * @typedef {{'zh-CN': string, 'zh-TW': string, en: string}} Names
 * @typedef {object} Service
 * @property {string} code
 * @property {Names} names
 * @property {Names} hint
 * @property {'PERSONAL' | 'CORPORATE'} party
 * @property {'CASH' | 'NON_CASH'} means
 * @property {'SIMPLE' | 'COMPLEX'} complexity
 * @property {boolean} speciality
 * @property {string} icon
 * @property {number | null} waiting
 * @property {number} promiseMinutes
 * @property {Closed | null} closed why nobody serves it now; null while it is open
 * @property {Range | null} range what is expected of the wait; null while that is unknown
 * @property {boolean} identityRequired whether a document must be shown for it
 * @property {Machine | null} machine that would do it sooner
 * @property {boolean} mayComeBack whether somebody was sent to a machine for it not long ago
 * @property {Names | null} documents what to bring
 *
 * @typedef {{reason: string, next: string | null}} Closed
 * @typedef {{low: number, high: number, likely: number, long: boolean}} Range minutes
 * @typedef {{id: string, names: Names, place: Names, icon: string, minutes: number | null}} Machine minutes until it is free; null while nobody knows
 *
 * @typedef {'party' | 'means'} Axis
 * @typedef {Partial<Record<Axis, string>>} Answers
 *
 * @typedef {{kind: 'service', service: Service}} ServiceOption
 * @typedef {{kind: 'answer', axis: Axis, value: string, leadsTo: Service[]}} AnswerOption
 * @typedef {ServiceOption | AnswerOption} Option
 * @typedef {object} Question
 * @property {Axis | 'service'} asks
 * @property {Option[]} options in the order of the menu
 * @property {Service[]} beside the branch's specialities; on the first question only
 */

/** @type {Axis[]} */
const AXES = ['party', 'means'];

/**
 * @param {Service[]} services
 * @param {Answers} answers
 * @returns {Question}
 */
export function nextQuestion(services, answers) {
  const first = Object.keys(answers).length === 0;
  const ordinary = services.filter((service) => !service.speciality);
  const remaining = ordinary.filter((service) => AXES.every((axis) => !answers[axis] || service[axis] === answers[axis]));
  const beside = first ? services.filter((service) => service.speciality) : [];
  const axis = AXES.find((axis) => !answers[axis] && valuesOf(remaining, axis).length > 1);
  // Two or three services are read faster than a question about them.
  if (!axis || remaining.length <= 3) {
    return { asks: 'service', options: remaining.map(asService), beside };
  }
  return { asks: axis, options: valuesOf(remaining, axis).map((value) => asOption(remaining, axis, value)), beside };
}

/**
 * The first question of the larger version: fewer and plainer. A private person's business first, everything else behind
 * one more touch.
 *
 * @param {Service[]} services
 * @returns {Question}
 */
export function careQuestion(services) {
  const usual = nextQuestion(services, { party: 'PERSONAL' });
  const other = nextQuestion(services, {}).options.filter((option) => option.kind === 'answer' && option.value === 'CORPORATE');
  return { asks: 'party', options: [...usual.options, ...other], beside: [] };
}

/**
 * @param {Service[]} services
 * @param {Axis} axis
 */
function valuesOf(services, axis) {
  return [...new Set(services.map((service) => service[axis]))];
}

/**
 * @param {Service[]} services
 * @param {Axis} axis
 * @param {string} value
 * @returns {Option}
 */
function asOption(services, axis, value) {
  const leadsTo = services.filter((service) => service[axis] === value);
  return leadsTo.length === 1 ? asService(leadsTo[0]) : { kind: 'answer', axis, value, leadsTo };
}

/**
 * @param {Service} service
 * @returns {ServiceOption}
 */
function asService(service) {
  return { kind: 'service', service };
}
