/**
 * `<counter-row>`: every counter of the branch: free, closed, or whom it has called or serves, and for how long. Tells
 * `why-wanted` with the ticket of the counter that was touched.
 */
import { LitElement, css, html, nothing } from 'lit';
import { words as callWords } from 'ui/call/words.js';
import 'ui/kit/ticket-number.js';
import 'ui/kit/tier-word.js';
import { reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { words } from './words.js';

/** @import {LobbyCounter, LobbyState, TicketView} from '#api' */

export class CounterRow extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, now: { type: Number } };

  static styles = [reset, css`
    :host { display: block; border-block-start: 1px solid var(--rule-strong); background: var(--paper); }
    ul { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(7.5rem, 1fr); overflow-x: auto; }
    li { display: grid; grid-template-columns: minmax(0, 1fr); min-block-size: 104px; border-inline-start: 1px solid var(--rule); line-height: 1.3; background: var(--surface); }
    li:first-child { border-inline-start: 0; }
    li > * { padding: var(--space-2) var(--space-3); }
    button { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; border: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
    button:hover { background: var(--green-50); }
    .who { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; column-gap: var(--space-2); }
    .why { white-space: nowrap; color: var(--ink-soft); font-size: var(--step--1); text-decoration: underline; text-underline-offset: 3px; }
    .head { display: flex; justify-content: space-between; gap: var(--space-2); font-size: var(--step--1); color: var(--ink-soft); white-space: nowrap; }
    .head b { font-weight: 600; color: var(--ink); }
    ticket-number { font-size: var(--step-3); margin-block: var(--space-2) var(--space-1); display: block; }
    .state { font-size: var(--step-2); font-weight: 600; margin-block-start: var(--space-2); color: var(--green-700); }
    .CLOSED { background: none; }
    .CLOSED .state { color: var(--ink-faint); font-weight: 400; }
    .now { display: flex; justify-content: space-between; font-size: var(--step-0); color: var(--green-700); font-weight: 600; }
    .called .now { color: var(--amber); }
  `];

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
    return html`<ul>${this.lobby?.counters.map((each) => this.counter(each))}</ul>`;
  }

  /** @param {LobbyCounter} counter */
  counter({ no, names, state, staffNo }) {
    const say = words[this.language];
    const ticket = this.lobby?.tickets.find((each) => each.counter === no && each.state !== 'WAITING');
    const head = html`<p class="head"><b>${names[this.language]}</b><span>${staffNo ?? nothing}</span></p>`;
    if (!ticket) {
      return html`<li class=${state}><div>${head}<p class="state">${say.counter[state]}</p></div></li>`;
    }
    const called = ticket.state === 'CALLED';
    const since = Date.parse((called ? ticket.calledAt : ticket.servingSince) ?? '');
    return html`<li class="${state} ${called ? 'called' : ''}"><button type="button" @click=${() => this.ask(ticket)}>${head}
      <p class="who"><ticket-number number=${ticket.number}></ticket-number><span class="why">${callWords[this.language].short}</span></p>
      <p class="now"><span>${called ? say.called : say.serving}</span><span>${running((this.now - since) / 1000)}</span></p></button></li>`;
  }

  /** @param {TicketView} ticket */
  ask(ticket) {
    this.dispatchEvent(new CustomEvent('why-wanted', { detail: { ticket } }));
  }
}
customElements.define('counter-row', CounterRow);
