/**
 * `<asked-line>`: what this counter has asked a manager or supervisor for, and the answer. It appears by itself and takes no
 * focus; an answer stays while its customer is here, and a minute in any case.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { words } from './words.js';

/** @import {CounterRequest, Reason} from '#api' */

/** Chosen: long enough to look up from the cash drawer, milliseconds. */
const STAYS = 60_000;

export class AskedLine extends LitElement {
  static properties = { language: {}, requests: { attribute: false }, reasons: { attribute: false }, ticket: {}, now: { type: Number } };

  static styles = [reset, css`
    :host { display: block; }
    p { display: flex; align-items: start; gap: var(--space-2); margin: 0 var(--space-4) var(--space-2); padding: var(--space-1) var(--space-3); border-radius: var(--radius); font-size: var(--step-0); line-height: 1.4; font-weight: 600; }
    ui-icon { margin-block-start: 0.2em; }
    span { flex: 1; }
    .asked { background: var(--amber-ground); color: var(--amber); }
    .yes { background: var(--green-100); color: var(--green-900); }
    .no { background: var(--red-ground); color: var(--red); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {CounterRequest[]} the newest first */
    this.requests = [];
    /** @type {Reason[]} */
    this.reasons = [];
    /** @type {string | undefined} id of the ticket at the counter */
    this.ticket = undefined;
    /** Server time, milliseconds. */
    this.now = 0;
  }

  render() {
    const shown = this.requests.filter(({ state, ticket, answeredAt }) => state === 'ASKED'
      || state === 'ANSWERED' && (ticket && ticket === this.ticket || this.now - Date.parse(answeredAt ?? '') < STAYS)).slice(0, 2);
    return html`<div role="status">${shown.map((each) => this.line(each))}</div>`;
  }

  /** @param {CounterRequest} request */
  line({ kind, reason, state, askedAt, answeredBy, approved }) {
    const { ask } = words[this.language];
    const what = this.reasons.find((each) => each.kind === 'AUTHORISATION' && each.code === reason)?.names[this.language] ?? reason ?? '';
    const by = answeredBy ?? '';
    const waits = running((this.now - Date.parse(askedAt)) / 1000);
    return state === 'ASKED' ? html`<p class="asked"><ui-icon name="bell-ringing"></ui-icon><span>${kind === 'MANAGER' ? ask.managerAsked : ask.leaveAsked(what)}</span><b aria-hidden="true">${waits}</b></p>`
      : approved ? html`<p class="yes"><ui-icon name="check"></ui-icon><span>${kind === 'MANAGER' ? ask.coming(by) : ask.granted(by, what)}</span></p>`
        : html`<p class="no"><ui-icon name="x"></ui-icon><span>${kind === 'MANAGER' ? ask.notComing(by) : ask.denied(by, what)}</span></p>`;
  }
}
customElements.define('asked-line', AskedLine);
