/** `<machine-choice>`: the machines a waiting customer may be sent to, with the wait at each. Tells `machine` with its code. */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { words } from '../words.js';

/** @import {MachineView} from '#api' */

export class MachineChoice extends LitElement {
  static properties = { language: {}, machines: { attribute: false }, busy: { type: Boolean } };

  static styles = [reset, buttons, css`
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: var(--space-2); }
    .button { inline-size: 100%; justify-content: flex-start; gap: var(--space-3); min-block-size: 64px; text-align: start; line-height: 1.3; }
    .button > span { flex: 1; }
    .button > span::first-letter { text-transform: uppercase; }
    small { display: block; font-weight: 400; font-size: var(--step-0); color: var(--ink-soft); }
    ui-icon { font-size: 1.6rem; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {MachineView[]} */
    this.machines = [];
    this.busy = false;
  }

  render() {
    const say = words[this.language].machines;
    return html`<ul>${this.machines.map(({ id, names, place, icon, state, waitMinutes }) => html`<li>
      <button type="button" class="button" aria-disabled=${String(this.busy || state === 'OUT_OF_ORDER')} @click=${() => state === 'OUT_OF_ORDER' || this.choose(id)}>
        <ui-icon name=${icon}></ui-icon><span>${names[this.language]}<small>${place[this.language]}</small></span>
        <small>${state === 'BUSY' && waitMinutes != null ? say.wait(waitMinutes) : say.state[state]}</small></button></li>`)}</ul>`;
  }

  /** @param {string} machine */
  choose(machine) {
    if (!this.busy) {
      this.dispatchEvent(new CustomEvent('machine', { detail: { machine } }));
    }
  }
}
customElements.define('machine-choice', MachineChoice);
