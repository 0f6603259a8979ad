/**
 * `<command-keys>`: the five commands at a counter, each with its key. Tells `command` with `detail.action`. A command
 * that does not apply stays pressable and is answered in words, so that nobody wonders why a key is dead.
 */
import { LitElement, css, html } from 'lit';
import { buttons, reset } from 'ui/reset.js';
import { words } from './words.js';

/** @import {Action} from './counter-work.js' */

/** @type {Record<string, Action>} */
export const KEYS = { ' ': 'next', F2: 'next', F8: 'start', F3: 'recall', F5: 'noShow', F6: 'finish' };

export class CommandKeys extends LitElement {
  static properties = { language: {}, allowed: { attribute: false }, busy: {}, serving: { type: Boolean }, online: { type: Boolean } };

  static styles = [reset, buttons, css`
    :host { display: block; --button-size: 56px; }
    .keys { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-2); padding: var(--space-4); }
    .button { flex-direction: column; gap: 1px; padding: var(--space-2); font-size: var(--step-1); min-inline-size: 0; }
    .next { grid-column: 1 / -1; min-height: 84px; font-size: var(--step-3); font-weight: 700; }
    .next.long { font-size: var(--step-2); }
    .next kbd { font-size: var(--step-0); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {(action: Action) => boolean} */
    this.allowed = () => false;
    /** @type {string | null} the action under way */
    this.busy = null;
    /** Somebody is being served: next finishes first. */
    this.serving = false;
    /** Without a link nothing is sent; a press is answered in words. */
    this.online = false;
  }

  render() {
    const say = words[this.language];
    return html`<div class="keys" role="group" aria-label=${say.commands} @mousedown=${keepFocus}>
      ${this.key('next', this.serving ? say.finishAndNext : say.next, this.allowed('start') ? '' : 'primary', this.serving)}
      ${this.key('start', say.start, this.allowed('start') ? 'primary' : '')}
      ${this.key('recall', say.recall)}
      ${this.key('finish', say.finish)}
      ${this.key('noShow', say.noShow)}
    </div>`;
  }

  /**
   * @param {Action} action
   * @param {string} name
   * @param {string} [kind]
   * @param {boolean} [long]
   */
  key(action, name, kind = '', long = false) {
    const say = words[this.language];
    return html`<button type="button" class="button ${action} ${kind} ${long ? 'long' : ''} ${this.online ? '' : 'cold'}" aria-label=${name}
      aria-disabled=${String(this.busy !== null || !this.allowed(action))} aria-keyshortcuts=${shortcuts(action)}
      @click=${() => this.dispatchEvent(new CustomEvent('command', { detail: { action } }))}>
      <span>${this.busy === action ? say.doing : name}</span><kbd>${say.keys[action]}</kbd></button>`;
  }
}
customElements.define('command-keys', CommandKeys);

/** @param {Action} action */
function shortcuts(action) {
  return Object.keys(KEYS).filter((key) => KEYS[key] === action).map((key) => key === ' ' ? 'Space' : key).join(' ');
}

/** A click with the mouse must not leave the focus on a button, or the space bar would press it again. @param {Event} event */
function keepFocus(event) {
  event.preventDefault();
}
