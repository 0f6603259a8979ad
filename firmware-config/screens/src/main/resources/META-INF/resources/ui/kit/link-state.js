/**
 * `<link-state>`: whether the page is live, and how old its data is when it is not. Every page shows one. Give it the
 * page's `Live` (or anything with `live` and `age()`), and update it once a second: it owns no timer.
 */
import { LitElement, css, html } from 'lit';
import { reset } from '../reset.js';
import { ageInWords, words } from '../words.js';

export class LinkState extends LitElement {
  static properties = { language: {}, live: { type: Boolean, reflect: true }, age: { type: Number } };

  static styles = [reset, css`
    :host { display: inline-flex; align-items: center; gap: 0.5em; line-height: var(--line-tight); white-space: nowrap; }
    .dot { inline-size: 0.6em; block-size: 0.6em; border-radius: 50%; background: var(--dot, var(--green-300)); flex: none; }
    :host(:not([live])) { padding: 0.3em 0.7em; border-radius: var(--radius); background: var(--red-ground); color: var(--red); font-weight: 600; }
    :host(:not([live])) .dot { background: none; border: 0.15em solid currentColor; border-radius: 0; rotate: 45deg; }
  `];

  constructor() {
    super();
    /** @type {import('../say.js').Language} */
    this.language = 'zh-CN';
    this.live = false;
    /** @type {number | null} seconds; null = never had data */
    this.age = null;
  }

  render() {
    const say = words[this.language];
    // The age counts every second: only the state itself is announced, not each tick.
    return html`<span class="dot"></span>
      <span role="status">${this.live ? say.live : this.age === null ? say.connecting : say.notLive}</span>
      ${this.live ? '' : html`<span>${this.age === null ? say.noDataYet : say.asOf(ageInWords(this.age, this.language))}</span>`}`;
  }
}
customElements.define('link-state', LinkState);
