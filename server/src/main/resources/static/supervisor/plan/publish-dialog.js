/**
 * `<publish-dialog>`: when and why a version is published, rolled back to, or brought to other branches. Tells
 * `publication-given` {kind, version, at, note, replaces, branches, bankDefault}; stays open until the page closes it.
 */
import { LitElement, css, html, nothing } from 'lit';
import { buttons, reset } from 'ui/reset.js';
import { fields } from '../supervisor-styles.js';
import { moment } from './fact-words.js';
import { words } from './words.js';

/** @import {Branch, PlanVersion} from '#api' */
/** @import {Language} from 'ui/say.js' */

/** @typedef {'publish' | 'roll-back' | 'copy'} Kind */
/** @typedef {{kind: Kind, version: number, at: string | null, note: string, replaces: number | null, branches: string[], bankDefault: boolean}} Publication */

export class PublishDialog extends LitElement {
  static properties = {
    language: {}, zone: {}, scheduled: { attribute: false }, branches: { attribute: false }, wholeBank: { type: Boolean }, summary: {}, problem: {}, busy: { type: Boolean },
    kind: { state: true }, version: { state: true }, atTime: { state: true }, missing: { state: true },
  };

  static styles = [reset, buttons, fields, css`
    dialog { inline-size: min(34rem, 94vw); max-block-size: 92vh; padding: var(--space-5); border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--paper); color: var(--ink); }
    dialog::backdrop { background: #13201b99; }
    form { display: grid; gap: var(--space-4); }
    h2 { font-size: var(--step-2); font-weight: 700; }
    .soft { color: var(--ink-soft); }
    .buttons { display: flex; justify-content: flex-end; gap: var(--space-3); }
    .tick { display: flex; gap: 0.5em; align-items: baseline; }
    .replace { padding: var(--space-3); background: var(--amber-ground); color: var(--amber); font-weight: 600; }
    .at { display: grid; gap: var(--space-1); max-inline-size: 18rem; }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    this.zone = 'UTC';
    /** @type {PlanVersion | undefined} */
    this.scheduled = undefined;
    /** @type {Branch[]} the other branches an administrator may publish in; none for a supervisor */
    this.branches = [];
    this.wholeBank = false;
    this.summary = '';
    /** Why the latest try was refused, in words. */
    this.problem = '';
    this.busy = false;
    /** @type {Kind} */
    this.kind = 'publish';
    this.version = 0;
    this.atTime = false;
    this.missing = '';
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  /**
   * @param {Kind} kind
   * @param {number} [version] the one rolled back to or copied
   */
  async open(kind, version = 0) {
    Object.assign(this, { kind, version, atTime: false, missing: '', problem: '' });
    await this.updateComplete;
    /** @type {HTMLFormElement} */ (this.renderRoot.querySelector('form')).reset();
    this.dialog.showModal();
  }

  close() {
    this.dialog.close();
  }

  /** @param {SubmitEvent} event */
  given(event) {
    event.preventDefault();
    const say = words[this.language];
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const note = String(form.get('note') ?? '').trim();
    const at = this.atTime ? String(form.get('at') ?? '') : null;
    const branches = form.getAll('branch').map(String);
    const bankDefault = form.has('bankDefault');
    const replaces = form.has('replaces') ? this.scheduled?.version ?? null : null;
    const nowhere = this.kind === 'copy' && !branches.length && !bankDefault;
    const unreplaced = this.kind !== 'copy' && this.scheduled && !replaces;
    this.missing = !note ? say.refusal['note-missing']() : at === '' ? say.refusal['time-not-ahead']() : nowhere ? say.chooseBranches
      : unreplaced ? say.refusal['plan-scheduled'](this.scheduled) : bankDefault && at ? say.refusal['default-at-once']() : '';
    if (!this.missing && !this.busy) {
      /** @type {Publication} */
      const detail = { kind: this.kind, version: this.version, at, note, replaces, branches, bankDefault };
      this.dispatchEvent(new CustomEvent('publication-given', { detail, bubbles: true, composed: true }));
    }
  }

  render() {
    const say = words[this.language];
    const { kind } = this;
    const title = kind === 'publish' ? say.publishTitle : kind === 'copy' ? say.copyTitle(this.version) : say.rollBackTitle(this.version);
    const confirm = kind === 'copy' ? say.confirmCopy : kind === 'roll-back' ? say.confirmRollBack : this.atTime ? say.confirmSchedule : say.confirmPublish;
    const trouble = this.missing || this.problem;
    return html`<dialog aria-labelledby="title"><form novalidate @submit=${(/** @type {SubmitEvent} */ event) => this.given(event)}>
      <h2 id="title">${title}</h2>
      ${kind === 'publish' ? html`<p class="soft">${this.summary}</p>` : kind === 'roll-back' ? html`<p class="soft">${say.rollBackHint}</p>` : nothing}
      <fieldset><legend>${say.when}</legend><div class="choices">
        <label><input type="radio" name="time" checked @change=${() => { this.atTime = false; }}>${say.atOnce}</label>
        <label><input type="radio" name="time" @change=${() => { this.atTime = true; }}>${say.atTime}</label></div></fieldset>
      ${this.atTime ? html`<label class="field at"><span>${say.zone(this.zone)}</span><input type="datetime-local" name="at"></label>` : nothing}
      ${this.scheduled && kind !== 'copy' ? html`<label class="tick replace"><input type="checkbox" name="replaces">${say.replaces(this.scheduled.version, moment(this.scheduled.effectiveAt, this.language, this.zone))}</label>` : nothing}
      <label class="field"><span>${say.note}</span><textarea name="note" maxlength="500" placeholder=${say.noteHint}></textarea></label>
      ${kind !== 'roll-back' && (this.branches.length || this.wholeBank) ? this.elsewhere() : nothing}
      ${trouble ? html`<p class="wrong" role="alert">${trouble}</p>` : nothing}
      <p class="buttons"><button type="button" class="button" @click=${() => this.close()}>${say.cancel}</button>
        <button type="submit" class="button primary" aria-disabled=${this.busy}>${confirm}</button></p>
    </form></dialog>`;
  }

  elsewhere() {
    const say = words[this.language];
    return html`<fieldset><legend>${say.others}</legend><p class="soft">${say.othersHint}</p>
      <div class="choices">${this.branches.map(({ code, names }) => html`<label><input type="checkbox" name="branch" value=${code}>${names[this.language]}</label>`)}</div>
      ${this.wholeBank ? html`<label class="tick"><input type="checkbox" name="bankDefault">${say.bankDefault}</label>` : nothing}</fieldset>`;
  }
}
customElements.define('publish-dialog', PublishDialog);
