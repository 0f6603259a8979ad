/** `<appointment-strip>`: "I have an appointment", on the first screen. Tells `said` with the move. */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { words } from './words.js';

export class AppointmentStrip extends LitElement {
  static properties = { language: {}, care: { type: Boolean, reflect: true } };

  static styles = [reset, css`
    :host { display: grid; font-size: var(--panel-text); line-height: 1.25; }
    :host([hidden]) { display: none; }
    button { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: calc(5 * var(--mm)); min-block-size: var(--target); padding: calc(2 * var(--mm)) calc(6 * var(--mm)); border: 2px solid var(--green-700); border-radius: var(--panel-radius); background: var(--surface); color: var(--green-800); text-align: start; }
    button:active { background: var(--green-100); }
    ui-icon { font-size: calc(13 * var(--mm)); color: var(--green-700); }
    b { font-size: calc(12 * var(--mm)); font-weight: 700; line-height: 1.2; text-wrap: balance; }
    :host([care]) b { font-size: calc(15 * var(--mm)); }
    :host([care]) button { border-width: 3px; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    this.care = false;
  }

  render() {
    return html`<button type="button" @click=${this.say}><ui-icon name="calendar-check"></ui-icon><b>${words[this.language].booked.entry}</b></button>`;
  }

  say() {
    this.dispatchEvent(new CustomEvent('said', { detail: { said: 'booked' }, bubbles: true, composed: true }));
  }
}
customElements.define('appointment-strip', AppointmentStrip);
