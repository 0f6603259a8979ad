/**
 * The way of one customer from the first touch to a ticket, or to a machine. Pure: what the kiosk knows and all that the
 * customer has said so far go in, the step that is due comes out; going back takes the last thing said away.
 *
 *     question → question … → closed
 *                           → identify → offer → long-wait → take
 *                                          └──── machine ────┘
 * Who has an appointment goes the way of `booking.js`, from the first question or as soon as they have shown something.
 *
 * What a step depends on is fixed when the service is chosen: a queue that grows or a machine that frees itself while a
 * customer reads changes words on the screen, never the screen itself. The one exception is a document, which is shown to
 * make the page go on.
 */
import { careQuestion, nextQuestion } from 'ui/menu/menu.js';
import { REPLACES, bookedStep } from './booking.js';

/** @import {Appointment, Typing} from './booking.js' */
/** @import {Answers, Axis, Question, Service} from 'ui/menu/menu.js' */
/** @import {Names} from 'ui/say.js' */

/**
 * What the kiosk knows.
 *
 * @typedef {object} Known
 * @property {Service[]} services in the order of the menu
 * @property {CareKind[]} cares what a customer may ask for
 * @property {boolean} identified whether a document was read
 * @property {boolean} attended whether this customer is looked after anyhow, and never sent to a machine
 * @property {boolean} larger whether fewer and plainer choices are wanted
 *
 * @typedef {{code: string, names: Names, icon: string}} CareKind
 */

/**
 * One thing a customer has said.
 *
 * @typedef {{said: 'answer', axis: Axis, value: string}
 *   | {said: 'service', service: Service}
 *   | {said: 'booked'}
 *   | {said: 'by', by: Typing}
 *   | {said: 'found', appointments: Appointment[]}
 *   | {said: 'appointment', appointment: Appointment}
 *   | {said: 'check-in', appointment: Appointment}
 *   | {said: 'walk-in'}
 *   | {said: 'ask-care'}
 *   | {said: 'care', code: string}
 *   | {said: 'machine'}
 *   | {said: 'counter'}
 *   | {said: 'came-back'}
 *   | {said: 'wait'}} Move
 */

/**
 * What is due now.
 *
 * @typedef {{step: 'find'}
 *   | {step: 'type', by: Typing}
 *   | {step: 'check-in', appointments: Appointment[]}
 *   | {step: 'appointment', appointment: Appointment}
 *   | {step: 'care', cares: CareKind[]}
 *   | {step: 'question', question: Question}
 *   | {step: 'closed', service: Service}
 *   | {step: 'identify', service: {names: Names}}
 *   | {step: 'offer', service: Service}
 *   | {step: 'machine', service: Service}
 *   | {step: 'long-wait', service: Service}
 *   | {step: 'take', wish: Wish}} Step
 *
 * @typedef {object} Wish what to ask the server for
 * @property {string} service code
 * @property {Names} serviceNames
 * @property {string | null} care code
 * @property {string | null} appointment
 * @property {boolean} cameBack whether the customer was at the machine in vain
 */

/**
 * @param {Known} known
 * @param {readonly Move[]} said
 * @returns {Step}
 */
export function nextStep(known, said) {
  const has = (/** @type {Move['said']} */ what) => said.some((move) => move.said === what);
  if (said.at(-1)?.said === 'ask-care') {
    return { step: 'care', cares: known.cares };
  }
  const booked = last(said, 'check-in');
  if (booked) {
    const { service, serviceNames, id, identityRequired } = booked.appointment;
    if (identityRequired && !known.identified) {
      return { step: 'identify', service: { names: serviceNames } };
    }
    return { step: 'take', wish: { service, serviceNames, care: careOf(said), appointment: id, cameBack: false } };
  }
  const service = last(said, 'service')?.service;
  if (!service) {
    return bookedStep(said) ?? { step: 'question', question: question(known, said) };
  }
  if (service.closed) {
    return { step: 'closed', service };
  }
  if (service.identityRequired && !known.identified) {
    return { step: 'identify', service };
  }
  if (has('machine')) {
    return { step: 'machine', service };
  }
  if (!known.attended && isOffered(service, said) && !has('counter') && !has('came-back')) {
    return { step: 'offer', service };
  }
  if (service.range?.long && !has('wait') && !has('came-back')) {
    return { step: 'long-wait', service };
  }
  return {
    step: 'take',
    wish: { service: service.code, serviceNames: service.names, care: careOf(said), appointment: null, cameBack: has('came-back') },
  };
}

