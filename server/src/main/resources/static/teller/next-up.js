/**
 * `<next-up>`: who would be called next, by number and service only: who it is, is seen after the call, so that nobody
 * chooses. Under it how many wait for each service.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ticket-number.js';
import { reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { words } from './words.js';

/** @import {BoardService, LineView} from '#api' */

export class NextUp extends LitElement {
  static properties = { language: {}, line: { attribute: false }, services: { attribute: false }, now: { type: Number }, brief: { type: Boolean } };

  static styles = [reset, css`
    :host { display: block; padding: 0 var(--space-4) var(--space-3); }
    h2 { font-size: var(--step--1); color: var(--ink-soft); padding-block-end: var(--space-1); border-block-end: 1px solid var(--rule-strong); }
    .next { display: flex; align-items: baseline; gap: var(--space-3); min-block-size: 40px; padding-block: 7px; border-block-end: 1px solid var(--rule); line-height: 1.3; }
    .next ticket-number { font-size: var(--step-2); }
    .next span { flex: 1; font-size: var(--step-0); font-weight: 600; }
    .next small { color: var(--ink-soft); font-size: var(--step--1); white-space: nowrap; }
    .next { border-block-start: 1px solid var(--rule); }
    .next.none { color: var(--ink-faint); font-size: var(--step-0); }
    .aside { padding-block: 5px; color: var(--amber); font-size: var(--step-0); font-weight: 600; border-block-end: 1px solid var(--rule); }
    li { display: flex; justify-content: space-between; gap: var(--space-3); padding-block: 3px; border-block-end: 1px solid var(--rule); font-size: var(--step-0); line-height: 1.35; }
    li:last-child { border: 0; }
    b { font-weight: 700; }
    @media (width < 700px) and (height < 800px) {
      :host { padding-block-end: 0; }
    }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LineView | null} */
    this.line = null;
    /** @type {BoardService[]} */
    this.services = [];
    /** Only who is next, while somebody is at the counter. */
    this.brief = false;
    /** Server time, milliseconds. */
    this.now = 0;
  }

  render() {
    const say = words[this.language];
    const next = this.line?.next;
    const first = next?.candidates.find(({ ticket }) => ticket === next.called);
    const waiting = this.services.filter((each) => each.waiting);
    const age = this.line ? Math.max(0, (this.now - Date.parse(this.line.now)) / 1000) : 0;
    return html`<h2 class=${this.brief ? 'only-read' : ''}>${say.nextUp}</h2>
      ${first ? html`<p class="next">${this.brief ? html`<small>${say.nextUp}</small>` : nothing}<ticket-number number=${first.number}></ticket-number>
          <span>${this.services.find(({ code }) => code === first.service)?.names[this.language] ?? first.service}</span>
          <small>${say.waitedFor(running(Math.max(0, first.waitedSeconds) + age))}</small></p>`
        : html`<p class="next none">${this.line ? say.nobodyNext : nothing}</p>`}
      ${this.line?.aside.length ? html`<p class="aside">${say.aside(this.line.aside.length)}</p>` : nothing}
      ${this.brief ? nothing : html`<ul aria-label=${say.waitingByService}>${waiting.map((each) => html`<li><span>${each.names[this.language]}</span><b>${each.waiting}</b></li>`)}</ul>`}`;
  }
}
customElements.define('next-up', NextUp);
