/** `<long-wait-screen>`: the wait is long today; how long in plain words, before the number is taken. Tells `said` and `go-back`. */
import { LitElement, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { stepStyles } from './step-styles.js';
import { words } from './words.js';

/** @import {Service} from 'ui/menu/menu.js' */
/** @import {Move} from './flow.js' */

export class LongWaitScreen extends LitElement {
  static properties = { language: {}, service: { attribute: false }, care: { type: Boolean, reflect: true } };

  static styles = [reset, stepStyles];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Service | null} */
    this.service = null;
    this.care = false;
  }

  render() {
    const range = this.service?.range;
    if (!this.service || !range) {
      return html``;
    }
    const say = words[this.language];
    return html`
      <header><h1>${say.longWait.title}</h1><p class="under">${this.service.names[this.language]}</p></header>
      <div class="middle" role="status"><ui-icon class="halt" name="hourglass"></ui-icon>
        <p class="big">${say.longWait.likely(range.likely)}</p>
        <p class="soft">${say.longWait.range(range.low, range.high)}</p></div>
      <div class="acts">
        <button type="button" @click=${() => this.tell('go-back')}>${say.closed.other}</button>
        <button type="button" class="primary" @click=${() => this.tell('said', { said: 'wait' })}>${say.longWait.take}</button></div>`;
  }

  /** @param {string} news @param {Move} [detail] */
  tell(news, detail) {
    this.dispatchEvent(new CustomEvent(news, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('long-wait-screen', LongWaitScreen);
