/**
 * `<care-strip>`: special care, one touch away, with the signs of those it is for; once asked for it says only that it is noted, and not
 * what for: whoever stands behind reads along. Tells `said` with the move, and `care-forgotten`.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { words } from './words.js';

/** @import {CareKind, Move} from './flow.js' */

export class CareStrip extends LitElement {
  static properties = { language: {}, cares: { attribute: false }, asked: { type: Boolean }, care: { type: Boolean, reflect: true }, brief: { type: Boolean, reflect: true } };

  static styles = [reset, css`
    :host { display: block; font-size: var(--panel-text); line-height: 1.25; }
    :host([hidden]) { display: none; }
    .ask, .noted { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: calc(5 * var(--mm)); inline-size: 100%; min-block-size: var(--target); padding: calc(2 * var(--mm)) calc(6 * var(--mm)); border: 2px solid var(--rule-strong); border-radius: var(--panel-radius); background: var(--surface); text-align: start; }
    .ask:active { background: var(--green-100); border-color: var(--green-700); }
    .noted { background: var(--green-100); border-color: var(--green-700); padding-inline-end: 0; padding-block: 0; overflow: hidden; }
    ui-icon { font-size: calc(13 * var(--mm)); color: var(--green-700); }
    b { display: block; font-size: calc(12 * var(--mm)); font-weight: 700; line-height: 1.2; }
    .who { display: var(--kiosk-extra, flex); gap: calc(3.5 * var(--mm)); }
    .who ui-icon { font-size: calc(11 * var(--mm)); color: var(--ink-soft); }
    .noted button { align-self: stretch; min-block-size: var(--target); min-inline-size: var(--target); padding: 0 calc(5 * var(--mm)); border: 0; border-inline-start: 2px solid var(--green-700); background: var(--surface); color: var(--green-800); font-weight: 600; }
    .noted button:active { background: var(--green-50); }
    :host([care]) b { font-size: calc(15 * var(--mm)); }
    :host([care]) .ask { border: 3px solid var(--green-700); }
    :host([care]) .who, :host([brief]) .who { display: none; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {CareKind[]} */
    this.cares = [];
    /** Whether care was asked for. */
    this.asked = false;
    this.care = false;
    /** Whether something stands beside it, and there is no room for the signs. */
    this.brief = false;
  }

  render() {
    if (this.cares.length === 0) {
      return html``;
    }
    const say = words[this.language].special;
    return this.asked
      ? html`<div class="noted" role="status"><ui-icon name="check"></ui-icon><b>${say.noted}</b>
          <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('care-forgotten', { bubbles: true, composed: true }))}>${say.undo}</button></div>`
      : html`<button type="button" class="ask" @click=${this.ask}><ui-icon name="heart-handshake"></ui-icon>
          <b>${say.offer}</b><span class="who">${this.cares.map(({ icon }) => html`<ui-icon name=${icon}></ui-icon>`)}</span></button>`;
  }

  ask() {
    this.dispatchEvent(new CustomEvent('said', { detail: { said: 'ask-care' }, bubbles: true, composed: true }));
  }
}
customElements.define('care-strip', CareStrip);
