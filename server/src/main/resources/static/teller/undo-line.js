/** `<undo-line>`: what was just done and for how long it can be taken back; in place of asking beforehand. Tells `intent`. */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { keepFocus } from './command-keys.js';
import { SHORTCUTS } from './keys.js';
import { words } from './words.js';

/** @import {Undoable} from './counter-work.js' */

export class UndoLine extends LitElement {
  static properties = { language: {}, undoable: { attribute: false }, now: { type: Number }, brief: { type: Boolean, reflect: true } };

  static styles = [reset, buttons, css`
    :host { display: block; min-block-size: 40px; padding: 0 var(--space-4); --button-size: 36px; }
    :host([brief]) { padding: 0; }
    div { display: flex; align-items: center; gap: var(--space-2); }
    span { flex: 1; font-size: var(--step-0); color: var(--ink-soft); line-height: 1.3; }
    .button { padding: 0 var(--space-3); font-size: var(--step-0); white-space: nowrap; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Undoable | null} */
    this.undoable = null;
    /** A notice beside it says what was done. */
    this.brief = false;
    /** Server time, milliseconds. */
    this.now = 0;
  }

  render() {
    const say = words[this.language];
    const last = this.undoable;
    return last ? html`<div>${this.brief ? nothing : html`<span>${say.justNow[/** @type {keyof typeof say.justNow} */ (last.action)](last.number)}</span>`}
      <button type="button" class="button" aria-keyshortcuts=${SHORTCUTS.undo.join(' ')} aria-label=${say.undo} @mousedown=${keepFocus}
        @click=${() => this.dispatchEvent(new CustomEvent('intent', { detail: { intent: { do: 'press', action: 'undo' } } }))}>
        <ui-icon name="arrow-back-up"></ui-icon>${say.undo} <kbd>${say.keys.undo}</kbd> <kbd>${say.waitSeconds(Math.max(1, Math.ceil((last.until - this.now) / 1000)))}</kbd></button></div>` : nothing;
  }
}
customElements.define('undo-line', UndoLine);
