/** `<customer-card>`: who is called to this counter or served at it, masked, with what was promised. */
import { LitElement, css, html, nothing } from 'lit';
import { whyInOneLine } from 'ui/call/why.js';
import 'ui/kit/tier-word.js';
import 'ui/kit/ticket-number.js';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { serverClock } from 'ui/server-clock.js';
import { words as kitWords } from 'ui/words.js';
import { words } from './words.js';

/** @import {CallDecision, CounterView, Reason, TicketView} from '#api' */
/** @import {Names} from 'ui/say.js' */

export class CustomerCard extends LitElement {
  static properties = { brief: { type: Boolean, reflect: true }, ticket: { attribute: false }, paused: { attribute: false }, why: { attribute: false }, reasons: { attribute: false }, services: { attribute: false }, language: {}, waiting: { type: Number }, now: { type: Number } };

  static styles = [reset, css`
    :host { display: block; }
    section { padding: var(--space-3) var(--space-4); background: var(--surface); border-block-end: 1px solid var(--rule); }
    @media (width < 700px) {
      :host([brief]) section { min-block-size: 0; }
      :host([brief]) :is(.free, section > :not(.top, h2)) { display: none; }
    }
    section.free { min-block-size: clamp(5rem, 18dvh, 11rem); display: grid; place-content: center; text-align: center; gap: var(--space-1); color: var(--ink-soft); background: none; }
    .free p:first-child { font-size: var(--step-2); color: var(--ink); font-weight: 600; }
    .top { display: flex; align-items: end; justify-content: space-between; gap: var(--space-3); }
    ticket-number { font-size: var(--step-5); }
    .state { text-align: end; line-height: 1.2; color: var(--ink-soft); font-size: var(--step--1); }
    .state b { display: block; font-size: var(--step-2); font-weight: 600; color: var(--ink); }
    .called .state { color: var(--amber); font-weight: 600; }
    .serving .state { color: var(--green-700); font-weight: 600; }
    h2 { margin-block: var(--space-2) var(--space-1); font-size: var(--step-1); font-weight: 600; line-height: 1.3; }
    .who { display: flex; align-items: center; gap: var(--space-2); flex-wrap: wrap; font-size: var(--step-1); min-block-size: 1.8em; }
    .who .none { color: var(--ink-faint); font-size: var(--step-0); }
    dl { display: grid; grid-template-columns: auto 1fr; column-gap: var(--space-4); margin-block-start: var(--space-1); font-size: var(--step-0); line-height: 1.35; }
    dt { color: var(--ink-soft); }
    dd { text-align: end; font-weight: 500; }
    .why { margin-block-start: var(--space-2); padding-block-start: var(--space-2); border-block-start: 1px solid var(--rule); font-size: var(--step--1); line-height: 1.4; color: var(--ink-soft); }
    .notices { margin-block-start: var(--space-2); padding: var(--space-1) var(--space-2); background: var(--sunk); border-radius: var(--radius); font-size: var(--step-0); line-height: 1.4; font-weight: 500; }
    .notices b { font-weight: 500; color: var(--ink-soft); }
    .care { display: inline-flex; align-items: center; gap: var(--space-1); font-size: var(--step-0); font-weight: 600; }
    .paused p:first-child { color: var(--amber); }
    .late { color: var(--red); font-weight: 700; }
    .task { display: flex; gap: var(--space-2); align-items: start; margin-block-start: var(--space-3); color: var(--amber); font-weight: 600; font-size: var(--step-0); line-height: 1.35; }
    .task ui-icon { margin-block-start: 0.15em; }
    @media (width < 700px) and (height < 800px) {
      section { padding-block: var(--space-2); }
      section.free { min-block-size: 4.5rem; }
      ticket-number { font-size: 2.75rem; }
      .who { min-block-size: 1.5em; }
      .why { margin-block-start: var(--space-1); padding-block-start: var(--space-1); }
    }
  `];

  constructor() {
    super();
    /** @type {TicketView | null} */
    this.ticket = null;
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** Only who it is, while a panel needs the room. */
    this.brief = false;
    /** @type {CounterView['paused']} since when and why the counter takes nobody */
    this.paused = null;
    /** @type {CallDecision | null} */
    this.why = null;
    /** @type {Reason[]} */
    this.reasons = [];
    /** @type {{code: string, names: Names}[]} */
    this.services = [];
    /** People waiting in the branch. */
    this.waiting = 0;
    /** Server time, milliseconds; a new one every second draws the times again. */
    this.now = 0;
  }

  /** In words, as the bank has it. @param {string | null} code */
  reason(code) {
    return this.reasons.find((each) => each.kind === 'PRIORITY' && each.code === code)?.names[this.language] ?? code;
  }

