/** `<day-slots>`: the times of one service on one day and how many places of each are free. Tells `service-chosen` and `slot-chosen`. */
import { LitElement, css, html } from 'lit';
import { reset } from 'ui/reset.js';
import { timeOfDay } from 'ui/say.js';
import { fields } from '../supervisor-styles.js';
import { words } from './words.js';

/** @import {FreeSlot} from '#api' */
/** @import {Language, Names} from 'ui/say.js' */

export class DaySlots extends LitElement {
  static properties = { language: {}, zone: {}, services: { attribute: false }, service: {}, slots: { attribute: false }, chosen: {}, past: { type: Boolean } };

  static styles = [reset, fields, css`
    :host { display: grid; align-content: start; gap: var(--space-3); }
    .slots { display: grid; grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr)); gap: var(--space-2); }
    .slots button { display: grid; gap: 2px; justify-items: start; min-block-size: 52px; padding: var(--space-2) var(--space-3); border: 1.5px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); text-align: start; line-height: 1.2; }
    .slots button:hover { border-color: var(--green-700); background: var(--green-50); }
    .slots b { font-size: var(--step-1); font-weight: 700; }
    .slots span { font-size: var(--step--1); color: var(--green-800); }
    .slots .full { background: var(--sunk); border-color: var(--rule); }
    .slots .full b, .slots .full span { color: var(--ink-faint); }
    .slots [aria-pressed="true"] { border-color: var(--green-700); background: var(--green-100); box-shadow: inset 0 0 0 1px var(--green-700); }
    .soft { color: var(--ink-soft); }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    this.zone = 'UTC';
    /** What can be booked at all. @type {{code: string, names: Names}[]} */
    this.services = [];
    this.service = '';
    /** @type {FreeSlot[] | null} null while they are read */
    this.slots = null;
    /** Beginning of the slot chosen. */
    this.chosen = '';
    this.past = false;
  }

  render() {
    const say = words[this.language];
    return html`<label class="field"><span>${say.service}</span>
        <select @change=${(/** @type {Event} */ event) => this.tell('service-chosen', /** @type {HTMLSelectElement} */ (event.target).value)}>
          ${this.services.map(({ code, names }) => html`<option value=${code} ?selected=${code === this.service}>${names[this.language]}</option>`)}</select></label>
      ${this.slots === null ? html`<p class="soft" role="status">${say.loading}</p>`
        : this.slots.length === 0 ? html`<p class="soft">${this.past ? say.dayIsPast : say.noSlots}</p>`
        : html`<div class="slots" role="group" aria-label=${say.times}>${this.slots.map((slot) => this.time(slot))}</div>`}`;
  }

  /** @param {FreeSlot} slot */
  time({ at, places, free }) {
    const say = words[this.language];
    return html`<button type="button" class=${free === 0 ? 'full' : ''} aria-pressed=${String(at === this.chosen)} @click=${() => this.tell('slot-chosen', at)}>
      <b>${timeOfDay(at, this.language, this.zone)}</b><span>${free === 0 ? say.full : say.free(free, places)}</span></button>`;
  }

  /** @param {string} news @param {string} detail */
  tell(news, detail) {
    this.dispatchEvent(new CustomEvent(news, { detail }));
  }
}
customElements.define('day-slots', DaySlots);
