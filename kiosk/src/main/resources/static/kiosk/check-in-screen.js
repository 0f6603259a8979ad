/** `<check-in-screen>`: several appointments of one customer, of which they choose one. Tells `said` with the move. */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { isOpen, standing } from './booking.js';
import { opensAt } from 'ui/menu/opens.js';
import { stepStyles } from './step-styles.js';
import { bySlug, words } from './words.js';

/** @import {Appointment} from './booking.js' */

export class CheckInScreen extends LitElement {
  static properties = { language: {}, appointments: { attribute: false }, zone: {}, care: { type: Boolean, reflect: true } };

  static styles = [reset, stepStyles, css`
    .choices { grid-auto-rows: minmax(min-content, calc(56 * var(--mm))); }
    .at { display: block; font-size: var(--panel-text); color: var(--ink-soft); margin-block-start: calc(2 * var(--mm)); }
    .past .pad { background: var(--sunk); color: var(--ink-faint); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** By time. @type {Appointment[]} */
    this.appointments = [];
    /** IANA zone of the branch. */
    this.zone = 'UTC';
    this.care = false;
  }

  render() {
    const say = words[this.language];
    return html`
      <header><h1>${say.booked.which}</h1></header>
      <div class="choices">${this.appointments.map((appointment) => html`<button type="button" class=${isOpen(appointment) ? '' : 'past'} @click=${() => this.tell({ said: 'appointment', appointment })}>
        <span class="pad"><ui-icon name="calendar-clock"></ui-icon></span>
        <span><b>${opensAt(appointment.at, this.language, this.zone)}</b>
          <span class="at">${appointment.serviceNames[this.language]}${isOpen(appointment) ? '' : ' · ' + bySlug(say.booked.short, standing(appointment))}</span></span>
        <ui-icon class="on" name="arrow-right"></ui-icon></button>`)}</div>
      <div class="acts"><button type="button" @click=${() => this.tell({ said: 'walk-in' })}>${say.closed.other}</button></div>`;
  }

  /** @param {import('./flow.js').Move} detail */
  tell(detail) {
    this.dispatchEvent(new CustomEvent('said', { detail, bubbles: true, composed: true }));
  }
}
customElements.define('check-in-screen', CheckInScreen);
