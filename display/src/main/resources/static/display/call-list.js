/**
 * `<call-list>`: the calls before the latest, newest first: number, service, counter. One that was just called is as
 * yellow as the bar; one that is over steps back. With none it says how a visit goes.
 */
import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import 'ui/kit/ticket-number.js';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import './counter-name.js';
import { words } from './words.js';

/** @import {Language, Names} from 'ui/say.js' */
/** @import {Call} from './hall.js' */

/**
 * @typedef {object} Row
 * @property {Call} call
 * @property {Names | null} serviceNames
 * @property {Names | null} counterNames
 * @property {boolean} fresh news of the last seconds: flashes
 * @property {boolean} lit wanted now
 * @property {boolean} spoken the voice is at it
 */

/** Icons of the three steps of a visit, in the order of the words. */
const STEPS = ['ticket', 'speakerphone', 'walk'];

export class CallList extends LitElement {
  static properties = { languages: { attribute: false }, rows: { attribute: false }, empty: { type: Boolean } };

  static styles = [reset, css`
    :host { display: block; }
    table { inline-size: 100%; table-layout: fixed; }
    caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    col.number { inline-size: 26%; }
    col.counter { inline-size: 34%; }
    th { padding: 0 calc(2.2 * var(--u)) calc(0.35 * var(--u)); font-size: calc(1.5 * var(--u)); font-weight: 500; color: var(--night-soft); line-height: 1.2; }
    td { block-size: calc(5.85 * var(--u)); padding: 0 calc(2.2 * var(--u)); border-block-start: 1.5px solid var(--night-rule); vertical-align: middle; }
    th:last-child, td:last-child { text-align: end; }
    ticket-number { display: block; font-size: calc(5.2 * var(--u)); }
    counter-name { justify-content: end; font-size: calc(5.2 * var(--u)); vertical-align: middle; --words: 0.46em; --words-alone: 0.62em; }
    .service { display: block; font-size: calc(2.5 * var(--u)); line-height: 1.15; overflow-x: clip; text-overflow: ellipsis; white-space: nowrap; }
    .service:lang(en) { font-size: calc(1.95 * var(--u)); }
    counter-name:lang(en) { --words-alone: 0.48em; }
    .more { display: block; font-size: calc(1.55 * var(--u)); line-height: 1.3; color: var(--night-soft); overflow-x: clip; text-overflow: ellipsis; white-space: nowrap; }
    .tag { display: inline-block; margin-inline-end: 0.6em; padding: 0 0.5em; border: 0.08em solid; border-radius: 0.25em; font-weight: 500; }

    tr.called ticket-number, tr.called counter-name { color: var(--call); }
    tr.over { color: var(--over); --over: #8fa39b; }
    tr.over ticket-number, tr.over counter-name { font-weight: 500; }
    tr.over .more { color: inherit; }
    tr.lit td { background: var(--call); color: var(--call-ink); border-color: var(--night); }
    tr.lit ticket-number, tr.lit counter-name, tr.lit .more { color: inherit; }
    tr.lit td:first-child { border-start-start-radius: calc(0.4 * var(--u)); border-end-start-radius: calc(0.4 * var(--u)); }
    tr.lit td:last-child { border-start-end-radius: calc(0.4 * var(--u)); border-end-end-radius: calc(0.4 * var(--u)); }
    tr.fresh td { animation: flash 1s steps(1) 5; }
    @keyframes flash { 50% { background: transparent; color: var(--call); } }
    @media (prefers-reduced-motion: reduce) { tr.fresh td { animation: none; } }

    ol.visit { display: grid; grid-template-columns: repeat(3, 1fr); gap: calc(2 * var(--u)); block-size: 100%; align-content: center; }
    .visit li { display: grid; justify-items: center; gap: calc(0.9 * var(--u)); text-align: center; font-size: calc(2.9 * var(--u)); line-height: 1.15; font-weight: 600; }
    .visit ui-icon { font-size: calc(6.5 * var(--u)); color: var(--green-300); }
    .visit [lang] { font-size: 0.66em; font-weight: 500; color: var(--night-soft); }
  `];

  constructor() {
    super();
    /** @type {Language[]} */
    this.languages = ['zh-CN'];
    /** @type {Row[]} */
    this.rows = [];
    this.empty = false;
  }

  render() {
    return this.rows.length ? this.#table() : this.empty ? this.#visit() : nothing;
  }

  #table() {
    const [first, second] = this.languages;
    const head = (/** @type {'ticket' | 'service' | 'counter'} */ key) =>
      html`<th scope="col">${words[first][key]}${second ? html` <span lang=${second}>${words[second][key]}</span>` : nothing}</th>`;
    return html`<table>
      <caption>${words[first].earlier}</caption>
      <colgroup><col class="number"><col><col class="counter"></colgroup>
      <thead><tr>${head('ticket')}${head('service')}${head('counter')}</tr></thead>
      <tbody>${repeat(this.rows, ({ call }) => call.callRev, (row) => this.#row(row))}</tbody>
    </table>`;
  }

  /** @param {Row} row */
  #row({ call, serviceNames, counterNames, fresh, lit, spoken }) {
    const [first, second] = this.languages;
    const over = call.state === 'SERVED' || call.state === 'NO_SHOW';
    const kinds = [call.state === 'CALLED' && 'called', over && 'over', lit && 'lit', fresh && 'fresh'].filter(Boolean).join(' ');
    const tag = call.state === 'NO_SHOW' ? words[first].missed : call.state === 'SERVED' ? words[first].ended : '';
    return html`<tr class=${kinds}>
      <td><ticket-number .number=${call.number}></ticket-number></td>
      <td>
        <span class="service">${spoken ? html`<ui-icon name="volume"></ui-icon> ` : nothing}${serviceNames?.[first] ?? call.service}</span>
        <span class="more">${tag ? html`<span class="tag">${tag}</span>` : nothing}${second && serviceNames ? html`<span lang=${second}>${serviceNames[second]}</span>` : nothing}</span>
      </td>
      <td><counter-name .name=${counterNames?.[first] ?? String(call.counter)}></counter-name></td>
    </tr>`;
  }

  #visit() {
    const [first, second] = this.languages;
    return html`<ol class="visit">${STEPS.map((icon, at) => html`<li>
      <ui-icon name=${icon}></ui-icon>
      <span>${words[first].howTo[at]}</span>
      ${second ? html`<span lang=${second}>${words[second].howTo[at]}</span>` : nothing}
    </li>`)}</ol>`;
  }
}
customElements.define('call-list', CallList);
