/**
 * `<choice-row>`: one choice on a question screen. A service shows how many wait and how long; an answer that leads to
 * another question shows what is behind it. Tells `chosen` with `detail.option`, on release.
 */
import { LitElement, css, html } from 'lit';
import '../kit/ui-icon.js';
import { reset } from '../reset.js';
import { opensAt } from './opens.js';
import { words } from './words.js';

/** @import {Closed, Option, Service} from './menu.js' */

/** Icons of answers; services bring their own. */
const ICONS = { PERSONAL: 'user', CORPORATE: 'building', CASH: 'cash-banknote', NON_CASH: 'transfer' };

export class ChoiceRow extends LitElement {
  static properties = { language: {}, option: { attribute: false }, zone: {}, care: { type: Boolean, reflect: true }, roomy: { type: Boolean, reflect: true } };

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
    .shut { background: var(--sunk); }
    .shut .icon { background: transparent; color: var(--ink-faint); }
    .shut .name { color: var(--ink-soft); }
    .closed { display: flex; align-items: center; gap: calc(2.5 * var(--mm)); font-size: var(--panel-text); font-weight: 600; color: var(--amber); margin-block-start: calc(2 * var(--mm)); }
    :host([roomy]) .closed { font-size: clamp(calc(10 * var(--mm)), 2.4vh, calc(11.5 * var(--mm))); }
    :host([care]) .closed { font-size: calc(13 * var(--mm)); }
    .on { font-size: calc(12 * var(--mm)); color: var(--green-700); display: grid; }
    :host([roomy]) .icon { inline-size: clamp(calc(32 * var(--mm)), 10vh, calc(48 * var(--mm))); font-size: clamp(calc(18 * var(--mm)), 6.2vh, calc(30 * var(--mm))); }
    :host([roomy]) .name { font-size: clamp(calc(14 * var(--mm)), 4.2vh, calc(20 * var(--mm))); }
    :host([roomy]) .service .name { font-size: clamp(calc(14 * var(--mm)), 3.5vh, calc(16 * var(--mm))); }
    :host([roomy]) .hint { font-size: clamp(calc(10 * var(--mm)), 2.4vh, calc(11.5 * var(--mm))); }
    /* What is behind a choice is a hint: two lines of it, so that everything below has its place in every language. */
    :host([roomy]) .hint { display: var(--kiosk-extra, -webkit-box); -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; padding-block-end: 0.12em; }
    :host([roomy]) .hint[hidden] { display: none; }
    /* Beside the questions a service has one line each for name, hint and wait. */
    :host([brief]) .hint { display: var(--kiosk-extra, block); overflow: hidden; white-space: nowrap; text-overflow: ellipsis; padding-block-end: 0.12em; }
    :host([brief]) .hint[hidden], :host([brief]) .wait .then { display: none; }
    :host([roomy]) .wait { font-size: clamp(calc(10 * var(--mm)), 2.4vh, calc(11.5 * var(--mm))); }
    :host([roomy]) .wait b { font-size: clamp(calc(11 * var(--mm)), 3.1vh, calc(15 * var(--mm))); }
    :host([roomy]) .on { font-size: clamp(calc(12 * var(--mm)), 3.4vh, calc(16 * var(--mm))); }
    :host([care]) button { grid-template-columns: minmax(0, 1fr) auto; padding-inline-start: calc(9 * var(--mm)); min-block-size: calc(56 * var(--mm)); border: 3px solid var(--green-700); }
    :host([care]) .icon, :host([care]) .hint { display: none; }
    :host([care]) .name { font-size: calc(21 * var(--mm)); }
    :host([care]) .on { font-size: calc(20 * var(--mm)); }
    :host([care]) .wait { font-size: calc(13 * var(--mm)); }
    /* Few choices leave height: the longest wait in English takes two lines rather than the room of the name. */
    :host([roomy]) .wait, :host([care]) .wait { white-space: normal; max-inline-size: 7.5em; text-wrap: balance; }
  `];

  constructor() {
    super();
    /** @type {import('../say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Option | null} */
    this.option = null;
    /** IANA zone of the branch. */
    this.zone = 'UTC';
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
    if (option.kind === 'service') {
      const { icon, names, hint, closed } = option.service;
      return closed ? this.shut(icon, names[this.language], [closed]) : this.row(icon, names[this.language], hint[this.language], this.wait(option.service), 'service');
    }
    const closed = option.leadsTo.map((service) => service.closed).filter((each) => each !== null);
    const icon = /** @type {Record<string, string>} */ (ICONS)[option.value];
    if (closed.length > 0 && closed.length === option.leadsTo.length) {
      return this.shut(icon, nameOf(option.value, say), closed);
    }
    return this.row(
      icon,
      nameOf(option.value, say),
      option.leadsTo.map((service) => service.names[this.language]).join(this.language === 'en' ? ', ' : '、'),
      html`<span class="on"><ui-icon name="arrow-right"></ui-icon></span>`);
  }

  /**
   * @param {string} icon
   * @param {string} name
   * @param {string} hint
   * @param {unknown} end
   * @param {string} [kind]
   */
  row(icon, name, hint, end, kind = '') {
    return html`<button type="button" class=${kind} @click=${this.choose}>
      <span class="icon"><ui-icon name=${icon}></ui-icon></span>
      <span><span class="name">${name}</span><span class="hint" ?hidden=${!hint}>${hint}</span></span>
      ${end}
    </button>`;
  }

  /**
   * A choice that gives no number now. It can be touched all the same, and says why.
   *
   * @param {string} icon
   * @param {string} name
   * @param {Closed[]} closed everything behind it
   */
  shut(icon, name, closed) {
    const say = words[this.language];
    const next = closed.map((each) => each.next).filter((at) => at !== null).sort()[0];
    const at = opensAt(next ?? null, this.language, this.zone);
    return html`<button type="button" class="shut" @click=${this.choose}>
      <span class="icon"><ui-icon name=${icon}></ui-icon></span>
      <span><span class="name">${name}</span><span class="closed"><ui-icon name="clock-pause"></ui-icon><span>${say.closed.short}${at ? html`<br>${say.closed.from(at)}` : ''}</span></span></span>
    </button>`;
  }

  /** @param {Service} service */
  wait({ waiting, range, promiseMinutes }) {
    const say = words[this.language];
    // That nobody waits is no short wait where no counter serves it, and the range is not known then.
    const soon = waiting === 0 && range !== null && range.likely < 2;
    return html`<span class="wait">
      ${waiting === null ? '' : html`<b>${soon ? say.noWait : say.waiting(waiting)}</b>`}
      ${soon ? '' : html`<span class="then">${range ? say.about(range.low, range.high) : say.within(promiseMinutes)}</span>`}
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