/**
 * What stands after `move`: a new word on the same matter takes the place of the old one.
 *
 * @param {readonly Move[]} said
 * @param {Move} move
 * @returns {Move[]}
 */
export function after(said, move) {
  const replaced = REPLACES[move.said] ?? (move.said === 'care' ? ['care', 'ask-care'] : move.said === 'ask-care' ? ['ask-care'] : []);
  return [...said.filter((each) => !replaced.includes(each.said)), move];
}

/**
 * What stands after the customer went back one step. The care asked for stays: it is of the person, not of the way.
 *
 * @param {readonly Move[]} said
 * @returns {Move[]}
 */
export function back(said) {
  const at = said.findLastIndex((move) => move.said !== 'care');
  return said.filter((_, i) => i !== at);
}

/**
 * Whether there is anywhere to go back to.
 *
 * @param {readonly Move[]} said
 */
export function canGoBack(said) {
  return said.some((move) => move.said !== 'care');
}

/**
 * What stands once the customer wants no special care after all.
 *
 * @param {readonly Move[]} said
 */
export function withoutCare(said) {
  return said.filter((move) => move.said !== 'care' && move.said !== 'ask-care');
}

/**
 * What stands when the way begins anew for the same person.
 *
 * @param {readonly Move[]} said
 */
export function onlyCare(said) {
  return said.filter((move) => move.said === 'care');
}

/**
 * What stands when the server wants to know who asks: the service chosen now needs a document.
 *
 * @param {readonly Move[]} said
 * @returns {Move[]}
 */
export function asksDocument(said) {
  return said.map((move) => {
    switch (move.said) {
      case 'service': return { ...move, service: { ...move.service, identityRequired: true } };
      case 'check-in': return { ...move, appointment: { ...move.appointment, identityRequired: true } };
      default: return move;
    }
  });
}

/**
 * Code of the care asked for.
 *
 * @param {readonly Move[]} said
 */
export function careOf(said) {
  return last(said, 'care')?.code ?? null;
}

/**
 * A machine is offered where the agent says that one would be quicker, never to a customer who asked for care.
 *
 * @param {Service} service
 * @param {readonly Move[]} said
 */
function isOffered(service, said) {
  return careOf(said) === null && (service.machine !== null || service.mayComeBack);
}

/**
 * @param {Known} known
 * @param {readonly Move[]} said
 * @returns {Question}
 */
function question(known, said) {
  /** @type {Answers} */
  const answers = {};
  for (const move of said) {
    if (move.said === 'answer') {
      answers[move.axis] = move.value;
    }
  }
  if (known.larger && !answers.party) {
    // The larger version asks a private person's second question first.
    return answers.means ? nextQuestion(known.services, { party: 'PERSONAL', ...answers }) : careQuestion(known.services);
  }
  return nextQuestion(known.services, answers);
}

/**
 * Whether nothing was said that led away from the first screen.
 *
 * @param {readonly Move[]} said
 */
export function isAtTheBeginning(said) {
  return said.every((move) => move.said === 'care' || move.said === 'walk-in');
}

/**
 * The latest move of that kind.
 *
 * @template {Move['said']} K
 * @param {readonly Move[]} said
 * @param {K} kind
 */
function last(said, kind) {
  return /** @type {Extract<Move, {said: K}> | undefined} */ (said.findLast((move) => move.said === kind));
}
