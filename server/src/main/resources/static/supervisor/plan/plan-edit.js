/** The rules being written, with every step back and forth. Pure: knows neither Lit nor the server. */
/** @import {TriageConditions, TriageRule} from '#api' */

/** Chosen: more steps back than anybody takes. */
const STEPS = 200;

/**
 * A rule as this page compares it: lists sorted, nothing empty, times without seconds.
 *
 * @param {TriageRule} rule
 * @returns {TriageRule}
 */
export function plain(rule) {
  const when = plainConditions(rule.when ?? {});
  return {
    name: rule.name,
    services: [...rule.services].sort(),
    tiers: [...rule.tiers].sort(),
    promiseMinutes: rule.promiseMinutes,
    priorityReason: rule.priorityReason ?? null,
    when: Object.keys(when).length ? when : null,
    service: rule.service ?? null,
    windowGroup: rule.windowGroup ?? null,
  };
}

/**
 * @param {TriageConditions} when
 * @returns {TriageConditions}
 */
function plainConditions(when) {
  /** @type {Record<string, any>} */
  const kept = {};
  for (const [key, value] of Object.entries(when).sort(([one], [other]) => one < other ? -1 : 1)) {
    if (Array.isArray(value) ? value.length : value !== null && value !== undefined) {
      kept[key] = Array.isArray(value) ? [...value].sort() : typeof value === 'string' ? value.replace(/^(\d\d:\d\d):00$/, '$1') : value;
    }
  }
  return kept;
}

/**
 * Whether both lists say the same in the same order.
 *
 * @param {TriageRule[]} one
 * @param {TriageRule[]} other
 */
export function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

export class PlanEdit {
  /** @param {TriageRule[]} rules the last one matches everything, stays last and cannot be taken off */
  constructor(rules) {
    /** @type {TriageRule[]} never changed in place */
    this.rules = rules.map(plain);
    /** @type {TriageRule[][]} */
    this.past = [];
    /** @type {TriageRule[][]} */
    this.future = [];
    /** What the latest step changed: another change of the same thing is the same step. */
    this.latest = '';
  }

  /**
   * @param {TriageRule[]} rules
   * @param {string} [what] names what is typed into; empty for a step of its own
   */
  change(rules, what = '') {
    if (same(rules, this.rules)) {
      return;
    }
    if (!what || what !== this.latest) {
      this.past = [...this.past, this.rules].slice(-STEPS);
    }
    this.future = [];
    this.latest = what;
    this.rules = rules;
  }

  undo() {
    const before = this.past.at(-1);
    if (before) {
      this.past = this.past.slice(0, -1);
      this.future = [this.rules, ...this.future];
      this.rules = before;
      this.latest = '';
    }
  }

  redo() {
    const after = this.future[0];
    if (after) {
      this.future = this.future.slice(1);
      this.past = [...this.past, this.rules];
      this.rules = after;
      this.latest = '';
    }
  }

  /**
   * @param {number} at
   * @param {TriageRule} rule
   * @param {string} [what]
   */
  replace(at, rule, what) {
    this.change(this.rules.with(at, plain(rule)), what && `${at} ${what}`);
  }

  /**
   * Puts a rule before place `at`, and never behind the last.
   *
   * @param {number} at
   * @param {TriageRule} rule
   * @returns {number} where it is
   */
  add(at, rule) {
    const place = Math.max(0, Math.min(at, this.rules.length - 1));
    this.change(this.rules.toSpliced(place, 0, plain({ ...rule, name: this.freeName(rule.name) })));
    return place;
  }

  /**
   * The rule once more, before the last rule at the latest.
   *
   * @param {number} at
   * @returns {number} where the copy is
   */
  duplicate(at) {
    return this.add(at + 1, this.rules[at]);
  }

  /** @param {number} at */
  mayMove(at) {
    return at >= 0 && at < this.rules.length - 1;
  }

  /** @param {number} at */
  remove(at) {
    if (this.mayMove(at)) {
      this.change(this.rules.toSpliced(at, 1));
    }
  }

  /**
   * @param {number} from
   * @param {number} to
   * @returns {number} where the rule is then
   */
  move(from, to) {
    if (!this.mayMove(from) || !this.mayMove(to)) {
      return from;
    }
    this.change(this.rules.toSpliced(from, 1).toSpliced(to, 0, this.rules[from]));
    return to;
  }

  /**
   * `name`, or with the first number that nobody has.
   *
   * @param {string} name
   */
  freeName(name) {
    const taken = new Set(this.rules.map((rule) => rule.name));
    const stem = name.replace(/ \d+$/, '');
    let free = name;
    for (let n = 2; taken.has(free); n++) {
      free = `${stem.slice(0, 36)} ${n}`;
    }
    return free;
  }
}
