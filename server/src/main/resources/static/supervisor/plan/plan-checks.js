/**
 * `<plan-checks>`: what the server found when it looked the rules over. Tells `rule-chosen` {at} and `customer-tried`
 * {customer}.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { asCustomer, inWords } from './fact-words.js';
import { isSlower } from './rule-marks.js';
import { words } from './words.js';

/** @import {PlanProblem, PlanReview, PlanVocabulary, RuleOverlap, TriageRule} from '#api' */
/** @import {Language} from 'ui/say.js' */

/** @type {RuleOverlap['kind'][]} in the order they are told */
const KINDS = ['CROSSING', 'NOT_DECIDED', 'EXCEPTION', 'TAKEN_EARLIER'];

export class PlanChecks extends LitElement {
  static properties = { language: {}, rules: { attribute: false }, review: { attribute: false }, vocabulary: { attribute: false }, away: { type: Boolean } };

  static styles = [reset, buttons, css`
    :host { display: grid; gap: var(--space-5); align-content: start; }
    h2 { display: flex; align-items: center; gap: 0.4em; font-weight: 700; border-block-end: 1px solid var(--rule); padding-block-end: var(--space-1); }
    h3 { margin: var(--space-3) 0 0; font: inherit; font-size: var(--step--1); font-weight: 600; color: var(--ink-soft); }
    li { padding-block: var(--space-2); border-block-end: 1px solid var(--rule); line-height: 1.4; }
    .bad { color: var(--red); } .warn { color: var(--amber); } .good { color: var(--green-700); display: flex; gap: 0.4em; align-items: center; }
    .soft { color: var(--ink-soft); font-size: var(--step--1); }
    .rule { padding: 0; min-block-size: 24px; border: 0; background: none; font-weight: 600; text-decoration: underline; text-underline-offset: 3px; text-align: start; }
    .try { --button-size: 32px; padding-inline: var(--space-2); font-size: var(--step--1); margin-block-start: var(--space-1); }
    summary { cursor: pointer; min-block-size: 28px; font-weight: 600; color: var(--ink-soft); }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {TriageRule[]} */
    this.rules = [];
    /** @type {PlanReview | null} */
    this.review = null;
    /** @type {PlanVocabulary | null} */
    this.vocabulary = null;
    this.away = false;
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  render() {
    const say = words[this.language];
    const { review } = this;
    if (!review) {
      return html`<p role="status" class="soft">${this.away ? say.notChecked : say.checking}</p>`;
    }
    const { problems, unreachable, overlaps } = review;
    const slower = overlaps.filter((each) => isSlower(each, this.rules));
    const clean = !problems.length && !unreachable.length && !slower.length;
    return html`${clean ? html`<p class="good" role="status"><ui-icon name="check"></ui-icon>${say.checksClean}</p>` : nothing}
      ${problems.length ? html`<section><h2 class="bad"><ui-icon name="x"></ui-icon>${say.blocking}</h2><ul>${problems.map((each) => html`<li>${this.problem(each)}</li>`)}</ul></section>` : nothing}
      ${unreachable.length ? html`<section><h2 class="warn"><ui-icon name="alert-triangle"></ui-icon>${say.unreachable}</h2><ul>${unreachable.map(({ rule, why, by }) => html`
        <li>${this.link(rule)} — ${say.why[why](say.list(by))}</li>`)}</ul></section>` : nothing}
      ${overlaps.length ? html`<section><h2><ui-icon name="arrows-exchange"></ui-icon>${say.overlaps}</h2><p class="soft">${say.overlapHint}</p>
        ${slower.length ? html`<h3 class="warn">${say.slower} (${slower.length})</h3><ul>${slower.map((each) => this.overlap(each))}</ul>` : nothing}
        ${KINDS.map((kind) => this.kind(kind, overlaps.filter((each) => each.kind === kind && !slower.includes(each))))}
        ${review.allOverlaps > overlaps.length ? html`<p class="soft">${say.moreOverlaps(overlaps.length, review.allOverlaps)}</p>` : nothing}</section>` : nothing}`;
  }

  /** @param {PlanProblem} problem */
  problem({ kind, at, part, code }) {
    const say = words[this.language];
    const name = this.rules[at - 1]?.name;
    const said = kind === 'UNKNOWN' ? say.problem.UNKNOWN(part ? say.part[part] : '', code) : say.problem[kind]();
    return html`${name === undefined ? nothing : html`<button type="button" class="rule" @click=${() => this.tell('rule-chosen', { at: at - 1 })}>${at}. ${name}</button> — `}${said}`;
  }

  /** @param {string} name */
  link(name) {
    const at = this.rules.findIndex((rule) => rule.name === name);
    return html`<button type="button" class="rule" @click=${() => this.tell('rule-chosen', { at })}>${at + 1}. ${name}</button>`;
  }

  /**
   * @param {RuleOverlap['kind']} kind
   * @param {RuleOverlap[]} overlaps
   */
  kind(kind, overlaps) {
    const say = words[this.language];
    if (!overlaps.length) {
      return nothing;
    }
    return html`<details><summary>${say.overlapKind[kind]} (${overlaps.length})</summary><ul>${overlaps.map((each) => this.overlap(each))}</ul></details>`;
  }

  /** @param {RuleOverlap} overlap */
  overlap({ first, second, example }) {
    const say = words[this.language];
    const customer = asCustomer(example);
    return html`<li>${this.link(first)} · ${this.link(second)}
      <p class="soft">${say.example}: ${this.vocabulary ? inWords(customer, this.vocabulary, this.language) : ''}</p>
      <button type="button" class="button try" @click=${() => this.tell('customer-tried', { customer })}><ui-icon name="user-question"></ui-icon>${say.tryExample}</button></li>`;
  }
}
customElements.define('plan-checks', PlanChecks);
