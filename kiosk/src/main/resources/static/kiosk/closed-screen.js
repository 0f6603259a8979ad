/** `<closed-screen>`: why a service gives no numbers now and from when it will. Tells `go-back`. */
import { LitElement, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { opensAt } from 'ui/menu/opens.js';
import { words as menuWords } from 'ui/menu/words.js';
import { reset } from 'ui/reset.js';
import { stepStyles } from './step-styles.js';
import { bySlug, words } from './words.js';

/** @import {Service} from 'ui/menu/menu.js' */

export class ClosedScreen extends LitElement {
  static properties = { language: {}, service: { attribute: false }, zone: {}, care: { type: Boolean, reflect: true } };

  static styles = [reset, stepStyles];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Service | null} */
    this.service = null;
    /** IANA zone of the branch. */
    this.zone = 'UTC';
    this.care = false;
  }

  render() {
    const closed = this.service?.closed;
    if (!this.service || !closed) {
      return html``;
    }
    const say = words[this.language];
    const next = opensAt(closed.next, this.language, this.zone);
    return html`
      <header><h1>${this.service.names[this.language]}</h1></header>
      <div class="middle" role="status"><ui-icon class="halt" name="clock-pause"></ui-icon>
        <p class="big">${say.closed.title}</p>
        <p class="soft">${bySlug(menuWords[this.language].closed.reason, closed.reason)}</p>
        <p>${next ? html`${say.closed.next}<br><b class="fact">${next}</b>` : say.closed.nobodyKnows}</p>
        <p class="soft">${say.closed.staff}</p></div>
      <div class="acts"><button type="button" class="primary" @click=${() => this.dispatchEvent(new CustomEvent('go-back', { bubbles: true, composed: true }))}>${say.closed.other}</button></div>`;
  }
}
customElements.define('closed-screen', ClosedScreen);
