/**
 * `<type-screen>`: the code of an appointment or a telephone number, typed on keys for a whole hand. Tells `look-up` with what
 * was typed; a problem is said here, and what was typed stays to be mended.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { lookupWords } from './lookup-words.js';
import { stepStyles } from './step-styles.js';
import { Typed } from './signs.js';
import { words } from './words.js';

/** @import {Problem} from './lookup.js' */
/** @import {Typing} from './booking.js' */

export class TypeScreen extends LitElement {
  static properties = {
    language: {}, by: {}, asking: { type: Boolean }, problem: { attribute: false }, care: { type: Boolean, reflect: true },
    early: { state: true },
  };

  static styles = [reset, stepStyles, css`
    :host { grid-template-rows: auto auto auto auto minmax(0, 1fr); }
    output { display: flex; align-items: center; justify-content: center; gap: calc(9 * var(--mm)); min-block-size: calc(34 * var(--mm)); border: 3px solid var(--green-700); border-radius: var(--panel-radius); background: var(--surface); font-size: var(--step-big, calc(20 * var(--mm))); font-weight: 700; line-height: 1; font-variant-numeric: tabular-nums; white-space: nowrap; overflow: hidden; }
    output .code { letter-spacing: 0.18em; margin-inline-end: -0.18em; font-family: ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", monospace; }
    .empty { color: var(--ink-faint); font-size: calc(12 * var(--mm)); font-weight: 500; }
    .said { display: grid; place-content: center; min-block-size: calc(27 * var(--mm)); line-height: 1.3; text-align: center; text-wrap: balance; color: var(--ink-soft); }
    .said.trouble { color: var(--amber); font-weight: 600; }
    .said ui-icon { font-size: calc(11 * var(--mm)); vertical-align: -0.15em; margin-inline-end: calc(2 * var(--mm)); }
    .keys { display: grid; gap: var(--pad-gap, var(--target-gap)); grid-template-columns: repeat(8, minmax(0, 1fr)); grid-auto-rows: calc(32 * var(--mm)); }
    .keys.phone { grid-template-columns: repeat(3, minmax(0, 1fr)); grid-auto-rows: var(--key, calc(42 * var(--mm))); }
    .keys button { display: grid; place-items: center; min-inline-size: 0; min-block-size: var(--target); padding: 0; border: 2px solid var(--rule-strong); border-radius: var(--panel-radius); background: var(--surface); font-size: calc(15 * var(--mm)); font-weight: 700; }
    .keys.phone button { font-size: calc(21 * var(--mm)); }
    .keys button.control { background: var(--sunk); font-size: calc(12 * var(--mm)); }
    .keys button:active { background: var(--green-100); border-color: var(--green-700); }
    .keys.code .control { grid-column: span 4; }
    .control ui-icon { font-size: calc(16 * var(--mm)); }
    .control span { display: flex; align-items: center; gap: calc(3 * var(--mm)); }
    .acts { align-self: start; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Typing} */
    this.by = 'code';
    /** Whether the server is looking. */
    this.asking = false;
    /** @type {Problem | null} */
    this.problem = null;
    this.care = false;
    this.typed = new Typed(this.by);
    /** Whether it was to be looked for before it was whole. */
    this.early = false;
    this.keyed = (/** @type {KeyboardEvent} */ event) => this.key(event);
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.keyed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.keyed);
    this.typed.clear();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('by') && this.typed.by !== this.by) {
      this.typed.clear();
      this.typed = new Typed(this.by);
    }
  }

  render() {
    const say = words[this.language].booked;
    const { keys } = this.typed.rule;
    return html`
      <header><h1>${say.type[this.by].title}</h1><p class="under">${say.type[this.by].hint}</p></header>
      <output class=${this.typed.length || this.by === 'code' ? '' : 'none'} aria-label=${say.type[this.by].title}>${this.shown(say)}</output>
      ${this.word(say)}
      <div class="keys ${this.by}" lang="en">
        ${keys.map((key) => this.button(key))}
        ${this.by === 'code' ? html`${this.control('clear', say)}${this.control('erase', say)}`
          : html`${this.control('clear', say)}${this.button('0')}${this.control('erase', say)}`}</div>
      <div class="acts"><button type="button" class="primary" aria-disabled=${this.asking} @click=${this.find}>${this.asking ? say.finding : say.search}</button></div>`;
  }

  /** @param {import('./messages/zh-CN.js').Messages['booked']} say */
  shown(say) {
    return this.by === 'phone' && this.typed.length === 0
      ? html`<span class="empty">${say.type.phone.empty}</span>`
      : this.typed.groups().map((group) => html`<span class=${this.by} lang="en">${group}</span>`);
  }

  /** @param {import('./messages/zh-CN.js').Messages['booked']} say */
  word(say) {
    const trouble = this.early && this.typed.missing > 0
      ? say.type[this.by].missing(this.typed.missing)
      : this.problem && !this.asking ? lookupWords(say, this.problem) : null;
    return html`<p class="said ${trouble ? 'trouble' : ''}" role="alert" aria-live="polite">${trouble
      ? html`<span><ui-icon name="alert-triangle"></ui-icon>${trouble}</span>` : this.by === 'code' ? say.type.typed(this.typed.length, 8) : say.type.phone.purpose}</p>`;
  }

  /** @param {string} key */
  button(key) {
    return html`<button type="button" @click=${() => this.type(key)}>${key}</button>`;
  }

  /**
   * @param {'clear' | 'erase'} what
   * @param {import('./messages/zh-CN.js').Messages['booked']} say
   */
  control(what, say) {
    return html`<button type="button" class="control" lang=${this.language} @click=${what === 'clear' ? this.clear : this.erase}><span>
      ${what === 'erase' ? html`<ui-icon name="backspace"></ui-icon>` : ''}${say[what]}</span></button>`;
  }

  /** A keyboard types as the pad does. @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === 'Backspace') {
      this.erase();
    } else if (event.key === 'Enter' && !(event.composedPath()[0] instanceof HTMLButtonElement)) {
      this.find();
    } else if (event.key.length === 1) {
      this.type(event.key);
    }
  }

  /** @param {string} key */
  type(key) {
    if (!this.asking && this.typed.add(key)) {
      this.touched();
    }
  }

  erase() {
    if (!this.asking) {
      this.typed.erase();
      this.touched();
    }
  }

  clear() {
    if (!this.asking) {
      this.typed.clear();
      this.touched();
    }
  }

  /** Something else stands there now: what was said of it before is no longer true. */
  touched() {
    this.early = false;
    this.problem = null;
    this.requestUpdate();
  }

  find() {
    if (this.asking) {
      return;
    }
    this.early = this.typed.missing > 0;
    if (!this.early) {
      this.dispatchEvent(new CustomEvent('look-up', { detail: { by: this.by, typed: this.typed.bytes() }, bubbles: true, composed: true }));
    }
  }
}
customElements.define('type-screen', TypeScreen);
