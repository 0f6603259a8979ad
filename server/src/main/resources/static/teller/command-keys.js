/**
 * `<command-keys>`: every command at a counter, each with its key. Tells `intent` with `detail.intent`, the same as its
 * key would mean. A command that does not apply stays pressable and is answered in words, so that nobody wonders why a
 * key is dead.
 */
import { LitElement, css, html, nothing } from 'lit';
import { words as callWords } from 'ui/call/words.js';
import { buttons, reset } from 'ui/reset.js';
import { SHORTCUTS } from './keys.js';
import { words } from './words.js';

/** @import {Action} from './commands.js' */
/** @import {Intent} from './keys.js' */

/** @typedef {'transfer' | 'park' | 'pause' | 'callChosen' | 'walkUp' | 'finishMore' | 'ask'} Opening a command that asks something first */

/** @type {Record<Opening, {needs: Action, panel: import('./panels.js').PanelName}>} */
const OPENINGS = {
  transfer: { needs: 'transfer', panel: 'transfer' }, park: { needs: 'park', panel: 'park' }, pause: { needs: 'pause', panel: 'pause' },
  callChosen: { needs: 'callChosen', panel: 'callChosen' }, walkUp: { needs: 'walkUp', panel: 'walkUp' }, finishMore: { needs: 'finish', panel: 'finish' }, ask: { needs: 'ask', panel: 'ask' },
};

export class CommandKeys extends LitElement {
  static properties = { language: {}, allowed: { attribute: false }, busy: {}, state: {}, online: { type: Boolean }, wait: { attribute: false }, seesQueue: { type: Boolean } };

  static styles = [reset, buttons, css`
    :host { display: block; --button-size: 50px; }
    .keys { display: grid; grid-template-columns: repeat(12, 1fr); gap: var(--space-2); padding: var(--space-3) var(--space-4); }
    .button { grid-column: span 6; flex-direction: column; gap: 1px; padding: var(--space-1); font-size: var(--step-1); min-inline-size: 0; }
    .next { grid-column: 1 / -1; min-height: 76px; font-size: var(--step-3); font-weight: 700; }
    .next.long { font-size: var(--step-2); }
    .next kbd { font-size: var(--step-0); }
    .small { grid-column: span 3; --button-size: 44px; padding: 0; font-size: var(--step--1); font-weight: 500; text-align: center; }
    .small kbd { font-size: 0.75rem; }
    .wait { color: var(--amber); opacity: 1; font-weight: 700; }
    @media (width < 700px) and (height < 800px) {
      .keys { gap: 6px; padding-block: var(--space-2); }
      .next { min-height: 68px; }
    }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {(action: Action) => boolean} */
    this.allowed = () => false;
    /** @type {string | null} the action under way */
    this.busy = null;
    /** @type {'FREE' | 'CALLED' | 'SERVING' | 'PAUSED'} what the counter is doing */
    this.state = 'FREE';
    /** Without a link nothing is sent; a press is answered in words. */
    this.online = false;
    /** @type {{recall: number, noShow: number, recallsLeft: number | null}} seconds until the branch's rule allows it */
    this.wait = { recall: 0, noShow: 0, recallsLeft: null };
    /** Whether this person may see who waits. */
    this.seesQueue = false;
  }

  render() {
    const say = words[this.language];
    const serving = this.state === 'SERVING';
    const { recall, noShow, recallsLeft } = this.wait;
    return html`<div class="keys" role="group" aria-label=${say.commands} @mousedown=${keepFocus}>
      ${this.key('next', serving ? say.finishAndNext : say.next, `next ${['CALLED', 'PAUSED'].includes(this.state) ? '' : 'primary'} ${serving ? 'long' : ''}`)}
      ${this.key('start', say.start, this.state === 'CALLED' ? 'primary' : '')}
      ${this.key('recall', say.recall, '', recallsLeft === 0 ? say.noMoreRecalls : recall ? say.waitSeconds(recall) : '')}
      ${this.key('finish', say.finish)}
      ${this.key('noShow', say.noShow, '', noShow ? say.waitSeconds(noShow) : '')}
      ${this.opening('transfer', say.transfer)}
      ${this.opening('park', say.park)}
      ${this.state === 'PAUSED' ? this.key('resume', say.resume, 'small primary') : this.opening('pause', say.pause)}
      ${this.opening('ask', say.ask.key)}
      ${this.opening('callChosen', this.seesQueue ? say.queue : say.callChosen)}
      ${this.opening('walkUp', say.walkUp)}
      ${this.opening('finishMore', say.finishMore)}
      ${this.button('why', callWords[this.language].short, callWords[this.language].heading, 'small', this.state === 'CALLED' || this.state === 'SERVING', { do: 'open', panel: 'why' })}
    </div>`;
  }

  /**
   * @param {'next' | 'start' | 'recall' | 'finish' | 'noShow' | 'resume'} action
   * @param {string} name
   * @param {string} [kind]
   * @param {string} [wait] until when it is refused, beside its key
   */
  key(action, name, kind = '', wait = '') {
    const say = words[this.language];
    return this.button(action === 'resume' ? 'pause' : action, this.busy === action ? say.doing : name, name, kind, this.allowed(action),
      { do: 'press', action }, wait);
  }

  /**
   * @param {Opening} what
   * @param {string} name
   */
  opening(what, name) {
    const { needs, panel } = OPENINGS[what];
    return this.button(what, name, name, 'small', this.allowed(needs), { do: 'open', panel });
  }

  /**
   * @param {keyof typeof SHORTCUTS & keyof import('./messages/zh-CN.js').Messages['keys']} key
   * @param {string} text
   * @param {string} name
   * @param {string} kind
   * @param {boolean} allowed
   * @param {Intent} intent
   * @param {string} [wait]
   */
  button(key, text, name, kind, allowed, intent, wait = '') {
    return html`<button type="button" class="button ${kind} ${this.online ? '' : 'cold'}" aria-label=${name}
      aria-disabled=${String(this.busy !== null || !allowed)} aria-keyshortcuts=${SHORTCUTS[key].join(' ')}
      @click=${() => this.dispatchEvent(new CustomEvent('intent', { detail: { intent } }))}>
      <span>${text}</span><kbd>${words[this.language].keys[key]}${wait ? html` <span class="wait">${wait}</span>` : nothing}</kbd></button>`;
  }
}
customElements.define('command-keys', CommandKeys);

/** A click with the mouse must not leave the focus on a button, or the space bar would press it again. @param {Event} event */
export function keepFocus(event) {
  event.preventDefault();
}
