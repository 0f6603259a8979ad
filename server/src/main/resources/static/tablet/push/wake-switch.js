/** `<wake-switch>`: whether this tablet is woken for priority customers, and the button for it; nothing where it cannot be. */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { words } from '../words.js';

/** @import {Waking} from './waking.js' */

export class WakeSwitch extends LitElement {
  static properties = { language: {}, waking: { attribute: false }, state: {}, busy: { type: Boolean } };

  static styles = [reset, buttons, css`
    :host { display: grid; gap: var(--space-2); --button-size: var(--target-tablet); }
    :host(:not([state="on"], [state="off"], [state="denied"], [state="failed"])) { display: none; }
    p { color: var(--ink-soft); font-size: var(--step--1); line-height: 1.4; }
    p.bad { color: var(--red); }
    .button { justify-content: start; inline-size: 100%; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Waking | null} */
    this.waking = null;
    /** @type {import('./waking.js').WakingState} */
    this.state = 'unknown';
    this.busy = false;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('state')) {
      this.setAttribute('state', this.state);
    }
  }

  render() {
    const { state, waking, busy } = this;
    if (!waking || state === 'unknown' || state === 'impossible') {
      return nothing;
    }
    const say = words[this.language].push.wake;
    const on = state === 'on';
    return html`<button type="button" class="button" aria-pressed=${String(on)} aria-disabled=${String(busy)}
        @click=${() => on ? waking.turnOff() : waking.turnOn()}><ui-icon name=${on ? 'bell-ringing' : 'bell'}></ui-icon>${busy ? say.busy : on ? say.turnOff : say.turnOn}</button>
      <p class=${state === 'denied' || state === 'failed' ? 'bad' : ''} role="status">${say.states[state]}</p>`;
  }
}
customElements.define('wake-switch', WakeSwitch);
