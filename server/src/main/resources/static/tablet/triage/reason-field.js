/**
 * `<reason-field>`: why something is done, by one touch on a usual reason or in the manager's own words. Tells
 * `reason` with `detail.reason`.
 */
import { LitElement, css, html } from 'lit';
import { reset } from 'ui/reset.js';
import { words } from '../words.js';

export class ReasonField extends LitElement {
  static properties = { language: {}, usual: { attribute: false }, reason: {} };

  static styles = [reset, css`
    :host { display: block; margin-block-end: var(--space-4); }
    label span { display: block; margin-block-end: var(--space-2); color: var(--ink-soft); font-weight: 600; }
    .usual { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-block-end: var(--space-2); }
    button { min-block-size: var(--target-tablet); padding: 0 var(--space-4); border: 1.5px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); font-weight: 600; }
    button[aria-pressed="true"] { border-color: var(--green-800); background: var(--green-800); color: #fff; }
    input { inline-size: 100%; min-block-size: var(--target-tablet); padding: var(--space-2) var(--space-3); border: 1.5px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); font-size: var(--step-1); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {readonly string[]} */
    this.usual = [];
    this.reason = '';
  }

  render() {
    const say = words[this.language].triage;
    return html`<label><span>${say.reason}</span>
        <input maxlength="200" .value=${this.reason} placeholder=${say.reasonHint} autocomplete="off" @input=${(/** @type {any} */ event) => this.say(event.target.value)}></label>
      <div class="usual" role="group" aria-label=${say.usualReasons}>${this.usual.map((each) => html`
        <button type="button" aria-pressed=${String(each === this.reason)} @click=${() => this.say(each)}>${each}</button>`)}</div>`;
  }

  /** @param {string} reason */
  say(reason) {
    this.reason = reason;
    this.dispatchEvent(new CustomEvent('reason', { detail: { reason } }));
  }
}
customElements.define('reason-field', ReasonField);