  render() {
    const say = words[this.language];
    const ticket = this.ticket;
    if (!ticket && this.paused) {
      const why = this.reasons.find(({ kind, code }) => kind === 'PAUSE' && code === this.paused?.reason)?.names[this.language];
      return html`<section class="free paused" aria-label=${say.customer}><p>${say.paused.title} ${running(serverClock.since(this.paused.since))}</p>
        <p>${why ? html`${why} · ` : nothing}${say.paused.hint}</p></section>`;
    }
    if (!ticket) {
      return html`<section class="free" aria-label=${say.customer}><p>${say.nobodyHere}</p><p>${say.waitingTotal(this.waiting)}</p></section>`;
    }
    const came = ticket.planRule === 'walk-up'; // to the counter itself: waited for nobody and was promised nothing
    const waited = (Date.parse(ticket.calledAt ?? '') || this.now) - Date.parse(ticket.issuedAt);
    const over = Math.floor(waited / 60_000) - ticket.promiseMinutes;
    const sender = ticket.course?.backTo?.bond.counter;
    const notices = [
      ticket.note ? html`<b>${say.noteFor}</b> ${ticket.note}` : null,
      ...ticket.notices.map((each) => each[this.language]),
      sender ? say.backTo(sender) : null,
      ticket.facts.identification === 'RAISED' ? say.raised : null,
    ].filter((each) => each !== null);
    return html`<section class=${ticket.state.toLowerCase()} aria-label=${say.customer}>
      ${this.top(ticket)}
      <p class="who">${ticket.maskedName ? html`<span>${ticket.maskedName}</span>` : html`<span class="none">${say.unidentified}</span>`}
        <tier-word .tier=${ticket.tier} language=${this.language}></tier-word>
        ${ticket.care ? html`<span class="care"><ui-icon name=${ticket.care.icon}></ui-icon>${ticket.care.names[this.language]}</span>` : nothing}</p>
      ${ticket.company ? html`<p class="company"><ui-icon name="building"></ui-icon>${say.actsFor(ticket.company)}</p>` : nothing}
      <dl>
        ${came ? nothing : html`<dt>${say.waited}</dt><dd>${running(waited / 1000)}</dd>
        <dt>${say.promised}</dt><dd>${over > 0 ? html`<span class="late">${say.late(over)}</span> · ` : nothing}${say.withinMinutes(ticket.promiseMinutes)}</dd>`}
        ${this.more(say.manager, ticket.relationshipManager)}
        ${this.more(say.reason, ticket.priorityReason === 'tier' ? null : this.reason(ticket.priorityReason ?? null))}
        ${this.more(say.booked, ticket.facts.booking === 'NONE' ? null : say.booking[ticket.facts.booking])}
        ${this.more(say.quantity, ticket.quantity > 1 ? say.units(ticket.quantity) : null)}
        ${this.more(say.greetedBy, ticket.accepted?.name)}
        ${this.more(say.alsoWants, ticket.course?.also?.map((code) => this.service(code)).join(this.language === 'en' ? ', ' : '、'))}
        ${this.more(say.speaks, ticket.language === this.language ? null : kitWords[ticket.language]?.languageName)}
      </dl>
      ${notices.length ? html`<div class="notices">${notices.map((each) => html`<p>${each}</p>`)}</div>` : nothing}
      ${ticket.slip === 'HELD' || ticket.slip === 'FAILED' || ticket.slip === 'UNKNOWN'
        ? html`<p class="task"><ui-icon name="printer-off"></ui-icon>${say.slipMissing}</p>` : nothing}
      ${this.why ? html`<p class="why">${whyInOneLine(this.why, this.reasons, this.language)}</p>` : nothing}
    </section>`;
  }

  /** @param {TicketView} ticket */
  top(ticket) {
    const say = words[this.language];
    const serving = ticket.state === 'SERVING';
    return html`<div class="top">
        <ticket-number number=${ticket.number}></ticket-number>
        <p class="state">${say.state[ticket.state]}${ticket.recalls && !serving ? html` · ${say.recalled(ticket.recalls)}` : nothing}
          <b>${running(serverClock.since(serving ? ticket.servingSince : ticket.calledAt))}</b></p>
      </div>
      <h2>${ticket.serviceNames[this.language]}</h2>`;
  }

  /** @param {string} code */
  service(code) {
    return this.services.find((each) => each.code === code)?.names[this.language] ?? code;
  }

  /**
   * @param {string} name
   * @param {string | null | undefined} value
   */
  more(name, value) {
    return value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing;
  }
}
customElements.define('customer-card', CustomerCard);
