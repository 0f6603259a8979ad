/** `<counter-list>`: every counter and what it does: the number it serves, free, paused or closed. */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ticket-number.js';
import { reset } from 'ui/reset.js';
import './counter-name.js';
import { callAt } from './hall.js';
import { words } from './words.js';

/** @import {Language} from 'ui/say.js' */
/** @import {Board, Counter} from './hall.js' */

/** More counters than this stand in three columns. */
const MANY = 8;

export class CounterList extends LitElement {
  static properties = { languages: { attribute: false }, board: { attribute: false } };

  static styles = [reset, css`
    :host { display: block; }
    h2 { font-size: calc(1.9 * var(--u)); font-weight: 600; line-height: 1.2; color: var(--green-300); padding-block-end: calc(0.4 * var(--u)); }
    h2 [lang] { font-size: 0.8em; font-weight: 500; margin-inline-start: 0.5em; }
    ul { display: grid; grid-template-columns: 1fr 1fr; column-gap: calc(1.6 * var(--u)); }
    li {
      display: flex; justify-content: space-between; align-items: center; gap: calc(0.6 * var(--u));
      block-size: calc(2.5 * var(--u)); border-block-start: 1.5px solid var(--night-rule); font-size: calc(1.75 * var(--u));
    }
    counter-name { --words: 0.62em; --words-alone: 0.8em; }
    .many { grid-template-columns: 1fr 1fr 1fr; column-gap: calc(1 * var(--u)); }
    .many li { font-size: calc(1.45 * var(--u)); }
    .many .state { font-size: calc(1.2 * var(--u)); }
    .state { font-size: calc(1.4 * var(--u)); }
    .closed, .closed .state { color: #8fa39b; }
    .closed counter-name { font-weight: 500; }
    .paused .state { color: #f0b860; }
    .free .state { color: var(--green-300); }
    .called ticket-number { color: var(--call); }
  `];

  constructor() {
    super();
    /** @type {Language[]} */
    this.languages = ['zh-CN'];
    /** @type {Board | null} */
    this.board = null;
  }

  render() {
    const [first, second] = this.languages;
    return html`<h2>${words[first].counters}${second ? html`<span lang=${second}>${words[second].counters}</span>` : nothing}</h2>
      <ul class=${this.board && this.board.counters.length > MANY ? 'many' : ''}>${this.board?.counters.map((counter) => this.#counter(counter))}</ul>`;
  }

  /** @param {Counter} counter */
  #counter(counter) {
    const say = words[this.languages[0]];
    const call = this.board && counter.state === 'OPEN' ? callAt(this.board, counter.no) : null;
    const kind = counter.state === 'CLOSED' ? 'closed' : counter.state === 'PAUSED' ? 'paused' : !call ? 'free' : call.state === 'CALLED' ? 'called' : 'serving';
    return html`<li class=${kind}>
      <counter-name .name=${counter.names[this.languages[0]]}></counter-name>
      ${call ? html`<ticket-number .number=${call.number}></ticket-number>`
        : html`<span class="state">${kind === 'closed' ? say.closed : kind === 'paused' ? say.paused : say.free}</span>`}
    </li>`;
  }
}
customElements.define('counter-list', CounterList);
