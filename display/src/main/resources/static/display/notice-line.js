/**
 * `<notice-line>`: the public notices, one at a time; the next one fades in every nine seconds, and simply stands there
 * where motion is not wanted. Owns that one timer.
 */
import { LitElement, css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';

/** @import {Language, Names} from 'ui/say.js' */

/** How long a notice stands, milliseconds. Source: screens.md section 6, 8 to 10 s. */
const EACH = 9_000;

export class NoticeLine extends LitElement {
  static properties = { languages: { attribute: false }, notices: { attribute: false }, at: { state: true } };

  static styles = [reset, css`
    :host { display: flex; align-items: center; gap: calc(1.4 * var(--u)); overflow: hidden; }
    ui-icon { font-size: calc(2.6 * var(--u)); color: var(--green-300); }
    p { min-inline-size: 0; flex: 1; font-size: calc(2.1 * var(--u)); line-height: 1.2; white-space: nowrap; overflow-x: clip; text-overflow: ellipsis; animation: come 900ms ease-out; }
    p [lang] { display: block; font-size: 0.66em; color: var(--night-soft); overflow-x: clip; text-overflow: ellipsis; }
    @keyframes come { from { opacity: 0; } }
    @media (prefers-reduced-motion: reduce) { p { animation: none; } }
  `];

  constructor() {
    super();
    /** @type {Language[]} */
    this.languages = ['zh-CN'];
    /** @type {Names[]} */
    this.notices = [];
    this.at = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => {
      this.at++;
    }, EACH);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  render() {
    const [first, second] = this.languages;
    if (!this.notices.length) {
      return nothing;
    }
    const at = this.at % this.notices.length;
    const notice = this.notices[at];
    return html`<ui-icon name="info-circle"></ui-icon>
      ${keyed(notice[first], html`<p>${notice[first]}${second ? html`<span lang=${second}>${notice[second]}</span>` : nothing}</p>`)}`;
  }
}
customElements.define('notice-line', NoticeLine);
