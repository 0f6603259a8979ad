/** `<more-time>`: asks somebody who has gone quiet whether to wait. Shown while `left` is a number. Tells `more-time`. */
import { LitElement, css, html } from 'lit';
import { reset } from 'ui/reset.js';
import { words } from './words.js';

export class MoreTime extends LitElement {
  static properties = { language: {}, left: { type: Number }, of: { type: Number } };

  static styles = [reset, css`
    dialog {
      inline-size: min(90vw, calc(230 * var(--mm))); padding: calc(12 * var(--mm)); border: 0; border-radius: var(--panel-radius);
      background: var(--surface); color: var(--ink); text-align: center;
    }
    dialog[open] { display: grid; gap: calc(8 * var(--mm)); }
    dialog::backdrop { background: rgb(6 38 31 / 0.72); }
    h2 { font-size: calc(20 * var(--mm)); font-weight: 700; line-height: 1.2; text-wrap: balance; }
    p { font-size: calc(12 * var(--mm)); color: var(--ink-soft); }
    progress { appearance: none; inline-size: 100%; block-size: calc(4 * var(--mm)); border: 0; border-radius: 99px; overflow: hidden; background: var(--sunk); }
    progress::-webkit-progress-bar { background: var(--sunk); }
    progress::-webkit-progress-value { background: var(--green-700); transition: inline-size 1s linear; }
    button { min-block-size: calc(48 * var(--mm)); border: 0; border-radius: var(--panel-radius); background: var(--green-700); color: #fff; font-size: calc(18 * var(--mm)); font-weight: 700; }
    button:active { background: var(--green-900); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {number | null} seconds */
    this.left = null;
    this.of = 30;
  }

  render() {
    const say = words[this.language].moreTime;
    return html`<dialog aria-labelledby="ask" @cancel=${this.stay}>
      <h2 id="ask">${say.title}</h2>
      <progress aria-labelledby="ask" max=${this.of} .value=${this.left ?? 0}></progress>
      <p>${say.detail(this.left ?? 0)}</p>
      <button type="button" @click=${this.stay}>${say.yes}</button>
    </dialog>`;
  }

  updated() {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && dialog.open !== (this.left !== null)) {
      if (this.left === null) {
        dialog.close();
      } else {
        dialog.showModal();
      }
    }
  }

  stay() {
    this.dispatchEvent(new CustomEvent('more-time', { bubbles: true, composed: true }));
  }
}
customElements.define('more-time', MoreTime);
