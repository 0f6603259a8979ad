/**
 * `<card-banner>`: what a customer can show here and what for, and what came of the last thing shown. Showing something is never needed.
 * Tells `card-forgotten`.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { ICONS, WAYS } from './showing.js';
import { words } from './words.js';

/** @import {Showing} from './showing.js' */

export class CardBanner extends LitElement {
  static properties = { language: {}, card: { attribute: false }, takes: { attribute: false } };

  static styles = [reset, css`
    :host { display: block; }
    section {
      display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: calc(6 * var(--mm));
      min-block-size: var(--target-main); padding: calc(4 * var(--mm)) calc(7 * var(--mm));
      border-radius: var(--panel-radius); border: 2px solid transparent; font-size: var(--panel-text); line-height: 1.3;
    }
    b { display: block; font-size: calc(12 * var(--mm)); font-weight: 700; line-height: 1.2; margin-block-end: calc(1.5 * var(--mm)); text-wrap: balance; }
    .offer { background: var(--green-900); color: #fff; }
    .offer p { color: var(--green-100); }
    .read { background: var(--green-100); border-color: var(--green-700); color: var(--ink); }
    .bad { background: var(--amber-ground); border-color: var(--amber); color: var(--ink); }
    .none { background: var(--sunk); color: var(--ink-soft); }
    ui-icon { font-size: calc(16 * var(--mm)); }
    .read > ui-icon { color: var(--green-700); }
    .bad > ui-icon { color: var(--amber); }
    .slot { position: relative; inline-size: calc(20 * var(--mm)); block-size: calc(20 * var(--mm)); display: grid; place-items: center; }
    .many { grid-template-columns: minmax(0, 1fr); gap: var(--step-space, calc(3 * var(--mm))); }
    .many b { font-size: var(--step-fact, calc(12 * var(--mm))); }
    ul { display: flex; flex-wrap: wrap; gap: calc(1 * var(--mm)) calc(9 * var(--mm)); list-style: none; }
    li { display: flex; white-space: nowrap; align-items: center; gap: calc(3 * var(--mm)); font-weight: 600; }
    li ui-icon { font-size: calc(11 * var(--mm)); color: var(--call); }
    .slot ui-icon.moves { animation: swipe 2.6s ease-in-out infinite; }
    .slot::after { content: ''; position: absolute; inset-inline: 0; inset-block-end: 0; block-size: calc(1 * var(--mm)); background: var(--call); border-radius: 2px; }
    @keyframes swipe { 0%, 30% { translate: -22% 0; } 60%, 80% { translate: 22% 0; } 100% { translate: -22% 0; } }
    @media (prefers-reduced-motion: reduce) { .slot ui-icon.moves { animation: none; } }
    button {
      min-block-size: var(--target); min-inline-size: var(--target); padding: 0 calc(5 * var(--mm)); border: 2px solid var(--green-700);
      border-radius: var(--panel-radius); background: var(--surface); color: var(--green-800); font-weight: 600; line-height: 1.2;
    }
    button:active { background: var(--green-50); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {{state: string, id: string, takes: Showing[]} | null} */
    this.card = null;
    /** What can be shown here now. @type {Showing[]} */
    this.takes = [];
  }

  render() {
    const say = words[this.language].card;
    return html`<div role="status">${this.banner(say)}</div>`;
  }

  /** @param {import('./messages/zh-CN.js').Messages['card']} say */
  banner(say) {
    switch (this.card?.state) {
      case 'READ':
        return html`<section class="read"><ui-icon name="check"></ui-icon>
          <div><b>${say.read}</b><p>${say.readDetail}</p></div>
          <button type="button" @click=${this.forget}>${say.forget}</button></section>`;
      case 'BAD_READ':
        return this.bad(say.way[this.card.takes[0]] ?? say.way.SWIPE_CARD);
      case 'OTHER_DOCUMENT':
        return this.plain('bad', 'credit-card', say.otherDocument, say.otherDocumentDetail);
      default:
        return this.takes.length === 0
          ? this.plain('none', 'info-circle', say.noReader, say.noReaderDetail)
          : this.takes.length === 1 ? this.one(say, this.takes[0]) : this.many(say);
    }
  }

  /** @param {{again: string, advice: string}} way */
  bad(way) {
    return this.plain('bad', 'alert-triangle', way.again, way.advice);
  }

  /**
   * @param {import('./messages/zh-CN.js').Messages['card']} say
   * @param {Showing} way
   */
  one(say, way) {
    return html`<section class="offer"><span class="slot"><ui-icon class=${way === 'SWIPE_CARD' ? 'moves' : ''} name=${ICONS[way]}></ui-icon></span>
      <div><b>${say.offerOne(say.way[way].full)}</b><p>${say.purpose}</p></div></section>`;
  }

  /** @param {import('./messages/zh-CN.js').Messages['card']} say */
  many(say) {
    return html`<section class="offer many">
      <div><b>${say.offerMany}</b><p>${say.purposeMany}</p></div>
      <ul>${WAYS.filter((way) => this.takes.includes(way)).map((way) => html`<li><ui-icon name=${ICONS[way]}></ui-icon>${say.way[way].short}</li>`)}</ul></section>`;
  }

  /**
   * @param {string} kind
   * @param {string} icon
   * @param {string} title
   * @param {string} detail
   */
  plain(kind, icon, title, detail) {
    return html`<section class=${kind}><ui-icon name=${icon}></ui-icon><div><b>${title}</b><p>${detail}</p></div></section>`;
  }

  forget() {
    this.dispatchEvent(new CustomEvent('card-forgotten', { bubbles: true, composed: true }));
  }
}
customElements.define('card-banner', CardBanner);
