/** `<machine-screen>`: where the machine stands that the customer has chosen, and that nothing is lost if it does not help. Tells `all-done`. */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { machineWait } from './offer-screen.js';
import { stepStyles } from './step-styles.js';
import { words } from './words.js';

/** @import {Machine} from 'ui/menu/menu.js' */

export class MachineScreen extends LitElement {
  static properties = { language: {}, machine: { attribute: false }, left: { type: Number }, care: { type: Boolean, reflect: true } };

  static styles = [reset, stepStyles, css`
    .name { display: flex; align-items: center; gap: calc(5 * var(--mm)); }
    .name ui-icon { font-size: calc(22 * var(--mm)); color: var(--green-700); }
    .place { display: grid; justify-items: center; gap: calc(4 * var(--mm)); inline-size: 100%; padding: var(--step-space, calc(10 * var(--mm))) calc(6 * var(--mm)); background: var(--green-100); border-radius: var(--panel-radius); font-size: var(--step-big, calc(24 * var(--mm))); font-weight: 700; line-height: 1.15; text-wrap: balance; }
    .place ui-icon { display: var(--kiosk-extra, inline-block); font-size: calc(28 * var(--mm)); color: var(--green-700); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Machine | null} */
    this.machine = null;
    /** @type {number | null} seconds until the page goes home by itself */
    this.left = null;
    this.care = false;
  }

  render() {
    const machine = this.machine;
    if (!machine) {
      return html``;
    }
    const say = words[this.language];
    return html`
      <header><h1>${say.machine.title}</h1></header>
      <div class="middle" role="status">
        <p class="fact name"><ui-icon name=${machine.icon}></ui-icon>${machine.names[this.language]}</p>
        <p class="place"><ui-icon name="map-pin"></ui-icon>${machine.place[this.language]}</p>
        <p class="fact">${machineWait(machine, say)}</p>
        <p class="soft">${say.machine.comeBack}</p></div>
      <div class="acts"><button type="button" class="primary" @click=${() => this.dispatchEvent(new CustomEvent('all-done', { bubbles: true, composed: true }))}>${say.ticket.done}${
        this.left === null ? '' : html`<small aria-hidden="true">${say.ticket.seconds(this.left)}</small>`}</button></div>`;
  }
}
customElements.define('machine-screen', MachineScreen);
