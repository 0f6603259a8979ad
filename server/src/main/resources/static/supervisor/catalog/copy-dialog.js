/**
 * `<copy-dialog>`: brings services of another branch here, for head office. Tells `branch-asked` {from} to be given `there`,
 * then `copy-given` {from, codes}; stays open until the page closes it.
 */
import { LitElement, css, html, nothing } from 'lit';
import { buttons, reset } from 'ui/reset.js';
import { fields } from '../supervisor-styles.js';
import { differences, formOf } from './service-edit.js';
import { words } from './words.js';

/** @import {Branch, CatalogueEntry} from '#api' */
/** @import {Language} from 'ui/say.js' */

export class CopyDialog extends LitElement {
  static properties = { language: {}, branches: { attribute: false }, here: { attribute: false }, there: { attribute: false }, problem: {}, busy: { type: Boolean }, from: { state: true }, codes: { state: true } };

  static styles = [reset, buttons, fields, css`
    dialog { inline-size: min(38rem, 94vw); max-block-size: 90vh; padding: var(--space-5); border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--paper); color: var(--ink); }
    dialog::backdrop { background: #13201b99; }
    form { display: grid; gap: var(--space-4); }
    h2 { font-size: var(--step-2); font-weight: 700; }
    .soft { color: var(--ink-soft); font-size: var(--step--1); }
    ul { border-block: 1px solid var(--rule); max-block-size: 45vh; overflow: auto; }
    li + li { border-block-start: 1px solid var(--rule); }
    li label { display: grid; grid-template-columns: auto 2rem minmax(0, 1fr) auto; gap: var(--space-2); align-items: center; min-block-size: 40px; cursor: pointer; }
    li input { inline-size: 1.1rem; block-size: 1.1rem; accent-color: var(--green-700); }
    li b { color: var(--green-700); }
    .over { color: var(--amber); font-weight: 600; }
    .buttons { display: flex; justify-content: flex-end; gap: var(--space-3); }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {Branch[]} the others */
    this.branches = [];
    /** @type {CatalogueEntry[]} */
    this.here = [];
    /** @type {CatalogueEntry[] | null} of the branch asked for; null until they are read */
    this.there = null;
    /** Why the latest try was refused, in words. */
    this.problem = '';
    this.busy = false;
    this.from = '';
    /** @type {string[]} */
    this.codes = [];
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  async open() {
    this.ask(this.branches[0]?.code ?? '');
    await this.updateComplete;
    this.dialog.showModal();
  }

  close() {
    this.dialog.close();
  }

  /** @param {string} from */
  ask(from) {
    Object.assign(this, { from, codes: [], problem: '' });
    this.tell('branch-asked', { from });
  }

  /** @param {string} type @param {object} detail */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** What bringing it would do here. @param {CatalogueEntry} entry @returns {'new' | 'over' | 'same'} */
  effect({ service }) {
    const own = this.here.find((each) => each.service.code === service.code);
    return !own ? 'new' : differences(formOf({ ...service, prefix: own.service.prefix }), formOf(own.service)).length ? 'over' : 'same';
  }

  render() {
    const say = words[this.language];
    const offered = (this.there ?? []).filter((entry) => !entry.withdrawn);
    return html`<dialog aria-labelledby="copy"><form novalidate @submit=${(/** @type {Event} */ event) => { event.preventDefault(); if (this.codes.length && !this.busy) { this.tell('copy-given', { from: this.from, codes: this.codes }); } }}>
      <h2 id="copy">${say.copyTitle}</h2><p class="soft">${say.copyHint}</p>
      <label class="field"><span>${say.copyFrom}</span><select @change=${(/** @type {Event} */ event) => this.ask(/** @type {HTMLSelectElement} */ (event.target).value)}>
        ${this.branches.map(({ code, names }) => html`<option value=${code} ?selected=${code === this.from}>${names[this.language]}</option>`)}</select></label>
      ${this.there === null ? html`<p role="status">${this.problem ? '' : say.loading}</p>` : offered.length ? html`<ul>${offered.map((entry) => this.row(entry))}</ul>` : html`<p class="soft">${say.noServices}</p>`}
      ${this.problem ? html`<p class="wrong" role="alert">${this.problem}</p>` : nothing}
      <p class="buttons"><button type="button" class="button" @click=${() => this.close()}>${say.cancel}</button>
        <button type="submit" class="button primary" aria-disabled=${!this.codes.length || this.busy}>${say.copyNow(this.codes.length)}</button></p>
    </form></dialog>`;
  }

  /** @param {CatalogueEntry} entry */
  row(entry) {
    const say = words[this.language];
    const { code, prefix, names } = entry.service;
    const effect = this.effect(entry);
    const on = this.codes.includes(code);
    return html`<li><label><input type="checkbox" .checked=${on} ?disabled=${effect === 'same'} @change=${() => { this.codes = on ? this.codes.filter((each) => each !== code) : [...this.codes, code]; }}>
      <b>${prefix}</b><span>${names[this.language]}</span><span class="soft ${effect}">${say.effect[effect]}</span></label></li>`;
  }
}
customElements.define('copy-dialog', CopyDialog);
