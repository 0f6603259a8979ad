/**
 * `<choice-row>`: one choice on a question screen. A service shows how many wait and how long; an answer that leads to
 * another question shows what is behind it. Tells `chosen` with `detail.option`, on release.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { words } from './words.js';

/** @import {Option, Service} from './menu.js' */

/** Icons of answers; services bring their own. */
const ICONS = { PERSONAL: 'user', CORPORATE: 'building', CASH: 'cash-banknote', NON_CASH: 'transfer' };

export class ChoiceRow extends LitElement {
  static properties = { language: {}, option: { attribute: false }, care: { type: Boolean, reflect: true }, roomy: { type: Boolean, reflect: true } };

  static styles = [reset, css`
    :host { display: grid; }
    button {
      display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: calc(6 * var(--mm));
      inline-size: 100%; min-block-size: var(--target-main); padding: calc(3 * var(--mm)) calc(6 * var(--mm)) calc(3 * var(--mm)) 0;
      text-align: start; background: var(--surface); border: 2px solid var(--rule); border-radius: var(--panel-radius);
      overflow: hidden; position: relative; line-height: 1.2;
    }
    button:active { background: var(--green-100); border-color: var(--green-700); }
    .icon {
      display: grid; place-items: center; align-self: stretch; inline-size: calc(32 * var(--mm));
      margin-block: calc(-3 * var(--mm)); background: var(--green-50); color: var(--green-700);
      font-size: calc(18 * var(--mm));
    }
    button:active .icon { background: transparent; }
    .name { display: block; font-size: calc(14 * var(--mm)); font-weight: 700; letter-spacing: 0.01em; text-wrap: balance; }
    .hint { display: var(--kiosk-extra, block); font-size: var(--panel-text); color: var(--ink-soft); margin-block-start: calc(2 * var(--mm)); text-wrap: pretty; }
    .wait { text-align: end; font-size: var(--panel-text); color: var(--ink-soft); white-space: nowrap; line-height: 1.35; }
    .wait b { display: block; color: var(--green-700); font-weight: 700; }
    .on { font-size: calc(12 * var(--mm)); color: var(--green-700); display: grid; }
    :host([roomy]) .icon { inline-size: clamp(calc(32 * var(--mm)), 10vh, calc(48 * var(--mm))); font-size: clamp(calc(18 * var(--mm)), 6.2vh, calc(30 * var(--mm))); }
    :host([roomy]) .name { font-size: clamp(calc(14 * var(--mm)), 4.2vh, calc(20 * var(--mm))); }
    :host([roomy]) .hint { font-size: clamp(calc(10 * var(--mm)), 2.4vh, calc(11.5 * var(--mm))); }
    :host([roomy]) .wait { font-size: clamp(calc(10 * var(--mm)), 2.4vh, calc(11.5 * var(--mm))); }
    :host([roomy]) .wait b { font-size: clamp(calc(11 * var(--mm)), 3.1vh, calc(15 * var(--mm))); }
    :host([roomy]) .on { font-size: clamp(calc(12 * var(--mm)), 3.4vh, calc(16 * var(--mm))); }
    :host([care]) button { grid-template-columns: minmax(0, 1fr) auto; padding-inline-start: calc(9 * var(--mm)); min-block-size: calc(56 * var(--mm)); border: 3px solid var(--green-700); }
    :host([care]) .icon, :host([care]) .hint { display: none; }
    :host([care]) .name { font-size: calc(21 * var(--mm)); }
    :host([care]) .on { font-size: calc(20 * var(--mm)); }
    :host([care]) .wait { font-size: calc(13 * var(--mm)); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Option | null} */
    this.option = null;
    this.care = false;
    /** Whether few choices share the screen. */
    this.roomy = false;
  }

  render() {
    const option = this.option;
    if (!option) {
      return html``;
    }
    const say = words[this.language];
    return option.kind === 'service'
      ? this.row(option.service.icon, option.service.names[this.language], option.service.hint[this.language], this.wait(option.service))
      : this.row(
          /** @type {Record<string, string>} */ (ICONS)[option.value],
          nameOf(option.value, say),
          option.leadsTo.map((service) => service.names[this.language]).join(this.language === 'en' ? ', ' : '、'),
          html`<span class="on"><ui-icon name="arrow-right"></ui-icon></span>`);
  }

  /**
   * @param {string} icon
   * @param {string} name
   * @param {string} hint
   * @param {unknown} end
   */
  row(icon, name, hint, end) {
    return html`<button type="button" @click=${this.choose}>
      <span class="icon"><ui-icon name=${icon}></ui-icon></span>
      <span><span class="name">${name}</span><span class="hint" ?hidden=${!hint}>${hint}</span></span>
      ${end}
    </button>`;
  }

  /** @param {Service} service */
  wait(service) {
    const say = words[this.language];
    return html`<span class="wait">
      ${service.waiting === null ? '' : html`<b>${say.waiting(service.waiting)}</b>`}
      ${service.waiting === 0 ? '' : say.within(service.promiseMinutes)}
    </span>`;
  }

  choose() {
    this.dispatchEvent(new CustomEvent('chosen', { detail: { option: this.option }, bubbles: true, composed: true }));
  }
}

/**
 * @param {string} value of an axis
 * @param {import('./messages/zh-CN.js').Messages} say
 */
function nameOf(value, say) {
  switch (value) {
    case 'PERSONAL': return say.personal;
    case 'CORPORATE': return say.corporate;
    case 'CASH': return say.cash;
    default: return say.nonCash;
  }
}
customElements.define('choice-row', ChoiceRow);
