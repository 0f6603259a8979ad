/** `<machine-kinds>`: which kinds of self-service machine can do it, and how many of each the branch has. Tells `kinds-edited` {kinds}. */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { fields } from '../supervisor-styles.js';
import { isCode } from './service-edit.js';
import { words } from './words.js';

/** @import {Language, Names} from 'ui/say.js' */

export class MachineKinds extends LitElement {
  static properties = { language: {}, kinds: { attribute: false }, known: { attribute: false }, machines: { attribute: false }, typed: { state: true }, refused: { state: true } };

  static styles = [reset, buttons, fields, css`
    :host { display: grid; gap: var(--space-2); --button-size: 36px; }
    .new .button { white-space: nowrap; }
    .new { display: flex; gap: var(--space-2); max-inline-size: 24rem; }
    .hint { color: var(--ink-soft); font-size: var(--step--1); }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {string[]} */
    this.kinds = [];
    /** @type {string[]} kinds named by any service */
    this.known = [];
    /** @type {{kind: string, names: Names}[]} those of the branch */
    this.machines = [];
    this.typed = '';
    this.refused = false;
  }

  /** @param {string[]} kinds */
  tell(kinds) {
    this.dispatchEvent(new CustomEvent('kinds-edited', { detail: { kinds: [...kinds].sort() }, bubbles: true, composed: true }));
  }

  /** @param {Event} event */
  add(event) {
    event.preventDefault();
    const kind = this.typed.trim();
    this.refused = !isCode(kind);
    if (!this.refused) {
      this.typed = '';
      this.tell([...new Set([...this.kinds, kind])]);
    }
  }

  /** @param {string} kind */
  count(kind) {
    return this.machines.filter((machine) => machine.kind === kind).length;
  }

  /** @param {string} kind */
  name(kind) {
    const named = /** @type {Record<string, string>} */ (words[this.language].kind)[kind];
    return named ?? this.machines.find((machine) => machine.kind === kind)?.names[this.language] ?? kind;
  }

  render() {
    const say = words[this.language];
    const all = [...new Set([...this.machines.map(({ kind }) => kind), ...Object.keys(say.kind), ...this.known, ...this.kinds])];
    const missing = this.kinds.filter((kind) => !this.count(kind));
    return html`<p class="hint">${say.kindsHint}</p>
      <div class="choices">${all.map((kind) => html`<label><input type="checkbox" .checked=${this.kinds.includes(kind)}
        @change=${() => this.tell(this.kinds.includes(kind) ? this.kinds.filter((each) => each !== kind) : [...this.kinds, kind])}>${this.name(kind)}${this.count(kind) ? html` <span class="hint">${say.machinesHere(this.count(kind))}</span>` : nothing}</label>`)}</div>
      ${missing.length ? html`<p class="hint">${say.noMachine(say.list(missing.map((kind) => this.name(kind))))}</p>` : nothing}
      <form class="new" novalidate @submit=${(/** @type {Event} */ event) => this.add(event)}>
        <input aria-label=${say.otherKind} placeholder=${say.otherKind} maxlength="32" spellcheck="false" lang="en" .value=${this.typed} aria-invalid=${this.refused} @input=${(/** @type {Event} */ event) => { this.typed = /** @type {HTMLInputElement} */ (event.target).value; this.refused = false; }}>
        <button type="submit" class="button">${say.add}</button></form>
      ${this.refused ? html`<p class="wrong" role="alert">${say.problem.code}</p>` : nothing}`;
  }
}
customElements.define('machine-kinds', MachineKinds);
