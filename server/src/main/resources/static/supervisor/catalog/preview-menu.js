/** The menu as the kiosk would show it, out of what is being written. Pure. */
import { nextQuestion } from 'ui/menu/menu.js';

/** @import {ServiceAvailability} from '#api' */
/** @import {Answers, Service} from 'ui/menu/menu.js' */
/** @import {ServiceForm} from './service-edit.js' */

/**
 * A service as the kiosk is told of it. What is not known before it is saved is left unknown.
 *
 * @param {ServiceForm} form
 * @param {ServiceAvailability | undefined} now
 * @returns {Service}
 */
export function onMenu(form, now) {
  const { code, names, hint, party, means, complexity, speciality, icon, identityRequired, documents } = form;
  const { waitLow, waitLikely, waitHigh } = now ?? {};
  const known = typeof waitLow === 'number' && typeof waitLikely === 'number' && typeof waitHigh === 'number';
  return {
    code, names, hint, party, means, complexity, speciality, icon, identityRequired, documents,
    waiting: null,
    promiseMinutes: Number(form.promiseMinutes) || 0,
    closed: now?.reason ? { reason: now.reason, next: now.opensAt ?? null } : null,
    range: known ? { low: waitLow, likely: waitLikely, high: waitHigh, long: Number(form.longWaitMinutes || Infinity) < waitLikely } : null,
    machine: null,
    mayComeBack: false,
  };
}

/**
 * What a customer answers to be shown the service `code`.
 *
 * @param {Service[]} services
 * @param {string} code
 * @returns {Answers}
 */
export function wayTo(services, code) {
  const wanted = services.find((service) => service.code === code);
  /** @type {Answers} */
  let answers = {};
  while (wanted) {
    const { asks, options, beside } = nextQuestion(services, answers);
    if (asks === 'service' || beside.includes(wanted) || options.some((option) => option.kind === 'service' && option.service === wanted)) {
      break;
    }
    answers = { ...answers, [asks]: wanted[asks] };
  }
  return answers;
}
