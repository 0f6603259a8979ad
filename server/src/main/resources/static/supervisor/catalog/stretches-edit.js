/**
 * `<stretches-edit>`: the stretches of one day, added, changed and taken off. Tells `stretches-edited` {stretches}; what is
 * wrong with them is said by whoever shows it.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { fields } from '../supervisor-styles.js';
import { words } from './words.js';

/** @import {Stretch} from '#api' */
/** @import {Language} from 'ui/say.js' */

/** Chosen: what most branches keep; a second stretch follows a lunch. */
const MORNING = { from: '09:00', until: '12:00' };
const WHOLE = { from: '09:00', until: '17:00' };
const AFTERNOON = { from: '13:30', until: '17:00' };

export class StretchesEdit extends LitElement {
  static properties = { language: {}, stretches: { attribute: false }, named: {}, none: {}, wrong: { type: Boolean } };

  static styles = [reset, buttons, fields, css`
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-1) var(--space-3); --button-size: 32px; --field-size: 32px; }
    .stretch { display: inline-flex; align-items: center; gap: var(--space-1); }
    .stretch input { inline-size: 7.25rem; }
    .none { color: var(--ink-soft); min-inline-size: 4rem; }
    .button { padding-inline: var(--space-2); }
    .take { inline-size: 32px; padding: 0; }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {Stretch[]} */
    this.stretches = [];
    /** Whose they are, for whoever does not see. */
    this.named = '';
    /** What having none means. */
    this.none = '';
    this.wrong = false;
  }

  /** @param {Stretch[]} stretches */
  tell(stretches) {
    this.dispatchEvent(new CustomEvent('stretches-edited', { detail: { stretches }, bubbles: true, composed: true }));
  }

  /** @param {number} at @param {'from' | 'until'} end @param {Event} event */
  typed(at, end, event) {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    this.tell(this.stretches.with(at, { ...this.stretches[at], [end]: value }));
  }

  add() {
    const next = !this.stretches.length ? WHOLE : this.stretches.some(({ until }) => until > AFTERNOON.from) ? MORNING : AFTERNOON;
    this.tell([...this.stretches, next]);
  }

  render() {
    const say = words[this.language];
    return html`${this.stretches.length ? '' : html`<span class="none">${this.none}</span>`}
      ${this.stretches.map((stretch, i) => html`<span class="stretch">
        <input type="time" aria-label=${say.stretchFrom(this.named, i + 1)} .value=${stretch.from} aria-invalid=${this.wrong} @change=${(/** @type {Event} */ event) => this.typed(i, 'from', event)}>–
        <input type="time" aria-label=${say.stretchUntil(this.named, i + 1)} .value=${stretch.until} aria-invalid=${this.wrong} @change=${(/** @type {Event} */ event) => this.typed(i, 'until', event)}>
        <button type="button" class="button quiet take" aria-label=${say.stretchRemove(this.named, i + 1)} @click=${() => this.tell(this.stretches.toSpliced(i, 1))}><ui-icon name="x"></ui-icon></button></span>`)}
      <button type="button" class="button quiet" aria-label=${say.stretchAdd(this.named)} @click=${() => this.add()}><ui-icon name="plus"></ui-icon>${say.stretch}</button>`;
  }
}
customElements.define('stretches-edit', StretchesEdit);
