/**
 * `<appointment-card>`: one appointment with its code to hand over, and what can be done with it. Tells `order` {word, reason, note}
 * for `cancel` and `keep`, `check-in`, `move-begun` and `card-closed`.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { fields } from '../supervisor-styles.js';
import { shown, stateOf, DayList } from './day-list.js';
import { words } from './words.js';

/** @import {AppointmentView} from '#api' */
/** @import {Language} from 'ui/say.js' */

export class AppointmentCard extends LitElement {
  static properties = {
    language: {}, appointment: { attribute: false }, when: {}, from: {}, until: {}, today: { type: Boolean }, busy: { type: Boolean },
    asks: { state: true }, problem: { state: true },
  };

  static styles = [reset, buttons, fields, ...DayList.styles.slice(1), css`
    :host { display: grid; gap: var(--space-4); align-content: start; }
    h2 { font-size: var(--step-2); font-weight: 700; line-height: 1.25; }
    .head { display: grid; gap: var(--space-1); justify-items: start; }
    .hand { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--space-4); align-items: center; padding: var(--space-4); border: 1px solid var(--rule); border-radius: var(--radius); background: var(--surface); }
    .hand img { inline-size: 8.5rem; aspect-ratio: 1; }
    .hand .code { display: block; font-size: var(--step-3); font-weight: 700; line-height: 1.2; white-space: nowrap; }
    dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--space-1) var(--space-4); }
    dt { color: var(--ink-soft); }
    .acts { display: flex; flex-wrap: wrap; gap: var(--space-2); }
    form { display: grid; gap: var(--space-3); padding: var(--space-3); border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); }
    .wrong:empty { display: none; }
    @media print { .acts, form, dl { display: none; } .hand { border: 0; } .hand img { inline-size: 5cm; } }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {AppointmentView | null} */
    this.appointment = null;
    /** Day and time in words. */
    this.when = '';
    this.from = '';
    this.until = '';
    this.today = false;
    this.busy = false;
    /** What a reason is asked for. @type {'cancel' | 'keep' | null} */
    this.asks = null;
    this.problem = '';
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('appointment') && changed.get('appointment')?.id !== this.appointment?.id) {
      this.asks = null;
      this.problem = '';
    }
  }

  render() {
    const appointment = this.appointment;
    if (!appointment) {
      return nothing;
    }
    const say = words[this.language];
    const { id, code, serviceNames, maskedName, note, madeBy, byCard, byPhone, keptReason, cancelReason, state } = appointment;
    const ways = [say.byCode, ...(byPhone ? [say.byPhone] : []), ...(byCard ? [say.byCard] : [])];
    return html`<div class="head"><h2>${this.when}</h2><p>${serviceNames[this.language]}${maskedName ? ' · ' + maskedName : ''}</p>${stateOf(appointment, this.language, this.today)}</div>
      ${state === 'BOOKED' ? html`<div class="hand"><img src="/api/appointments/${id}/qr" alt=${say.card.qr}><div><span class="soft">${say.card.code}</span><span class="code" lang="en">${shown(code)}</span>
        <span class="soft">${say.card.show(this.from, this.until)}</span></div></div>` : nothing}
      <dl><dt>${say.card.found}</dt><dd>${ways.join(say.card.and)}</dd>
        ${note ? html`<dt>${say.form.note}</dt><dd>${note}</dd>` : nothing}
        ${keptReason ? html`<dt>${say.card.kept}</dt><dd>${keptReason}</dd>` : nothing}
        ${cancelReason ? html`<dt>${say.card.cancelled}</dt><dd>${cancelReason}</dd>` : nothing}
        <dt>${say.card.madeBy}</dt><dd>${madeBy}</dd></dl>
      ${this.asks ? this.reason(this.asks) : state === 'BOOKED' ? this.acts(appointment) : nothing}`;
  }

  /** @param {AppointmentView} appointment */
  acts({ keptReason }) {
    const say = words[this.language].card;
    const off = String(this.busy);
    return html`<div class="acts">
      ${this.today ? html`<button type="button" class="button primary" aria-disabled=${off} @click=${() => this.tell('check-in')}><ui-icon name="ticket"></ui-icon>${say.checkIn}</button>` : nothing}
      <button type="button" class="button" aria-disabled=${off} @click=${() => this.tell('move-begun')}><ui-icon name="calendar-clock"></ui-icon>${say.move}</button>
      ${this.today && !keptReason ? html`<button type="button" class="button" aria-disabled=${off} @click=${() => { this.asks = 'keep'; }}><ui-icon name="lock"></ui-icon>${say.keep}</button>` : nothing}
      <button type="button" class="button" @click=${() => print()}><ui-icon name="printer"></ui-icon>${say.print}</button>
      <button type="button" class="button danger" aria-disabled=${off} @click=${() => { this.asks = 'cancel'; }}><ui-icon name="x"></ui-icon>${say.cancel}</button></div>`;
  }

  /** @param {'cancel' | 'keep'} word */
  reason(word) {
    const say = words[this.language].card;
    return html`<form @submit=${(/** @type {Event} */ event) => this.give(event, word)}><label class="field"><span>${say.why[word]}</span><input name="reason" maxlength="200"></label>
      <p class="wrong" role="alert">${this.problem}</p>
      <div class="acts"><button type="button" class="button" @click=${() => { this.asks = null; }}>${say.back}</button>
        <button class="button ${word === 'cancel' ? 'danger' : 'primary'}" aria-disabled=${String(this.busy)}>${say.do[word]}</button></div></form>`;
  }

  updated() {
    /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('[name=reason]'))?.focus();
  }

  /** @param {Event} event @param {'cancel' | 'keep'} word */
  give(event, word) {
    event.preventDefault();
    const reason = /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('[name=reason]')).value.trim();
    if (reason === '') {
      this.problem = words[this.language].card.sayWhy;
    } else if (!this.busy) {
      this.tell('order', { word, reason });
    }
  }

  /** @param {string} news @param {any} [detail] */
  tell(news, detail) {
    if (!this.busy) {
      this.dispatchEvent(new CustomEvent(news, { detail }));
    }
  }
}
customElements.define('appointment-card', AppointmentCard);
