/** `<quota-slots>`: how many tickets are given within stretches of the day. Tells `slots-edited` {slots}. */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { fields } from '../supervisor-styles.js';
import { words } from './words.js';

/** @import {Language} from 'ui/say.js' */
/** @import {SlotForm} from './service-edit.js' */

export class QuotaSlots extends LitElement {
  static properties = { language: {}, slots: { attribute: false }, wrong: { type: Boolean } };

  static styles = [reset, buttons, fields, css`
    :host { display: grid; gap: var(--space-1); justify-items: start; --button-size: 32px; --field-size: 32px; }
    .slot { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-1); }
    .slot input[type="time"] { inline-size: 7.25rem; }
    .slot .tickets { inline-size: 4.5rem; margin-inline-start: var(--space-2); }
    .take { inline-size: 32px; padding: 0; }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {SlotForm[]} */
    this.slots = [];
    this.wrong = false;
  }

  /** @param {SlotForm[]} slots */
  tell(slots) {
    this.dispatchEvent(new CustomEvent('slots-edited', { detail: { slots }, bubbles: true, composed: true }));
  }

  /** @param {number} at @param {keyof SlotForm} part */
  typed(at, part) {
    return (/** @type {Event} */ event) => this.tell(this.slots.with(at, { ...this.slots[at], [part]: /** @type {HTMLInputElement} */ (event.target).value }));
  }

  add() {
    const last = this.slots.at(-1);
    this.tell([...this.slots, last ? { from: last.until, until: '17:00', tickets: last.tickets } : { from: '09:00', until: '12:00', tickets: '20' }]);
  }

  render() {
    const say = words[this.language];
    const { quotaSlots } = say.field;
    return html`${this.slots.map((slot, i) => html`<div class="slot">
        <input type="time" aria-label=${say.stretchFrom(quotaSlots, i + 1)} .value=${slot.from} aria-invalid=${this.wrong} @change=${this.typed(i, 'from')}>–
        <input type="time" aria-label=${say.stretchUntil(quotaSlots, i + 1)} .value=${slot.until} aria-invalid=${this.wrong} @change=${this.typed(i, 'until')}>
        <input class="tickets" inputmode="numeric" maxlength="4" aria-label=${say.slotTickets(i + 1)} .value=${slot.tickets} aria-invalid=${this.wrong} @input=${this.typed(i, 'tickets')}>${say.tickets}
        <button type="button" class="button quiet take" aria-label=${say.stretchRemove(quotaSlots, i + 1)} @click=${() => this.tell(this.slots.toSpliced(i, 1))}><ui-icon name="x"></ui-icon></button></div>`)}
      <button type="button" class="button quiet" @click=${() => this.add()}><ui-icon name="plus"></ui-icon>${say.addSlot}</button>`;
  }
}
customElements.define('quota-slots', QuotaSlots);
