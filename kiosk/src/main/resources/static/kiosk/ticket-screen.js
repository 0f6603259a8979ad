/**
 * `<ticket-screen>`: from the touch to the slip in the hand. The number is there as soon as it exists; the slip is told
 * below it; where no slip is certain, the code to scan is. Tells `ticket-done` and `ticket-again`.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ticket-number.js';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { bySlug, words } from './words.js';

/**
 * @typedef {object} Ticket
 * @property {string} touch
 * @property {string | null} service
 * @property {'ISSUING' | 'ISSUED' | 'REFUSED'} state
 * @property {string | null} [number]
 * @property {import('ui/menu/menu.js').Names | null} [serviceNames]
 * @property {number | null} [ahead]
 * @property {number | null} [promiseMinutes]
 * @property {'PENDING' | 'HELD' | 'PRINTED' | 'FAILED' | 'UNKNOWN' | null} [slip]
 * @property {string | null} [phoneUrl]
 * @property {string | null} [problem]
 * @property {boolean} [mayTryAgain]
 */

export class TicketScreen extends LitElement {
  static properties = { language: {}, ticket: { attribute: false }, left: { type: Number }, care: { type: Boolean, reflect: true } };

  static styles = [reset, css`
    :host { display: grid; grid-template: 1fr auto / minmax(0, 1fr); gap: var(--kiosk-gap, calc(8 * var(--mm))); min-block-size: 0; font-size: var(--panel-text); }
    .card {
      display: grid; align-content: center; justify-items: center; gap: clamp(calc(3 * var(--mm)), 1.4vh, calc(7 * var(--mm))); text-align: center;
      background: var(--surface); border: 2px solid var(--rule); border-radius: var(--panel-radius); padding: calc(9 * var(--mm)); min-block-size: 0; overflow: hidden;
    }
    .card.issued { grid-template-rows: auto auto auto auto 1fr; align-content: stretch; padding: clamp(calc(5 * var(--mm)), 2.4vh, calc(12 * var(--mm))) 0 0; }
    h1 { font-size: calc(13 * var(--mm)); font-weight: 600; color: var(--ink-soft); line-height: 1.2; text-wrap: balance; }
    ticket-number { font-size: min(calc(92 * var(--mm)), 33vw, 20vh); color: var(--green-900); line-height: 1; }
    .service { font-size: var(--kiosk-fact, calc(15 * var(--mm))); font-weight: 700; line-height: 1.2; text-wrap: balance; }
    dl { display: grid; grid-template-columns: 1fr 1fr; inline-size: 100%; border-block-start: 2px solid var(--rule); }
    dl > div { padding: clamp(calc(2 * var(--mm)), 1.2vh, calc(5 * var(--mm))) calc(3 * var(--mm)); }
    dl > div + div { border-inline-start: 2px solid var(--rule); }
    dt { color: var(--ink-soft); }
    dd { font-size: var(--kiosk-fact, calc(15 * var(--mm))); font-weight: 700; line-height: 1.25; }
    .status { display: grid; inline-size: 100%; min-block-size: 0; }
    .slip { display: grid; align-content: center; justify-items: center; gap: clamp(calc(2 * var(--mm)), 1vh, calc(5 * var(--mm))); inline-size: 100%; padding: calc(4 * var(--mm)) calc(8 * var(--mm)); min-block-size: 0; }
    .status .slip { background: var(--sunk); }
    .status .good { background: var(--green-100); }
    .status .doubt { background: var(--amber-ground); }
    .slip > ui-icon { display: var(--kiosk-extra, inline-block); font-size: clamp(calc(16 * var(--mm)), 7vh, calc(34 * var(--mm))); color: var(--green-700); }
    .good > ui-icon { animation: come 700ms cubic-bezier(0.2, 0.8, 0.2, 1) both; }
    @keyframes come { from { translate: 0 -40%; opacity: 0; } }
    @media (prefers-reduced-motion: reduce) { .good > ui-icon { animation: none; } }
    .slip b { font-size: calc(14 * var(--mm)); line-height: 1.2; text-wrap: balance; }
    .slip p { color: var(--ink-soft); text-wrap: balance; line-height: 1.3; }
    .good b { color: var(--green-800); }
    .slip.doubt { grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: calc(7 * var(--mm)); text-align: start; }
    .doubt b { display: block; font-size: clamp(calc(11 * var(--mm)), 2.7vh, calc(13 * var(--mm))); margin-block-end: calc(3 * var(--mm)); }
    .doubt b { color: var(--amber); }
    .qr { inline-size: min(calc(80 * var(--mm)), 15.5vh); aspect-ratio: 1; border: 2px solid var(--rule); border-radius: var(--radius); }
    .bar { inline-size: calc(120 * var(--mm)); max-inline-size: 100%; block-size: calc(3 * var(--mm)); background: var(--green-100); border-radius: 99px; overflow: hidden; }
    .bar::after { content: ''; display: block; block-size: 100%; inline-size: 40%; background: var(--green-700); border-radius: 99px; animation: run 1.4s ease-in-out infinite; }
    @keyframes run { from { translate: -100% 0; } to { translate: 250% 0; } }
    @media (prefers-reduced-motion: reduce) { .bar::after { animation: none; inline-size: 100%; } }
    .big { font-size: calc(22 * var(--mm)); font-weight: 700; line-height: 1.2; }
    .mark { font-size: calc(40 * var(--mm)); color: var(--amber); }
    .acts { display: grid; gap: var(--target-gap); grid-auto-flow: column; grid-auto-columns: 1fr; }
    button {
      min-block-size: var(--target-main); padding: 0 calc(6 * var(--mm)); border: 2px solid var(--green-700); border-radius: var(--panel-radius);
      font-size: calc(14 * var(--mm)); font-weight: 700; background: var(--surface); color: var(--green-800); line-height: 1.2;
    }
    button.primary { background: var(--green-700); color: #fff; }
    button.primary:active { background: var(--green-900); }
    button small { font-size: var(--panel-text); font-weight: 500; margin-inline-start: 0.5em; }
    :host([care]) .service, :host([care]) dd { font-size: calc(1.3 * var(--kiosk-fact, calc(15 * var(--mm)))); }
    :host([care]) .slip:not(.doubt) b { font-size: calc(15 * var(--mm)); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Ticket | null} */
    this.ticket = null;
    /** @type {number | null} seconds until the page goes home by itself */
    this.left = null;
    this.care = false;
  }

  render() {
    const ticket = this.ticket;
    if (!ticket) {
      return html``;
    }
    const say = words[this.language];
    switch (ticket.state) {
      case 'ISSUING': return this.issuing(ticket, say);
      case 'REFUSED': return (ticket.problem === 'already-waiting' || ticket.problem === 'already-checked-in') && ticket.number ? this.waitsAlready(ticket, say) : this.refused(ticket, say);
      default: return this.issued(ticket, say);
    }
  }

  /** @param {Ticket} ticket @param {import('./messages/zh-CN.js').Messages} say */
  issuing(ticket, say) {
    return html`<section class="card" aria-busy="true">
        <p class="service">${ticket.serviceNames?.[this.language] ?? ''}</p>
        <h1 class="big"><span role="status">${say.ticket.issuing}</span></h1><div class="bar"></div>
      </section>`;
  }

  /** @param {Ticket} ticket @param {import('./messages/zh-CN.js').Messages} say */
  refused(ticket, say) {
    return html`<section class="card">
        <ui-icon class="mark" name="alert-triangle"></ui-icon>
        <h1 class="big">${say.refused.title}</h1>
        <div class="slip" role="alert"><p class="service">${bySlug(say.refused.problem, ticket.problem)}</p><p>${say.refused.staff}</p></div>
      </section>
      <div class="acts">
        <button type="button" @click=${() => this.tell('ticket-done')}>${say.refused.home}</button>
        ${ticket.mayTryAgain && ticket.service
          ? html`<button type="button" class="primary" @click=${() => this.tell('ticket-again')}>${say.refused.tryAgain}</button>` : ''}
      </div>`;
  }

  /** @param {Ticket} ticket @param {import('./messages/zh-CN.js').Messages} say */
  waitsAlready(ticket, say) {
    return html`<section class="card">
        <h1 class="big"><span role="alert">${say.refused.already}</span></h1>
        <ticket-number .number=${ticket.number ?? ''}></ticket-number>
        <div class="slip"><p class="service">${say.refused.keepWaiting}</p><p>${say.refused.lostSlip}</p></div>
      </section>
      <div class="acts"><button type="button" class="primary" @click=${() => this.tell('ticket-done')}>${say.ticket.done}</button></div>`;
  }

  /** @param {Ticket} ticket @param {import('./messages/zh-CN.js').Messages} say */
  issued(ticket, say) {
    return html`<section class="card issued">
        <h1>${say.ticket.yours}</h1>
        <ticket-number .number=${ticket.number ?? ''}></ticket-number>
        <p class="service">${ticket.serviceNames?.[this.language]}</p>
        <dl>
          <div><dt>${say.ticket.ahead}</dt><dd>${say.ticket.people(ticket.ahead ?? 0)}</dd></div>
          <div><dt>${say.ticket.promise}</dt><dd>${say.ticket.minutes(ticket.promiseMinutes ?? 0)}</dd></div>
        </dl>
        <div class="status" role="status">${this.slip(ticket, say.ticket)}</div>
      </section>
      <div class="acts">
        <button type="button" class="primary" @click=${() => this.tell('ticket-done')}>${say.ticket.done}${
          this.left === null ? '' : html`<small aria-hidden="true">${say.ticket.seconds(this.left)}</small>`}</button>
      </div>`;
  }

  /** @param {Ticket} ticket @param {import('./messages/zh-CN.js').Messages['ticket']} say */
  slip(ticket, say) {
    switch (ticket.slip) {
      case 'PRINTED':
        return html`<div class="slip good"><ui-icon name="receipt"></ui-icon><b>${say.printed}</b><p>${say.printedDetail}</p></div>`;
      case 'HELD':
      case 'FAILED':
      case 'UNKNOWN':
        return html`<div class="slip doubt">
          <img class="qr" alt=${say.qr} src=${'/kiosk/api/qr?text=' + encodeURIComponent(ticket.phoneUrl ?? '')}>
          <div><b>${{ HELD: say.held, FAILED: say.failed, UNKNOWN: say.unknown }[ticket.slip]}</b><p>${ticket.slip === 'HELD' ? say.heldDetail : say.scan}</p></div></div>`;
      default:
        return html`<div class="slip"><ui-icon name="printer"></ui-icon><b>${say.printing}</b><div class="bar"></div></div>`;
    }
  }

  /** @param {string} news */
  tell(news) {
    this.dispatchEvent(new CustomEvent(news, { bubbles: true, composed: true }));
  }
}
customElements.define('ticket-screen', TicketScreen);
