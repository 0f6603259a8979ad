/**
 * `<rule-dialog>`: how early and late a customer may come, how far ahead can be booked, and which services at which times. Tells
 * `rule-given` with the whole rule; stays open until the page closes it.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { fields } from '../supervisor-styles.js';
import { words } from './words.js';

/** @import {AppointmentOffer, AppointmentRule} from '#api' */
/** @import {Language, Names} from 'ui/say.js' */

const DAYS = /** @type {const} */ (['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']);

export class RuleDialog extends LitElement {
  static properties = { language: {}, services: { attribute: false }, busy: { type: Boolean }, problem: {}, rule: { state: true } };

  static styles = [reset, buttons, fields, css`
    dialog { inline-size: min(56rem, 96vw); max-block-size: 92vh; padding: var(--space-5); border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--paper); color: var(--ink); }
    dialog::backdrop { background: #13201b99; }
    form { display: grid; gap: var(--space-4); }
    h2 { font-size: var(--step-2); font-weight: 700; }
    h3 { font-weight: 700; }
    .soft { color: var(--ink-soft); }
    .three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--space-4); align-items: end; }
    .offer { display: grid; grid-template-columns: minmax(9rem, 2fr) repeat(2, 8.5rem) repeat(2, 5.5rem) auto; gap: var(--space-2); align-items: end; padding: var(--space-3); border: 1px solid var(--rule); border-radius: var(--radius); background: var(--surface); }
    .offer .choices { grid-column: 1 / -1; }
    .buttons { display: flex; justify-content: flex-end; gap: var(--space-3); }
    .wrong:empty { display: none; }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** All of the branch's. @type {{code: string, names: Names}[]} */
    this.services = [];
    this.busy = false;
    /** Why the latest try was refused, in words. */
    this.problem = '';
    /** @type {AppointmentRule} */
    this.rule = { earlyMinutes: 30, lateMinutes: 15, daysAhead: 14, offers: [] };
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  /** @param {AppointmentRule} rule */
  async open(rule) {
    this.rule = structuredClone(rule);
    this.problem = '';
    await this.updateComplete;
    this.dialog.showModal();
  }

  close() {
    this.dialog.close();
  }

  render() {
    const say = words[this.language].rule;
    return html`<dialog aria-labelledby="title"><form @submit=${this.submit}><h2 id="title">${say.title}</h2>
      <div class="three">${this.number('earlyMinutes', 240)}${this.number('lateMinutes', 240)}${this.number('daysAhead', 365)}</div>
      <h3>${say.offers}</h3>
      ${this.rule.offers.length === 0 ? html`<p class="soft">${say.none}</p>` : this.rule.offers.map((offer, i) => this.offer(offer, i))}
      <div><button type="button" class="button" @click=${this.add}><ui-icon name="plus"></ui-icon>${say.add}</button></div>
      <p class="soft">${say.before}</p>
      <p class="wrong" role="alert">${this.problem}</p>
      <div class="buttons"><button type="button" class="button" @click=${this.close}>${say.close}</button><button class="button primary" aria-disabled=${String(this.busy)}>${say.save}</button></div></form></dialog>`;
  }

  /** @param {'earlyMinutes' | 'lateMinutes' | 'daysAhead'} name @param {number} most */
  number(name, most) {
    return html`<label class="field"><span>${words[this.language].rule[name]}</span><input type="number" required min="0" max=${most} .value=${String(this.rule[name])}
      @input=${(/** @type {Event} */ event) => { this.rule = { ...this.rule, [name]: Number(/** @type {HTMLInputElement} */ (event.target).value) }; }}></label>`;
  }

  /** @param {AppointmentOffer} offer @param {number} i */
  offer(offer, i) {
    const say = words[this.language].rule;
    const put = (/** @type {Partial<AppointmentOffer>} */ change) => this.put(i, change);
    const value = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).value;
    return html`<fieldset class="offer" aria-label=${say.offer(i + 1)}>
      <label class="field"><span>${words[this.language].service}</span><select @change=${(/** @type {Event} */ event) => put({ service: value(event) })}>
        ${this.services.map(({ code, names }) => html`<option value=${code} ?selected=${code === offer.service}>${names[this.language]}</option>`)}</select></label>
      <label class="field"><span>${say.first}</span><input type="time" required .value=${offer.first.slice(0, 5)} @input=${(/** @type {Event} */ event) => put({ first: value(event) })}></label>
      <label class="field"><span>${say.last}</span><input type="time" required .value=${offer.last.slice(0, 5)} @input=${(/** @type {Event} */ event) => put({ last: value(event) })}></label>
      <label class="field"><span>${say.minutes}</span><input type="number" required min="1" max="480" .value=${String(offer.minutes)} @input=${(/** @type {Event} */ event) => put({ minutes: Number(value(event)) })}></label>
      <label class="field"><span>${say.places}</span><input type="number" required min="1" max="99" .value=${String(offer.places)} @input=${(/** @type {Event} */ event) => put({ places: Number(value(event)) })}></label>
      <button type="button" class="button" aria-label=${say.remove(i + 1)} @click=${() => this.drop(i)}><ui-icon name="trash"></ui-icon></button>
      <div class="choices" role="group" aria-label=${say.days}>${DAYS.map((day) => html`<label><input type="checkbox" .checked=${offer.days.includes(day)}
        @change=${() => put({ days: DAYS.filter((each) => (each === day) !== offer.days.includes(each)) })}>${say.day[day]}</label>`)}</div></fieldset>`;
  }

  /** @param {number} i @param {Partial<AppointmentOffer>} change */
  put(i, change) {
    this.rule = { ...this.rule, offers: this.rule.offers.map((each, at) => at === i ? { ...each, ...change } : each) };
  }

  add() {
    const offer = { service: this.services[0]?.code ?? '', days: [...DAYS].slice(0, 5), first: '09:00', last: '17:00', minutes: 30, places: 1 };
    this.rule = { ...this.rule, offers: [...this.rule.offers, offer] };
  }

  /** @param {number} i */
  drop(i) {
    this.rule = { ...this.rule, offers: this.rule.offers.filter((_, at) => at !== i) };
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    if (this.rule.offers.some(({ days }) => days.length === 0)) {
      this.problem = words[this.language].rule.noDay;
    } else if (!this.busy) {
      this.problem = '';
      this.dispatchEvent(new CustomEvent('rule-given', { detail: this.rule }));
    }
  }
}
customElements.define('rule-dialog', RuleDialog);
