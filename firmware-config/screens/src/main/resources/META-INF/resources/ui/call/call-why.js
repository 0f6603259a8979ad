/** `<call-why>`: all who could have been called and why it was this one, from what the call left in the log. */
import { LitElement, css, html, nothing } from 'lit';
import { reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { percentUsed, policyName, whyInOneLine } from './why.js';
import { words } from './words.js';

/** @import {CallDecision, Reason} from '#api' */

export class CallWhyView extends LitElement {
  static properties = { language: {}, decision: { attribute: false }, reasons: { attribute: false } };

  static styles = [reset, css`
    :host { display: block; }
    p { margin-block: var(--space-1) var(--space-3); line-height: 1.4; }
    .rule { color: var(--ink-soft); font-size: var(--step--1); }
    table { inline-size: 100%; font-size: var(--step-0); }
    :is(th, td) { padding-inline: var(--space-1); }
    th { padding-block: var(--space-1); color: var(--ink-soft); font-size: var(--step--1); font-weight: 600; border-block-end: 1px solid var(--rule-strong); }
    td, tbody th { padding-block: 6px; border-block-end: 1px solid var(--rule); line-height: 1.25; }
    th:not(:first-child), td { text-align: end; font-variant-numeric: tabular-nums; }
    tbody th { color: var(--ink); font-size: var(--step-0); font-weight: 600; }
    .called :is(th, td) { background: var(--green-100); font-weight: 700; }
    th small { display: block; font-size: var(--step--1); font-weight: 500; color: var(--ink-soft); }
    .called th small { font-weight: 600; color: var(--green-800); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {CallDecision | null} null: no call brought the customer */
    this.decision = null;
    /** @type {Reason[]} */
    this.reasons = [];
  }

  render() {
    const say = words[this.language];
    const { decision } = this;
    if (!decision) {
      return html`<p>${say.none}</p>`;
    }
    return html`<p>${whyInOneLine(decision, this.reasons, this.language)}</p>
      ${decision.candidates.length ? html`<table><thead><tr>${[say.columns.number, say.columns.waited, say.columns.share, say.columns.passes]
        .map((each) => html`<th scope="col">${each}</th>`)}</tr></thead><tbody>${decision.candidates.map((each) => html`
        <tr class=${each.ticket === decision.called ? 'called' : ''}><th scope="row">${each.number}${each.ticket === decision.called ? html`<small>${say.called}</small>` : nothing}${each.choice === 'SECOND' ? html`<small>${say.secondChoice}</small>` : nothing}</th>
          <td>${running(each.waitedSeconds)}</td><td>${percentUsed(each)}%</td><td>${each.passes}</td></tr>`)}</tbody></table>` : nothing}
      <p class="rule">${say.rule(policyName(decision, this.language), decision.rule.passLimit)}</p>`;
  }
}
customElements.define('call-why', CallWhyView);
