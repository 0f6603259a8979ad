/**
 * `<customer-trial>`: chooses a customer and shows what the rules do with them, and why not something else. Tells
 * `customer-changed` {customer}; the page asks the server.
 */
import { LitElement, css, html, nothing } from 'lit';
import { buttons, reset } from 'ui/reset.js';
import { fields } from '../supervisor-styles.js';
import { AGES, BOOKINGS, DAYS, NONE, nameOf } from './fact-words.js';
import { words } from './words.js';

/** @import {NamedCode, PlanTrial, PlanVocabulary, TrialCustomer, TriageRule} from '#api' */
/** @import {Language} from 'ui/say.js' */

export class CustomerTrial extends LitElement {
  static properties = { language: {}, customer: { attribute: false }, trial: { attribute: false }, refused: { type: Boolean }, rules: { attribute: false }, vocabulary: { attribute: false } };

  static styles = [reset, buttons, fields, css`
    :host { display: grid; gap: var(--space-4); align-content: start; }
    .form { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-3); }
    .result { padding: var(--space-3) var(--space-4); background: var(--green-50); border-block: 1px solid var(--green-300); }
    .result strong { font-size: var(--step-1); display: block; }
    .soft { color: var(--ink-soft); font-size: var(--step--1); }
    h2 { font-weight: 700; border-block-end: 1px solid var(--rule); padding-block-end: var(--space-1); }
    li { display: grid; grid-template-columns: 2rem 1fr; padding-block: var(--space-1); border-block-end: 1px solid var(--rule); }
    li .soft { grid-column: 2; }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {TrialCustomer | null} */
    this.customer = null;
    /** @type {PlanTrial | null} */
    this.trial = null;
    this.refused = false;
    /** @type {TriageRule[]} */
    this.rules = [];
    /** @type {PlanVocabulary | null} */
    this.vocabulary = null;
  }

  /** @param {Partial<TrialCustomer>} more */
  change(more) {
    this.dispatchEvent(new CustomEvent('customer-changed', { detail: { customer: { ...this.customer, ...more } }, bubbles: true, composed: true }));
  }

  render() {
    const say = words[this.language];
    const { customer, vocabulary } = this;
    if (!customer || !vocabulary) {
      return nothing;
    }
    /** @type {(code: string, name: string) => {code: string, name: string}} */
    const choice = (code, name) => ({ code, name });
    return html`<section class="form" aria-label=${say.customer}>
        ${this.select(say.part.SERVICE, customer.service, this.named(vocabulary.services), (code) => this.change({ service: code }))}
        ${this.select(say.part.TIER, customer.tier, this.named(vocabulary.tiers), (code) => this.change({ tier: code }))}
        ${this.select(say.part.CARE, customer.care, [choice(NONE, say.noCare), ...this.named(vocabulary.cares)], (code) => this.change({ care: code }))}
        ${this.select(say.part.AGE, customer.ageBand ?? '', [choice('', say.age.unknown), ...AGES.map((age) => choice(age, say.age[age]))], (code) => this.change({ ageBand: /** @type {any} */ (code || null) }))}
        ${this.select(say.part.DOCUMENT, customer.document, [choice(NONE, say.noDocument), ...this.named(vocabulary.documents)], (code) => this.change({ document: code }))}
        ${this.select(say.part.BOOKING, customer.booking, BOOKINGS.map((each) => choice(each, say.booking[each])), (code) => this.change({ booking: /** @type {any} */ (code) }))}
        ${this.select(say.dayOf, customer.day, DAYS.map((day) => choice(day, say.day[day])), (code) => this.change({ day: /** @type {any} */ (code) }))}
        <label class="field"><span>${say.time}</span><input type="time" required .value=${customer.time} @change=${(/** @type {Event} */ event) => this.time(event)}></label>
        <label class="field"><span>${say.waitingNow}</span><input type="number" min="0" max="9999" .value=${String(customer.waiting)} @change=${(/** @type {Event} */ event) => this.waiting(event)}></label>
      </section>
      ${this.refused ? html`<p class="wrong" role="alert">${say.trialUnsound}</p>` : this.result()}`;
  }

  /** @param {Event} event */
  time(event) {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    if (value) {
      this.change({ time: value });
    }
  }

  /** @param {Event} event */
  waiting(event) {
    const value = Math.trunc(Number(/** @type {HTMLInputElement} */ (event.target).value));
    this.change({ waiting: Math.min(9999, Math.max(0, Number.isFinite(value) ? value : 0)) });
  }

  result() {
    const say = words[this.language];
    const { trial, vocabulary, language } = this;
    if (!trial || !vocabulary) {
      return nothing;
    }
    const { placement, skipped } = trial;
    const at = (/** @type {string} */ name) => this.rules.findIndex((rule) => rule.name === name) + 1;
    return html`<section class="result" aria-label=${say.result} aria-live="polite">
        <strong>${say.placedBy(at(placement.rule), placement.rule)}</strong>
        <p>${say.list([
          nameOf(vocabulary.services, placement.service, language), say.minutes(placement.promiseMinutes),
          ...(placement.priorityReason ? [nameOf(vocabulary.reasons, placement.priorityReason, language)] : []),
          ...(placement.windowGroup ? [nameOf(vocabulary.groups, placement.windowGroup, language)] : []),
        ])}</p></section>
      ${skipped.length ? html`<section><h2>${say.skippedRules(skipped.length)}</h2><ol>${skipped.map(({ rule, because }) => html`<li><span>${at(rule)}</span><span>${rule}</span>
        <span class="soft">${say.because(say.list(because.map((part) => say.part[part])))}</span></li>`)}</ol></section>` : nothing}`;
  }

  /** @param {NamedCode[]} things */
  named(things) {
    return things.map(({ code, names }) => ({ code, name: names[this.language] }));
  }

  /**
   * @param {string} label
   * @param {string} value
   * @param {{code: string, name: string}[]} choices
   * @param {(code: string) => void} take
   */
  select(label, value, choices, take) {
    return html`<label class="field"><span>${label}</span><select .value=${value} @change=${(/** @type {Event} */ event) => take(/** @type {HTMLSelectElement} */ (event.target).value)}>
      ${choices.map(({ code, name }) => html`<option value=${code} ?selected=${code === value}>${name}</option>`)}</select></label>`;
  }
}
customElements.define('customer-trial', CustomerTrial);
