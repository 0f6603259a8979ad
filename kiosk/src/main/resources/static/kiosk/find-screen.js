/**
 * `<find-screen>`: how an appointment is to be found: by typing its code or a telephone number, or by showing something, which
 * goes on by itself. Tells `said` with the move.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { lookupWords } from './lookup-words.js';
import { ICONS, WAYS } from './showing.js';
import { stepStyles } from './step-styles.js';
import { words } from './words.js';

/** @import {Problem} from './lookup.js' */
/** @import {Showing} from './showing.js' */

export class FindScreen extends LitElement {
  static properties = { language: {}, takes: { attribute: false }, asking: { type: Boolean }, problem: { attribute: false }, care: { type: Boolean, reflect: true } };

  static styles = [reset, stepStyles, css`
    :host { grid-template-rows: auto auto auto minmax(0, 1fr); }
    .choices { grid-auto-rows: minmax(min-content, calc(56 * var(--mm))); }
    .hint { display: var(--kiosk-extra, block); font-size: var(--panel-text); color: var(--ink-soft); margin-block-start: calc(1.5 * var(--mm)); }
    .trouble { display: flex; align-items: center; gap: calc(4 * var(--mm)); padding: calc(4 * var(--mm)) calc(6 * var(--mm)); border: 2px solid var(--amber); border-radius: var(--panel-radius); background: var(--amber-ground); text-wrap: balance; }
    .trouble ui-icon { font-size: calc(13 * var(--mm)); color: var(--amber); }
    .shown { display: grid; align-content: start; gap: calc(5 * var(--mm)); padding: var(--step-space, calc(7 * var(--mm))) calc(7 * var(--mm)); border-radius: var(--panel-radius); background: var(--green-900); color: #fff; align-self: start; }
    .shown b { font-size: calc(12 * var(--mm)); line-height: 1.2; }
    ul { display: flex; flex-wrap: wrap; gap: calc(3 * var(--mm)) calc(9 * var(--mm)); list-style: none; }
    li { display: flex; align-items: center; gap: calc(3 * var(--mm)); font-weight: 600; white-space: nowrap; }
    li ui-icon { font-size: calc(11 * var(--mm)); color: var(--call); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** What can be shown here now. @type {Showing[]} */
    this.takes = [];
    /** Whether the server is looking. */
    this.asking = false;
    /** @type {Problem | null} */
    this.problem = null;
    this.care = false;
  }

  render() {
    const say = words[this.language];
    return html`
      <header><h1>${say.booked.find.title}</h1></header>
      <div role="alert" aria-live="polite">${this.asking ? html`<p class="fact">${say.booked.finding}</p>`
        : this.problem ? html`<p class="trouble"><ui-icon name="alert-triangle"></ui-icon>${lookupWords(say.booked, this.problem)}</p>` : ''}</div>
      <div class="choices">${this.way('code', 'keyboard')}${this.way('phone', 'device-mobile')}</div>
      ${this.takes.length === 0 ? '' : html`<section class="shown"><b>${say.booked.find.orShow}</b>
        <ul>${[...WAYS].reverse().filter((way) => this.takes.includes(way)).map((way) => html`<li><ui-icon name=${ICONS[way]}></ui-icon>${say.card.way[way].short}</li>`)}</ul></section>`}`;
  }

  /**
   * @param {'code' | 'phone'} by
   * @param {string} icon
   */
  way(by, icon) {
    const say = words[this.language].booked.find[by];
    return html`<button type="button" @click=${() => this.choose(by)}><span class="pad"><ui-icon name=${icon}></ui-icon></span>
      <span><b>${say.name}</b><span class="hint">${say.hint}</span></span><ui-icon class="on" name="arrow-right"></ui-icon></button>`;
  }

  /** @param {'code' | 'phone'} by */
  choose(by) {
    this.dispatchEvent(new CustomEvent('said', { detail: { said: 'by', by }, bubbles: true, composed: true }));
  }
}
customElements.define('find-screen', FindScreen);
