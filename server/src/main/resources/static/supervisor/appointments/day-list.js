/** `<day-list>`: the appointments of one day by time. Tells `appointment-chosen` with its id. */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { timeOfDay } from 'ui/say.js';
import { words } from './words.js';

/** @import {AppointmentView} from '#api' */
/** @import {Language} from 'ui/say.js' */

export class DayList extends LitElement {
  static properties = { language: {}, zone: {}, appointments: { attribute: false }, today: { type: Boolean }, chosen: {} };

  static styles = [reset, css`
    :host { display: block; }
    table { inline-size: 100%; }
    thead th { padding: var(--space-2) var(--space-3); color: var(--ink-soft); font-size: var(--step--1); font-weight: 600; border-block-end: 1px solid var(--rule-strong); position: sticky; inset-block-start: 0; background: var(--paper); }
    td, tbody th { padding: var(--space-2) var(--space-3); border-block-end: 1px solid var(--rule); vertical-align: top; }
    tbody tr { cursor: pointer; }
    tbody tr:hover { background: var(--green-50); }
    tbody tr.on { background: var(--green-100); }
    tbody th button { min-block-size: 36px; padding: 0; border: 0; background: none; font-size: var(--step-1); font-weight: 700; text-decoration: underline; text-decoration-color: var(--rule-strong); text-underline-offset: 3px; }
    .soft { color: var(--ink-soft); font-size: var(--step--1); }
    .code { font-family: ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", monospace; letter-spacing: 0.05em; }
    .state { display: inline-block; padding: 1px var(--space-2); border-radius: 4px; font-size: var(--step--1); font-weight: 600; background: var(--sunk); color: var(--ink-soft); white-space: nowrap; }
    .now { background: var(--green-100); color: var(--green-800); }
    .late { background: var(--amber-ground); color: var(--amber); }
    .gone { text-decoration: line-through; text-decoration-color: var(--ink-faint); }
    .empty { padding: var(--space-6) var(--space-4); color: var(--ink-soft); text-align: center; }
    ui-icon { vertical-align: -0.15em; }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    this.zone = 'UTC';
    /** @type {AppointmentView[]} by time */
    this.appointments = [];
    this.today = false;
    /** Id of the one shown beside. */
    this.chosen = '';
  }

  render() {
    const say = words[this.language];
    if (this.appointments.length === 0) {
      return html`<p class="empty">${say.nobody}</p>`;
    }
    return html`<table aria-label=${say.booked}><thead><tr><th scope="col">${say.time}</th><th scope="col">${say.service}</th><th scope="col">${say.customer}</th><th scope="col">${say.state}</th></tr></thead>
      <tbody>${this.appointments.map((each) => this.row(each))}</tbody></table>`;
  }

  /** @param {AppointmentView} appointment */
  row(appointment) {
    const say = words[this.language];
    const { id, at, serviceNames, maskedName, code, byCard, byPhone, note, state } = appointment;
    return html`<tr class=${id === this.chosen ? 'on' : ''} @click=${() => this.choose(id)}>
      <th scope="row"><button type="button" aria-current=${id === this.chosen ? 'true' : nothing}>${timeOfDay(at, this.language, this.zone)}</button></th>
      <td class=${state === 'CANCELLED' ? 'gone' : ''}>${serviceNames[this.language]}${note ? html`<br><span class="soft">${note}</span>` : ''}</td>
      <td>${maskedName ?? say.noName}<br><span class="soft"><span class="code" lang="en">${shown(code)}</span>
        ${byPhone ? html` <ui-icon name="device-mobile"></ui-icon><span class="only-read">${say.byPhone}</span>` : ''}${byCard ? html` <ui-icon name="credit-card"></ui-icon><span class="only-read">${say.byCard}</span>` : ''}</span></td>
      <td>${stateOf(appointment, this.language, this.today)}</td></tr>`;
  }

  /** @param {string} id */
  choose(id) {
    this.dispatchEvent(new CustomEvent('appointment-chosen', { detail: id }));
  }
}

/** A code as it is said: four and four. @param {string} code */
export function shown(code) {
  return code.slice(0, 4) + ' ' + code.slice(4);
}

/**
 * Where an appointment stands, and its ticket.
 *
 * @param {AppointmentView} appointment
 * @param {Language} language
 * @param {boolean} today
 */
export function stateOf({ state, booking, keptReason, ticket }, language, today) {
  const say = words[language].states;
  if (state !== 'BOOKED') {
    return html`<span class="state">${say[state]}${ticket && state !== 'CANCELLED' ? ' ' + ticket.number : ''}</span>`;
  }
  const stands = !today || booking === 'NONE' ? 'booked' : /** @type {const} */ ({ EARLY: 'expected', ON_TIME: keptReason ? 'kept' : 'due', LATE: 'late' })[booking];
  return html`<span class="state ${stands === 'due' || stands === 'kept' ? 'now' : stands === 'late' ? 'late' : ''}">${say[stands]}</span>`;
}
customElements.define('day-list', DayList);
