/** `<counter-choice>`: the counters of the branch; tells `counter-chosen` with `detail.counter`. */
import { LitElement, css, html, nothing } from 'lit';
import { buttons, reset } from 'ui/reset.js';
import { words } from './words.js';

/** @import {CounterView} from '#api' */

/** Counters above it have no key of their own. */
const LAST_KEY = 9;

export class CounterChoice extends LitElement {
  static properties = { language: {}, counters: { attribute: false }, busy: {} };

  static styles = [reset, buttons, css`
    :host { display: block; padding: var(--space-4); --button-size: var(--target-desk); }
    h1 { font-size: var(--step-2); font-weight: 700; margin-block-end: var(--space-3); }
    li { display: flex; align-items: center; justify-content: space-between; gap: var(--space-3); min-height: 60px; border-block-start: 1px solid var(--rule); }
    li:last-child { border-block-end: 1px solid var(--rule); }
    kbd { display: grid; place-content: center; inline-size: 1.75rem; block-size: 1.75rem; border: 1px solid var(--rule-strong); border-radius: 4px; background: var(--surface); font: inherit; font-weight: 700; }
    kbd.taken { visibility: hidden; }
    strong { display: block; line-height: 1.3; font-weight: 600; }
    li div { flex: 1; }
    small { color: var(--ink-soft); font-size: var(--step--1); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {CounterView[]} */
    this.counters = [];
    /** @type {string | null} */
    this.busy = null;
  }

  render() {
    const say = words[this.language];
    return html`<h1>${say.chooseCounter}</h1><ul>${this.counters.map((counter) => {
      const name = counter.names[this.language];
      return html`<li>${counter.no <= LAST_KEY ? html`<kbd class=${counter.staffNo ? 'taken' : ''}>${counter.no}</kbd>` : nothing}<div><strong>${name}</strong><small>${counter.staffNo ? say.takenBy(counter.staffNo) : say.free}</small></div>
        ${counter.staffNo ? '' : html`<button type="button" class="button" aria-label="${say.openCounter} ${name}"
          aria-disabled=${String(this.busy !== null)} @click=${() => this.choose(counter)}>${say.openCounter}</button>`}</li>`;
    })}</ul>`;
  }

  /** @param {CounterView} counter */
  choose(counter) {
    this.dispatchEvent(new CustomEvent('counter-chosen', { detail: { counter } }));
  }
}
customElements.define('counter-choice', CounterChoice);
