/** `<why-panel>`: why this customer was called, in the place of the keys. Tells `gone-back`. */
import { LitElement, css, html } from 'lit';
import 'ui/call/call-why.js';
import { words as callWords } from 'ui/call/words.js';
import { buttons, reset } from 'ui/reset.js';
import { keepFocus } from './command-keys.js';
import { words } from './words.js';

/** @import {CallWhy, Reason} from '#api' */

export class WhyPanel extends LitElement {
  static properties = { language: {}, why: { attribute: false }, reasons: { attribute: false } };

  static styles = [reset, buttons, css`
    :host { display: block; --button-size: 46px; }
    section { padding: var(--space-3) var(--space-4); }
    section:focus-visible { outline: none; box-shadow: none; }
    h2 { font-size: var(--step-2); font-weight: 700; }
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
    const { heading } = callWords[this.language];
    return html`<section tabindex="-1" aria-label=${heading}>
      <h2>${heading}</h2>
      <call-why .language=${this.language} .decision=${this.why?.decision ?? null} .reasons=${this.reasons}></call-why>
      <button type="button" class="button" @mousedown=${keepFocus} @click=${() => this.dispatchEvent(new CustomEvent('gone-back'))}>${words[this.language].panel.close} <kbd>Esc</kbd></button>
    </section>`;
  }
}
customElements.define('why-panel', WhyPanel);
