/**
 * One question at a time, answered by number keys: what a command needs to know before it is sent. Pure; the page hands
 * it keys and shows its step. A step is one of three: choose one and it goes on; mark several and Enter goes on; and fields
 * to type in beside either, which a key never has to visit.
 */
/** @import {Messages} from './messages/zh-CN.js' */
/** @import {Language} from 'ui/say.js' */
/** @import {Action} from './commands.js' */

/** @typedef {(words: Messages, language: Language) => string} Say */
/** @typedef {{value: any, say: Say, more?: Say}} Option */
/** @typedef {{name: string, say: Say, hint?: Say, most: number, number?: boolean}} Field */
/**
 * @typedef {object} Step
 * @property {Say} title
 * @property {Option[]} options
 * @property {any[]} [marked] values marked beforehand; makes it a step of several
 * @property {Field[]} [fields]
 * @property {Say} [none] said where there is no option
 * @property {Field & {find: (text: string) => any}} [typed] a field that any letter begins, in place of an option; `find`
 *   gives the value it means, or null
 */
/** @typedef {{action: Action, body: unknown}} Asked */
/**
 * @typedef {object} Plan
 * @property {string} name
 * @property {Say} title
 * @property {((answers: any[]) => Step)[]} steps at most two
 * @property {(answers: any[], fields: Record<string, string>) => Asked | null} asked null where something is still missing
 */

/** How many number keys there are. */
export const KEYS_A_PAGE = 9;

export class Panel {
  /** @param {Plan} plan */
  constructor(plan) {
    this.plan = plan;
    /** @type {any[]} */
    this.answers = [];
    /** @type {Record<string, string>} */
    this.fields = {};
    /** @type {Set<any>} */
    this.marked = new Set();
    this.page = 0;
    /** What was typed means nothing here. */
    this.unknown = '';
    this.#begin();
  }

  get step() {
    return this.plan.steps[Math.min(this.answers.length, this.plan.steps.length - 1)](this.answers);
  }

  /** The options that have a number key now. */
  get shown() {
    return this.step.options.slice(this.page * KEYS_A_PAGE, (this.page + 1) * KEYS_A_PAGE);
  }

  get pages() {
    return Math.max(1, Math.ceil(this.step.options.length / KEYS_A_PAGE));
  }

  #begin() {
    this.page = 0;
    this.unknown = '';
    this.marked = new Set(this.step.marked ?? []);
  }

  /**
   * A number key: 1 to 9 an option, 0 the next page.
   *
   * @param {number} digit
   * @returns {Asked | null} what to send; null while there is more to ask
   */
  digit(digit) {
    if (digit === 0) {
      this.page = (this.page + 1) % this.pages;
      return null;
    }
    const option = this.shown[digit - 1];
    return option ? this.choose(option.value) : null;
  }

  /** @param {any} value */
  choose(value) {
    if (!this.step.marked) {
      return this.#answer(value);
    }
    if (!this.marked.delete(value)) {
      this.marked.add(value);
    }
    return null;
  }

  /** Enter: what is marked or typed, or the first option. @returns {Asked | null} */
  enter() {
    const { marked, typed, options } = this.step;
    if (marked) {
      return this.marked.size ? this.#answer([...this.marked]) : null;
    }
    const text = typed && this.fields[typed.name]?.trim();
    if (typed && text) {
      const value = typed.find(text);
      this.unknown = value === null ? text : '';
      return value === null ? null : this.#answer(value);
    }
    return options.length ? this.#answer(options[0].value) : null;
  }

  /** One step back. @returns {boolean} false where there is none: the panel is done with */
  back() {
    if (!this.answers.length) {
      return false;
    }
    this.answers = this.answers.slice(0, -1);
    this.#begin();
    return true;
  }

  /** @param {any} value */
  #answer(value) {
    const answers = [...this.answers, value];
    if (answers.length < this.plan.steps.length) {
      this.answers = answers;
      this.#begin();
      return null;
    }
    return this.plan.asked(answers, this.fields);
  }
}
