/** `<waiting-counts>`: how many wait for each service, from the public board. */
import { LitElement, css, html } from 'lit';
import { reset } from 'ui/reset.js';
import { words } from './words.js';

/** @import {BoardService} from '#api' */

export class WaitingCounts extends LitElement {
  static properties = { language: {}, services: { attribute: false } };

  static styles = [reset, css`
    :host { display: block; padding: 0 var(--space-4) var(--space-4); }
    h2 { font-size: var(--step--1); color: var(--ink-soft); padding-block-end: var(--space-1); border-block-end: 1px solid var(--rule-strong); }
    li { display: flex; justify-content: space-between; gap: var(--space-3); padding-block: 5px; border-block-end: 1px solid var(--rule); font-size: var(--step-0); line-height: 1.35; }
    b { font-weight: 700; }
    .none { color: var(--ink-faint); }
    .none b { font-weight: 400; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {BoardService[]} */
    this.services = [];
  }

  render() {
    return html`<h2>${words[this.language].waitingByService}</h2><ul>${this.services.map(({ names, waiting }) =>
      html`<li class=${waiting ? '' : 'none'}><span>${names[this.language]}</span><b>${waiting}</b></li>`)}</ul>`;
  }
}
customElements.define('waiting-counts', WaitingCounts);
