/**
 * `<waiting-strips>`: one ruled strip a waiting customer, fixed fields in fixed columns, as air traffic controllers
 * have them. Order is the share of the promise used. A table, because it is one. A touch anywhere on a strip tells
 * `ticket-chosen` with `detail.ticket`; for keys and screen readers the number is a button.
 */
import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import 'ui/kit/ticket-number.js';
import 'ui/kit/tier-word.js';
import 'ui/kit/ui-icon.js';
import { shareOfPromise, usualLanguage, waiting } from 'ui/lobby.js';
import { reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { stripStyles } from './strip-styles.js';
import { words } from './words.js';

/** @import {LobbyState, TicketView} from '#api' */

/** Chosen: from here on a lobby manager can still do something before the promise is broken. */
const SOON = 0.8;

export class WaitingStrips extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, now: { type: Number } };

  static styles = [reset, stripStyles];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** Server time, milliseconds. */
    this.now = 0;
  }

  render() {
    const say = words[this.language];
    const tickets = this.lobby ? waiting(this.lobby, this.now) : [];
    if (!tickets.length) {
      return html`<p class="empty">${say.empty}</p>`;
    }
    return html`<table>
      <thead><tr><th scope="col" class="number">${say.number}</th><th scope="col" class="who">${say.customer}</th><th scope="col" class="service">${say.service}</th>
        <th scope="col">${say.notes}</th><th scope="col" class="time"><span class="order">${say.order}</span>${say.waited}</th></tr></thead>
      <tbody>${repeat(tickets, (each) => each.id, (each) => this.strip(each))}</tbody></table>`;
  }

  /** @param {TicketView} ticket */
  strip(ticket) {
    const say = words[this.language];
    const share = shareOfPromise(ticket, this.now);
    const kind = share >= 1 ? 'late' : share >= SOON ? 'soon' : '';
    return html`<tr class=${kind}>
      <th scope="row" class="number"><button type="button" aria-haspopup="dialog" aria-label=${say.triage.open(ticket.number)}
        @click=${() => this.dispatchEvent(new CustomEvent('ticket-chosen', { detail: { ticket } }))}><ticket-number number=${ticket.number}></ticket-number></button></th>
      <td class="who">${ticket.maskedName ? html`<span class="name">${ticket.maskedName}</span>` : html`<span class="none">${say.unidentified}</span>`}
        <tier-word .tier=${ticket.tier} language=${this.language}></tier-word></td>
      <td class="service">${ticket.serviceNames[this.language]}</td>
      <td class="notes">${this.notes(ticket)}</td>
      <td class="time"><p><b>${running((this.now - Date.parse(ticket.since)) / 1000)}</b>
        <small>${kind === 'late' ? html`<strong>${say.late}</strong> · ` : kind === 'soon' ? html`<strong>${say.soon}</strong> · ` : nothing}${say.ofPromise(ticket.promiseMinutes)}</small></p>
        <meter min="0" max="1" low="0.8" high="0.999" optimum="0" .value=${Math.min(1, share)} aria-label=${say.ofPromise(ticket.promiseMinutes)}></meter></td>
    </tr>`;
  }

  /** @param {TicketView} ticket */
  notes(ticket) {
    const say = words[this.language];
    return html`
      ${ticket.company ? html`<p><ui-icon name="building"></ui-icon>${ticket.company}</p>` : nothing}
      ${ticket.care ? html`<p class="care"><ui-icon name=${ticket.care.icon}></ui-icon>${ticket.care.names[this.language]}</p>` : nothing}
      ${ticket.facts?.identification === 'RAISED' ? html`<p class="raised"><ui-icon name="arrow-up"></ui-icon>${say.triage.identification.RAISED}</p>` : nothing}
      ${ticket.facts?.identification === 'PENDING' ? html`<p><ui-icon name="clock"></ui-icon>${say.triage.identification.PENDING}</p>` : nothing}
      ${ticket.accepted ? html`<p class="accepted"><ui-icon name="check"></ui-icon>${say.acceptedBy(ticket.accepted.name)}</p>` : nothing}
      ${this.lobby && ticket.language !== usualLanguage(this.lobby) ? html`<p><ui-icon name="language"></ui-icon>${say.speaks[ticket.language]}</p>` : nothing}
      ${ticket.slip === 'HELD' || ticket.slip === 'FAILED' || ticket.slip === 'UNKNOWN' ? html`<p class="task"><ui-icon name="printer-off"></ui-icon>${say.slipShort[ticket.slip]}</p>` : nothing}`;
  }
}
customElements.define('waiting-strips', WaitingStrips);
