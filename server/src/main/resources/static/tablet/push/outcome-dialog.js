/**
 * `<outcome-dialog>`: 接待结果. What came of a push, by touch: the outcome, to whom, a product, a note. `show(push)` opens
 * it; it tells `push-command` with `detail.push`, `detail.what` and `detail.body`; the page sets `problem` or calls `close()`.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ticket-number.js';
import 'ui/kit/tier-word.js';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { chips } from '../triage/chips.js';
import { dialogStyles } from '../triage/dialog-styles.js';
import { words } from '../words.js';

/** @import {LobbyState, Push, PushOutcome} from '#api' */

const OTHER = 'other';
const NONE = 'none';

export class OutcomeDialog extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, me: {}, busy: { type: Boolean }, problem: {}, push: { state: true }, outcome: { state: true }, to: { state: true }, product: { state: true }, note: { state: true } };

  static styles = [reset, buttons, dialogStyles, css`
    textarea { min-block-size: 5rem; resize: none; }
    .quick { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-block-end: var(--space-2); }
    .quick .button { font-size: var(--step-0); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** Staff number of the reader. */
    this.me = '';
    this.busy = false;
    /** What came of the last try, in words. */
    this.problem = '';
    /** @type {Push | null} */
    this.push = null;
    /** @type {PushOutcome | null} */
    this.outcome = null;
    this.to = '';
    this.product = NONE;
    this.note = '';
  }

  /** @param {Push} push */
  async show(push) {
    Object.assign(this, { push, outcome: push.greetedAt ? 'MET' : null, to: '', product: NONE, note: '', problem: '' });
    await this.updateComplete; // so that the first thing inside has the focus, and not the sheet itself
    this.dialog().showModal();
  }

  close() {
    this.dialog().close();
  }

  dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  render() {
    const { push, language } = this;
    const say = words[language];
    return html`<dialog aria-labelledby="who" @close=${() => { this.push = null; }}>${push ? html`
      <div class="head"><ticket-number number=${push.ticket.number}></ticket-number>
        <h2 id="who"><span>${say.push.outcome} · ${push.ticket.maskedName ?? say.unidentified}</span><tier-word .tier=${push.ticket.tier} language=${language}></tier-word></h2>
        <button type="button" class="button" aria-label=${say.triage.close} @click=${this.close}><ui-icon name="x"></ui-icon></button></div>
      ${this.form(push)}
      <div class="foot"><p role="alert">${this.problem}</p><button type="button" class="button" @click=${this.close}>${say.triage.close}</button>
        <button form="outcome" class="button primary" aria-disabled=${String(this.busy)}>${this.busy ? say.triage.sending : say.push.send}</button></div>` : nothing}</dialog>`;
  }

  /** @param {Push} push */
  form(push) {
    const { language } = this;
    const say = words[language].push;
    const products = this.lobby?.pushRules?.[0]?.products ?? [];
    /** @type {PushOutcome[]} */
    const outcomes = push.greetedAt ? ['MET', 'HANDED_TO'] : ['MET', 'HANDED_TO', 'MISSED'];
    return html`<form class="sheet" id="outcome" @submit=${this.submit}>
      ${chips({ legend: say.whatCame, name: 'outcome', value: this.outcome, tiles: true, choose: (outcome) => { this.outcome = outcome; this.problem = ''; },
        options: outcomes.map((each) => ({ value: each, text: say.outcomes[each] })) })}
      ${this.outcome === 'HANDED_TO' ? this.toWhom(push) : nothing}
      ${this.outcome === 'MISSED' ? nothing : chips({ legend: say.lead, name: 'product', value: this.product, choose: (product) => { this.product = product; },
        options: [{ value: NONE, text: say.noLead }, ...products.map(({ code, names }) => ({ value: code, text: names[language] }))] })}
      <label class="field"><span>${say.note}</span>
        <textarea name="note" maxlength="500" .value=${this.note} @input=${(/** @type {any} */ event) => { this.note = event.target.value; }}></textarea></label>
      <div class="quick" role="group" aria-label=${say.usualNotes}>${(this.outcome ? say.notes[this.outcome] : []).map((each) => html`
        <button type="button" class="button" aria-pressed=${String(this.note === each)} @click=${() => { this.note = each; }}>${each}</button>`)}</div>
    </form>`;
  }

  /** @param {Push} push */
  toWhom({ ticket }) {
    const say = words[this.language].push;
    const known = [...new Set([ticket.relationshipManager ?? '', ...(this.lobby?.duties ?? []).filter(({ id }) => id !== this.me).map(({ name }) => name)])].filter(Boolean);
    const chosen = known.includes(this.to) ? this.to : OTHER;
    return html`${chips({ legend: say.toWhom, name: 'to', value: this.to && chosen, choose: (to) => { this.to = to === OTHER ? ' ' : to; },
      options: [...known.map((each) => ({ value: each, text: each })), { value: OTHER, text: say.somebodyElse }] })}
      ${this.to && chosen === OTHER ? html`<label class="field"><span>${say.name}</span>
        <input name="name" maxlength="100" autocomplete="off" .value=${this.to.trim()} @input=${(/** @type {any} */ event) => { this.to = event.target.value || ' '; }}></label>` : nothing}`;
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const { push, outcome } = this;
    const say = words[this.language].push;
    const to = this.to.trim();
    if (this.busy || !push) {
      return;
    }
    if (!outcome || (outcome === 'HANDED_TO' && !to)) {
      this.problem = outcome ? say.sayToWhom : say.sayOutcome;
      return;
    }
    const note = this.note.trim();
    this.dispatchEvent(new CustomEvent('push-command', { detail: { push, what: 'outcome', body: {
      outcome,
      ...(outcome === 'HANDED_TO' ? { to } : {}),
      ...(note ? { note } : {}),
      ...(this.product === NONE || outcome === 'MISSED' ? {} : { lead: { product: this.product } }),
    } } }));
  }
}
customElements.define('outcome-dialog', OutcomeDialog);
