/** `<care-screen>`: which special care is wanted, in plain words. Tells `said` with the move. */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { stepStyles } from './step-styles.js';
import { words } from './words.js';

/** @import {CareKind} from './flow.js' */

export class CareScreen extends LitElement {
  static properties = { language: {}, cares: { attribute: false }, care: { type: Boolean, reflect: true } };

  static styles = [reset, stepStyles, css`
    :host { grid-template-rows: auto minmax(0, 1fr); }
    .choices { grid-auto-rows: minmax(min-content, calc(56 * var(--mm))); }
    .under { display: var(--kiosk-extra, block); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {CareKind[]} */
    this.cares = [];
    this.care = false;
  }

  render() {
    const say = words[this.language].special;
    return html`
      <header><h1>${say.title}</h1><p class="under">${say.purpose}</p></header>
      <div class="choices">${this.cares.map((kind) => html`<button type="button" @click=${() => this.choose(kind)}>
        <span class="pad"><ui-icon name=${kind.icon}></ui-icon></span><b>${kind.names[this.language]}</b><ui-icon class="on" name="arrow-right"></ui-icon></button>`)}</div>`;
  }

  /** @param {CareKind} kind */
  choose({ code }) {
    this.dispatchEvent(new CustomEvent('said', { detail: { said: 'care', code }, bubbles: true, composed: true }));
  }
}
customElements.define('care-screen', CareScreen);
