/** `<identify-screen>`: a service for which a document must be shown first. Goes on by itself when one was read. Tells `go-back`. */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { ICONS, WAYS } from './showing.js';
import { stepStyles } from './step-styles.js';
import { words } from './words.js';

/** @import {Names} from 'ui/say.js' */
/** @import {Showing} from './showing.js' */

export class IdentifyScreen extends LitElement {
  static properties = { language: {}, service: { attribute: false }, takes: { attribute: false }, care: { type: Boolean, reflect: true } };

  static styles = [reset, stepStyles, css`
    ul { display: grid; gap: calc(4 * var(--mm)); list-style: none; inline-size: fit-content; }
    li { display: flex; align-items: center; gap: calc(6 * var(--mm)); font-size: var(--step-choice, calc(17 * var(--mm))); font-weight: 700; line-height: 1.2; text-align: start; }
    li ui-icon { font-size: calc(22 * var(--mm)); color: var(--green-700); animation: ask 2.4s ease-in-out infinite; }
    @keyframes ask { 50% { opacity: 0.45; } }
    @media (prefers-reduced-motion: reduce) { li ui-icon { animation: none; } }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {{names: Names} | null} */
    this.service = null;
    /** What can be shown here now. @type {Showing[]} */
    this.takes = [];
    this.care = false;
  }

  render() {
    if (!this.service) {
      return html``;
    }
    const say = words[this.language];
    const ways = WAYS.filter((way) => this.takes.includes(way) && way !== 'SCAN_CODE');
    return html`
      <header><h1>${say.identify.title}</h1><p class="under">${say.identify.why(this.service.names[this.language])}</p></header>
      <div class="middle" role="status">${ways.length === 0
        ? html`<ui-icon class="halt" name="alert-triangle"></ui-icon><p class="big">${say.card.noReader}</p><p class="fact">${say.identify.noReader}</p>`
        : html`<ul>${ways.map((way) => html`<li><ui-icon name=${ICONS[way]}></ui-icon>${say.card.way[way].full}</li>`)}</ul>
            <p class="soft">${say.identify.goesOn}</p><p class="soft">${say.identify.purpose}</p>`}</div>
      <div class="acts"><button type="button" @click=${() => this.dispatchEvent(new CustomEvent('go-back', { bubbles: true, composed: true }))}>${say.closed.other}</button></div>`;
  }
}
customElements.define('identify-screen', IdentifyScreen);
