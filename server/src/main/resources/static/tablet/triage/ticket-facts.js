/** `<ticket-facts>`: all that staff may know of one ticket, as a ruled list. */
import { LitElement, css, html, nothing } from 'lit';
import { reset } from 'ui/reset.js';
import { timeOfDay } from 'ui/say.js';
import { words } from '../words.js';

/** @import {TicketView} from '#api' */

export class TicketFacts extends LitElement {
  static properties = { language: {}, ticket: { attribute: false }, windowGroups: { attribute: false }, zone: {}, now: { type: Number } };

  static styles = [reset, css`
    :host { display: block; }
    dl { display: grid; grid-template-columns: max-content 1fr max-content 1fr; column-gap: var(--space-4); }
    dt { padding-block: var(--space-2); color: var(--ink-soft); border-block-end: 1px solid var(--rule); }
    dd { padding-block: var(--space-2); font-weight: 600; border-block-end: 1px solid var(--rule); min-inline-size: 0; }
    dd small { font-weight: 400; color: var(--ink-soft); }
    .late { color: var(--red); }
    .wide { grid-column: 2 / -1; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {TicketView | null} */
    this.ticket = null;
    /** Of the bank, to name the one the ticket has. @type {import('#api').NamedCode[]} */
    this.windowGroups = [];
    this.zone = 'UTC';
    /** Server time, milliseconds. */
    this.now = 0;
  }

  render() {
    const { ticket, language } = this;
    if (!ticket) {
      return nothing;
    }
    const say = words[language].triage;
    const waited = Math.max(0, Math.floor((this.now - Date.parse(ticket.since)) / 60_000));
    const { facts } = ticket;
    return html`<dl>
      ${this.row(say.service, ticket.serviceNames[language])}
      ${this.row(say.waited, html`<span class=${waited >= ticket.promiseMinutes ? 'late' : ''}>${say.minutes(waited)}</span> <small>${words[language].ofPromise(ticket.promiseMinutes)}</small>`)}
      ${this.row(say.issued, timeOfDay(ticket.issuedAt, language, this.zone))}
      ${this.row(say.rule, html`${ticket.planRule} <small>${say.planVersion(ticket.planVersion)}</small>`)}
      ${this.row(say.identified, say.identification[facts.identification])}
      ${this.row(say.document, say.documents[/** @type {keyof typeof say.documents} */ (facts.document)] ?? facts.document)}
      ${facts.ageBand ? this.row(say.age, say.ages[facts.ageBand]) : nothing}
      ${facts.booking === 'NONE' ? nothing : this.row(say.booking, say.bookings[facts.booking])}
      ${ticket.quantity > 1 ? this.row(say.quantity, String(ticket.quantity)) : nothing}
      ${ticket.windowGroup ? this.row(say.windowGroup, this.groupName(ticket.windowGroup)) : nothing}
      ${ticket.company ? this.row(words[language].company, ticket.company) : nothing}
      ${ticket.relationshipManager ? this.row(words[language].manager, ticket.relationshipManager) : nothing}
      ${this.row(say.speaks, words[language].speaks[ticket.language])}
      ${ticket.notices?.length ? html`<dt>${say.notices}</dt><dd class="wide">${ticket.notices.map((each) => html`<p>${each[language]}</p>`)}</dd>` : nothing}
    </dl>`;
  }

  /** @param {string} code */
  groupName(code) {
    return this.windowGroups.find((each) => each.code === code)?.names[this.language] ?? code;
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  row(name, value) {
    return html`<dt>${name}</dt><dd>${value}</dd>`;
  }
}
customElements.define('ticket-facts', TicketFacts);
