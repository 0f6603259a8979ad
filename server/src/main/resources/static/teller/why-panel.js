/** `<why-panel>`: all who could have been called and why it was this one. Tells `gone-back`. */
import { LitElement, css, html, nothing } from 'lit';
import { buttons, reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { keepFocus } from './command-keys.js';
import { whyInOneLine } from './why.js';
import { words } from './words.js';

/** @import {CallWhy, Reason} from '#api' */

export class WhyPanel extends LitElement {
  static properties = { language: {}, why: { attribute: false }, reasons: { attribute: false } };

  static styles = [reset, buttons, css`
    :host { display: block; --button-size: 46px; }
    section { padding: var(--space-3) var(--space-4); }
    section:focus-visible { outline: none; box-shadow: none; }
    h2 { font-size: var(--step-2); font-weight: 700; }
    p { margin-block: var(--space-1) var(--space-3); line-height: 1.4; }
    .rule { color: var(--ink-soft); font-size: var(--step--1); }
    table { inline-size: 100%; font-size: var(--step-0); }
    th { padding-block: var(--space-1); color: var(--ink-soft); font-size: var(--step--1); font-weight: 600; border-block-end: 1px solid var(--rule-strong); }
    td, tbody th { padding-block: 6px; border-block-end: 1px solid var(--rule); line-height: 1.25; }
    th:not(:first-child), td { text-align: end; }
    tbody th { color: var(--ink); font-size: var(--step-0); font-weight: 600; }
    .called :is(th, td) { background: var(--green-100); font-weight: 700; }
    th small { display: block; font-size: var(--step--1); font-weight: 500; color: var(--ink-soft); }
    .called th small { font-weight: 600; color: var(--green-800); }
    .button { inline-size: 100%; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {CallWhy | null} */
    this.why = null;
    /** @type {Reason[]} */
    this.reasons = [];
  }

  begin() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('section'))?.focus();
  }

  render() {
    const say = words[this.language];
    const { panel, why: words_ } = say;
    const decision = this.why?.decision;
    const policy = decision && (words_.policies[/** @type {keyof typeof words_.policies} */ (decision.rule.policy)] ?? decision.rule.policy);
    return html`<section tabindex="-1" aria-label=${words_.heading}>
      <h2>${words_.heading}</h2>
      <p>${decision ? whyInOneLine(decision, this.reasons, say, this.language) : words_.none}</p>
      ${decision?.candidates.length ? html`<table><thead><tr>${[words_.columns.number, words_.columns.waited, words_.columns.share, words_.columns.passes]
        .map((each) => html`<th scope="col">${each}</th>`)}</tr></thead><tbody>${decision.candidates.map((each) => html`
        <tr class=${each.ticket === decision.called ? 'called' : ''}><th scope="row">${each.number}${each.ticket === decision.called ? html`<small>${words_.called}</small>` : nothing}${each.choice === 'SECOND' ? html`<small>${words_.secondChoice}</small>` : nothing}</th>
          <td>${running(each.waitedSeconds)}</td><td>${Math.max(0, Math.round(each.share * 100))}%</td><td>${each.passes}</td></tr>`)}</tbody></table>` : nothing}
      ${decision ? html`<p class="rule">${words_.rule(policy ?? '', decision.rule.passLimit)}</p>` : nothing}
      <button type="button" class="button" @mousedown=${keepFocus} @click=${() => this.dispatchEvent(new CustomEvent('gone-back'))}>${panel.close} <kbd>Esc</kbd></button>
    </section>`;
  }
}
customElements.define('why-panel', WhyPanel);
