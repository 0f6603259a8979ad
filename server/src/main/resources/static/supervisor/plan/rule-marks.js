/** What the review says of each rule, for the marks in the table. Pure. */
/** @import {PlanReview, RuleOverlap, TriageRule} from '#api' */

/** @typedef {'problem' | 'unreachable' | 'undecided' | 'crossing' | 'changed' | 'added'} Mark */

/**
 * Whether the customers of a pair get the longer promise because of the order: the one crossing worth a second look. A rule
 * that leaves the promise to the service is compared with nothing.
 *
 * @param {RuleOverlap} overlap
 * @param {TriageRule[]} rules
 */
export function isSlower({ kind, first, second }, rules) {
  const promise = (/** @type {string} */ name) => rules.find((rule) => rule.name === name)?.promiseMinutes ?? 0;
  return kind === 'CROSSING' && promise(second) > 0 && promise(first) > promise(second);
}

/**
 * The marks of each rule, the gravest first.
 *
 * @param {TriageRule[]} rules
 * @param {PlanReview | null} review of these rules
 * @returns {Mark[][]}
 */
export function marksOf(rules, review) {
  if (!review) {
    return rules.map(() => []);
  }
  const { problems, unreachable, overlaps, changes } = review;
  return rules.map(({ name }, i) => {
    /** @type {Mark[]} */
    const marks = [];
    const never = unreachable.find((each) => each.rule === name);
    const change = changes.find((each) => each.to === i + 1);
    if (problems.some(({ at }) => at === i + 1)) {
      marks.push('problem');
    }
    if (never) {
      marks.push(never.why === 'NOT_DECIDED' ? 'undecided' : 'unreachable');
    }
    if (overlaps.some((each) => isSlower(each, rules) && (each.first === name || each.second === name))) {
      marks.push('crossing');
    }
    if (change) {
      marks.push(change.from === undefined ? 'added' : 'changed');
    }
    return marks;
  });
}

/**
 * How many things a supervisor ought to look at before publishing.
 *
 * @param {TriageRule[]} rules
 * @param {PlanReview | null} review of these rules
 */
export function warningsIn(rules, review) {
  return review ? review.unreachable.length + review.overlaps.filter((each) => isSlower(each, rules)).length : 0;
}
