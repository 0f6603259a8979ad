/**
 * `<appointment-screen>`: one appointment and what its customer can do now: take the ticket, come back, or take a ticket without
 * the time promised. Tells `said` with the move, and `all-done`.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ticket-number.js';
import 'ui/kit/ui-icon.js';
import { timeOfDay } from 'ui/say.js';
import { reset } from 'ui/reset.js';
import { standing } from './booking.js';
import { opensAt } from 'ui/menu/opens.js';
import { stepStyles } from './step-styles.js';
import { words } from './words.js';

/** @import {Appointment, Standing} from './booking.js' */

/** @type {Record<Standing, string>} */
const ICONS = {
  'on-time': 'calendar-check', early: 'clock-pause', late: 'hourglass', 'checked-in': 'ticket', done: 'check', cancelled: 'calendar-off',
  missed: 'calendar-off', 'other-day': 'calendar-clock',
};

export class AppointmentScreen extends LitElement {
  static properties = { language: {}, appointment: { attribute: false }, zone: {}, care: { type: Boolean, reflect: true } };

  static styles = [reset, stepStyles, css`
    .booked { display: grid; grid-template-columns: 1fr 1fr; inline-size: 100%; border: 2px solid var(--rule); border-radius: var(--panel-radius); background: var(--paper); }
    .booked > div { padding: calc(5 * var(--mm)) calc(4 * var(--mm)); display: grid; align-content: start; gap: calc(1.5 * var(--mm)); }
    .booked > div + div { border-inline-start: 2px solid var(--rule); }
    dt { color: var(--ink-soft); }
    dd { font-size: var(--kiosk-fact, calc(15 * var(--mm))); font-weight: 700; line-height: 1.25; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
    ticket-number { font-size: min(calc(70 * var(--mm)), 26vw, 15vh); color: var(--green-900); }
    .middle > p:last-child { text-wrap: balance; }
    .now { color: var(--green-800); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Appointment | null} */
    this.appointment = null;
    /** IANA zone of the branch. */
    this.zone = 'UTC';
    this.care = false;
  }

  render() {
    const appointment = this.appointment;
    if (!appointment) {
      return html``;
    }
    const say = words[this.language];
    const stands = standing(appointment);
    const told = this.told(appointment, stands);
    return html`
      <header><h1>${say.booked.yours}</h1></header>
      <div class="middle" role="status"><ui-icon class=${stands === 'on-time' || stands === 'checked-in' ? '' : 'halt'} name=${ICONS[stands]}></ui-icon>
        <p class="big ${stands === 'on-time' ? 'now' : ''}">${told.title}</p>
        ${stands === 'checked-in' && appointment.ticketNumber ? html`<ticket-number .number=${appointment.ticketNumber}></ticket-number>` : ''}
        <dl class="booked"><div><dt>${say.booked.time}</dt><dd>${opensAt(appointment.at, this.language, this.zone)}</dd></div>
          <div><dt>${say.booked.service}</dt><dd>${appointment.serviceNames[this.language]}</dd></div></dl>
        <p>${told.detail}</p></div>
      <div class="acts">${this.acts(appointment, stands)}</div>`;
  }

  /**
   * @param {Appointment} appointment
   * @param {Standing} stands
   */
  told(appointment, stands) {
    const say = words[this.language].booked.stands;
    const time = (/** @type {string} */ at) => timeOfDay(at, this.language, this.zone);
    switch (stands) {
      case 'on-time': return { title: say.onTime.title, detail: appointment.minutesUntil > 0 ? say.onTime.before(time(appointment.at)) : say.onTime.after };
      case 'early': return { title: say.early.title(time(appointment.from)), detail: say.early.detail };
      case 'late': return { title: say.late.title, detail: say.late.detail(time(appointment.until)) };
      default: return say[stands];
    }
  }

  /**
   * @param {Appointment} appointment
   * @param {Standing} stands
   */
  acts(appointment, stands) {
    const say = words[this.language].booked;
    const take = (/** @type {string} */ text, primary = false) =>
      html`<button type="button" class=${primary ? 'primary' : ''} @click=${() => this.tell('said', { said: 'check-in', appointment })}>${text}</button>`;
    const end = (/** @type {string} */ text, primary = false) =>
      html`<button type="button" class=${primary ? 'primary' : ''} @click=${() => this.tell('all-done')}>${text}</button>`;
    switch (stands) {
      case 'on-time': return take(say.take, true);
      case 'early': return html`${take(say.takeNow)}${end(say.comeBack, true)}`;
      case 'late': return html`${end(say.notNow)}${take(say.takeNow, true)}`;
      case 'checked-in': return end(words[this.language].ticket.done, true);
      default: return html`<button type="button" @click=${() => this.tell('said', { said: 'walk-in' })}>${words[this.language].closed.other}</button>${end(words[this.language].ticket.done, true)}`;
    }
  }

  /** @param {string} news @param {import('./flow.js').Move} [detail] */
  tell(news, detail) {
    this.dispatchEvent(new CustomEvent(news, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('appointment-screen', AppointmentScreen);
