/** `<waiting-list>`: how many wait for each service. Numbers of people, never who. */
import { LitElement, css, html, nothing } from 'lit';
import { reset } from 'ui/reset.js';
import { words } from './words.js';

/** @import {Language} from 'ui/say.js' */
/** @import {Service} from './hall.js' */

/** More services than this are listed in one language, so that each stays as large. */
const MANY = 9;

export class WaitingList extends LitElement {
  static properties = { languages: { attribute: false }, services: { attribute: false } };

  static styles = [reset, css`
    :host { display: grid; grid-template-rows: auto minmax(0, 1fr); }
    ul { display: grid; grid-auto-rows: minmax(0, 1fr); }
    h2 { font-size: calc(1.9 * var(--u)); font-weight: 600; line-height: 1.2; color: var(--green-300); padding-block-end: calc(0.4 * var(--u)); }
    h2 [lang] { font-size: 0.8em; font-weight: 500; margin-inline-start: 0.5em; }
    li {
      display: grid; grid-template-columns: 1fr auto; align-items: center; column-gap: calc(1 * var(--u));
 border-block-start: 1.5px solid var(--night-rule);
    }
    .name { min-inline-size: 0; line-height: 1.1; white-space: nowrap; font-size: calc(1.6 * var(--u)); font-weight: 500; overflow-x: clip; text-overflow: ellipsis; }
    .name [lang] { display: block; font-size: 0.66em; font-weight: 400; color: var(--night-soft); overflow-x: clip; text-overflow: ellipsis; }
    .count { font-size: calc(2.3 * var(--u)); font-weight: 700; line-height: 1; }
    .many .name [lang] { display: none; }
    .none { color: #8fa39b; font-weight: 500; }
  `];

  constructor() {
    super();
    /** @type {Language[]} */
    this.languages = ['zh-CN'];
    /** @type {Service[]} */
    this.services = [];
  }

  render() {
    const [first, second] = this.languages;
    return html`<h2>${words[first].waiting}${second ? html`<span lang=${second}>${words[second].waiting}</span>` : nothing}</h2>
      <ul class=${this.services.length > MANY ? 'many' : ''}>${this.services.map(({ names, waiting }) => html`<li>
        <span class="name">${names[first]}${second ? html`<span lang=${second}>${names[second]}</span>` : nothing}</span>
        <span class=${waiting > 0 ? 'count' : 'count none'}>${Math.max(0, waiting)}</span>
      </li>`)}</ul>`;
  }
}
customElements.define('waiting-list', WaitingList);
