/** Why a ticket was called, in one sentence, from what the call left in the log. Pure. */
import { words } from './words.js';

/** @import {CallDecision, Reason} from '#api' */
/** @import {Language} from 'ui/say.js' */

/**
 * @param {CallDecision} decision
 * @param {Reason[]} reasons
 * @param {Language} language
 */
export function whyInOneLine(decision, reasons, language) {
  const why = words[language];
  if (decision.reason === 'CHOSEN') {
    const reason = reasons.find(({ kind, code }) => kind === 'CALL_CHOSEN' && code === decision.words);
    return why.chosen(reason?.names[language] ?? decision.words ?? '');
  }
  const called = decision.candidates.find(({ ticket }) => ticket === decision.called);
  if (!called) {
    return '';
  }
  const passes = called.passes ? why.passes(called.passes) : '';
  if (decision.reason === 'PASSED_ENOUGH') {
    return why.passedEnough(called.passes);
  }
  const competing = decision.candidates.filter(({ choice }) => (choice === 'SECOND') === (called.choice === 'SECOND'));
  const percent = percentUsed(called);
  const second = called.choice === 'SECOND' ? why.second : '';
  if (competing.length === 1) {
    return second + (competing.length < decision.candidates.length && !second ? why.onlyFirst : why.only)(percent) + passes;
  }
  return second + (decision.rule.policy === 'share-of-promise' ? why.highest(percent)
    : why.byPolicy(policyName(decision, language), percent)) + passes;
}

/**
 * By which policy it was decided.
 *
 * @param {CallDecision} decision
 * @param {Language} language
 */
export function policyName({ rule: { policy } }, language) {
  const names = /** @type {Record<string, string>} */ (words[language].policies);
  return names[policy] ?? policy;
}

/**
 * How much of the promise was used when the call was made, in whole percent.
 *
 * @param {{share: number}} candidate
 */
export function percentUsed({ share }) {
  return Math.max(0, Math.round(share * 100));
}
