/**
 * `<queue-list>`: the branch's services with how many wait and for how long, and above them what asks for a hand. Tells
 * `slip-decided` with `detail.ticket` and `detail.command`.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { printerTasks, slipTasks } from 'ui/lobby.js';
import { buttons, reset } from 'ui/reset.js';
import { timeOfDay } from 'ui/say.js';
import { words } from './words.js';

/** @import {LobbyState, StationPrinter, TicketView} from '#api' */

export class QueueList extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, now: { type: Number }, busy: { attribute: false }, online: { type: Boolean } };

  static styles = [reset, buttons, css`
    :host { display: flex; flex-direction: column; overflow-y: auto; padding: var(--space-4) var(--space-4) 0; border-inline-end: 1px solid var(--rule-strong); background: var(--sunk); }
    h2 { font-size: var(--step-0); font-weight: 600; color: var(--ink-soft); padding-block-end: var(--space-2); border-block-end: 1px solid var(--rule-strong); }
    li { display: grid; grid-template-columns: 1fr auto; align-items: baseline; column-gap: var(--space-3); padding-block: 7px; border-block-end: 1px solid var(--rule); line-height: 1.3; }
    li b { font-size: var(--step-2); line-height: 1; font-weight: 700; }
    li small { grid-column: 1 / -1; color: var(--ink-soft); font-size: var(--step--1); }
    .none :is(span, b) { color: var(--ink-faint); font-weight: 400; }
    .tasks { padding-block-end: var(--space-4); }
    .tasks h2 { color: var(--amber); border-color: var(--amber); }
    .tasks li { grid-template-columns: auto 1fr; padding-block: var(--space-2); column-gap: var(--space-2); }
    .tasks ui-icon { color: var(--amber); font-size: 1.2rem; translate: 0 0.2em; }
    .tasks strong { font-weight: 600; }
    .tasks small { grid-column: 2; }
    .acts { grid-column: 1 / -1; display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-2); margin-block: var(--space-2) var(--space-1); }
    .acts .button { padding: 0 var(--space-2); font-size: var(--step-0); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** Server time, milliseconds. */
    this.now = 0;
    /** @type {Set<string>} tickets with a command under way */
    this.busy = new Set();
    this.online = false;
  }

  render() {
    const say = words[this.language];
    const { services = [], tickets = [] } = this.lobby ?? {};
    const printers = this.lobby ? printerTasks(this.lobby) : [];
    const slips = this.lobby ? slipTasks(this.lobby) : [];
    const count = printers.length + slips.length;
    return html`${count ? html`<section class="tasks" aria-label=${say.tasks}><h2>${say.tasks} ${count}</h2>
      <ul>${printers.map((each) => this.printer(each))}${slips.map((each) => this.task(each))}</ul></section>` : nothing}
      <h2>${say.queues}</h2>
      <ul>${services.map(({ code, names }) => this.queue(names[this.language], tickets.filter((each) => each.service === code && each.state === 'WAITING')))}</ul>`;
  }

  /**
   * @param {string} name
   * @param {TicketView[]} tickets
   */
  queue(name, tickets) {
    const say = words[this.language];
    if (!tickets.length) {
      return html`<li class="none"><span>${name}</span><b>0</b></li>`;
    }
    const first = Math.min(...tickets.map((each) => Date.parse(each.issuedAt)));
    return html`<li><span>${name}</span><b>${tickets.length}</b><small>${say.longest(Math.max(0, Math.floor((this.now - first) / 60_000)))}</small></li>`;
  }

  /** @param {StationPrinter} printer */
  printer({ name, problem, since, paperLow, ticketsLeft }) {
    const say = words[this.language];
    if (!problem) {
      return html`<li><ui-icon name="printer-off"></ui-icon><strong>${say.printerAt(name, say.paperLow)}</strong>
        ${ticketsLeft == null ? nothing : html`<small>${say.ticketsLeft(ticketsLeft)}</small>`}</li>`;
    }
    const fault = /** @type {Record<string, string>} */ (say.slipReason)[problem] ?? say.slipReason['out-of-order'];
    const at = timeOfDay(since, this.language, this.lobby?.zone ?? 'UTC');
    return html`<li><ui-icon name="printer-off"></ui-icon><strong>${say.printerAt(name, fault)}</strong><small>${say.since(at)}</small></li>`;
  }

  /** @param {TicketView} ticket */
  task(ticket) {
    const say = words[this.language];
    const { number, slip, slipReason, serviceNames } = ticket;
    if (slip !== 'HELD' && slip !== 'FAILED' && slip !== 'UNKNOWN') {
      return nothing;
    }
    const reason = /** @type {Record<string, string>} */ (say.slipReason)[slipReason ?? ''];
    return html`<li><ui-icon name="printer-off"></ui-icon><strong>${say.slip[slip](number)}</strong>
      <small>${serviceNames[this.language]}${reason ? ` · ${reason}` : ''}</small><small>${say.slipDo[slip]}</small>
      ${slip === 'HELD' ? nothing : html`<div class="acts">
        ${this.act(ticket, 'reprint', say.reprint, say.reprintNamed(number))}${this.act(ticket, 'slip-settled', say.settled[slip], say.settledNamed(number))}</div>`}</li>`;
  }

  /**
   * @param {TicketView} ticket
   * @param {string} command
   * @param {string} word
   * @param {string} named
   */
  act(ticket, command, word, named) {
    return html`<button type="button" class="button ${this.online ? '' : 'cold'}" aria-label=${named} aria-disabled=${String(this.busy.has(ticket.id))}
      @click=${() => this.dispatchEvent(new CustomEvent('slip-decided', { detail: { ticket, command } }))}>${word}</button>`;
  }
}
customElements.define('queue-list', QueueList);
