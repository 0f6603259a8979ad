/**
 * `<push-card>`: an identified priority customer whom nobody has taken yet. Tells `accept` with `detail.ticket`. It
 * lights up once when it comes, and holds still where motion is not wanted.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ticket-number.js';
import 'ui/kit/tier-word.js';
import { buttons, reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { words } from './words.js';

/** @import {TicketView} from '#api' */

export class PushCard extends LitElement {
  static properties = { language: {}, ticket: { attribute: false }, where: {}, now: { type: Number }, busy: { type: Boolean }, online: { type: Boolean } };

  static styles = [reset, buttons, css`
    :host { display: block; --button-size: 64px; }
    article { display: grid; grid-template-columns: 8.25rem 1fr auto 11rem; align-items: center; column-gap: var(--space-5); padding: var(--space-3) var(--space-5); background: var(--surface); border-block-end: 1px solid var(--rule-strong); animation: arrive 1s ease-in-out 4; }
    ticket-number { font-size: 2.625rem; }
    h3 { display: flex; align-items: center; gap: var(--space-3); font-size: var(--step-2); font-weight: 700; line-height: 1.3; }
    h3 tier-word { font-size: var(--step-1); }
    .about { color: var(--ink-soft); line-height: 1.4; }
    .about strong { color: var(--green-700); font-weight: 600; }
    .time { text-align: end; color: var(--ink-soft); font-size: var(--step--1); line-height: 1.25; }
    .time b { display: block; font-size: var(--step-3); color: var(--ink); font-weight: 600; line-height: 1.1; }
    .button { inline-size: 100%; font-size: var(--step-2); }
    @keyframes arrive { 50% { background: var(--call); } }
    @media (prefers-reduced-motion: reduce) { article { animation: none; } }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {TicketView | null} */
    this.ticket = null;
    /** Name of the counter that called the customer. */
    this.where = '';
    /** Server time, milliseconds. */
    this.now = 0;
    this.busy = false;
    this.online = false;
  }

  render() {
    const { ticket } = this;
    if (!ticket) {
      return nothing;
    }
    const say = words[this.language];
    const place = ticket.state === 'CALLED' ? say.calledTo(this.where) : ticket.state === 'SERVING' ? say.servedAt(this.where) : '';
    const until = ticket.state === 'WAITING' ? this.now : Date.parse(ticket.calledAt ?? '');
    return html`<article aria-label=${`${ticket.number} ${ticket.tier?.names[this.language] ?? ''}`}>
      <ticket-number number=${ticket.number}></ticket-number>
      <div><h3><span>${ticket.maskedName ?? say.unidentified}</span><tier-word .tier=${ticket.tier} language=${this.language}></tier-word></h3>
        <p class="about">${ticket.serviceNames[this.language]}${ticket.relationshipManager ? ` · ${say.manager} ${ticket.relationshipManager}` : ''}${
          place ? html` · <strong>${place}</strong>` : nothing}</p></div>
      <p class="time">${say.hasWaited}<b>${running((until - Date.parse(ticket.issuedAt)) / 1000)}</b></p>
      <button type="button" class="button primary ${this.online ? '' : 'cold'}" aria-label=${say.acceptNamed(ticket.number)} aria-disabled=${String(this.busy)}
        @click=${() => this.dispatchEvent(new CustomEvent('accept', { detail: { ticket } }))}>${this.busy ? say.accepting : say.accept}</button>
    </article>`;
  }
}
customElements.define('push-card', PushCard);
