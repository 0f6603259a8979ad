/**
 * `<door-dialog>`: 代客取号. A lobby manager issues a ticket for a customer at the door; a document typed or read is sealed
 * here before it leaves. `show()` opens it; it tells `issue` with `detail.request`, and shows the ticket once the page
 * sets `issued`.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ticket-number.js';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { canSeal, seal } from 'ui/seal.js';
import { words as kitWords } from 'ui/words.js';
import { words } from '../words.js';
import { chips } from './chips.js';
import { dialogStyles } from './dialog-styles.js';
import { KINDS, ageBandIn, numberIn } from './document.js';

/** @import {DoorTicket, Party, TriageChoices} from '#api' */
/** @import {Kind} from './document.js' */
/** @typedef {import('ui/say.js').Language} Language */

const MOST = 999;

export class DoorDialog extends LitElement {
  static properties = { language: {}, choices: { attribute: false }, today: {}, busy: { type: Boolean }, problem: {}, issued: { attribute: false }, party: { state: true }, service: { state: true }, care: { state: true }, speaks: { state: true }, kind: { state: true }, quantity: { state: true }, print: { state: true } };

  static styles = [reset, buttons, dialogStyles, css`
    .number { display: grid; grid-template-columns: 12rem 1fr; gap: var(--space-3); align-items: end; }
    .steps { display: flex; align-items: center; gap: var(--space-3); }
    .steps .button { inline-size: var(--target-tablet); padding: 0; font-size: 1.5rem; }
    .steps output { min-inline-size: 3ch; text-align: center; font-size: var(--step-2); font-weight: 700; }
    .done { display: grid; grid-template-columns: 1fr auto; gap: var(--space-6); align-items: center; }
    .done ticket-number { font-size: 5rem; }
    .done p { font-size: var(--step-1); margin-block-start: var(--space-2); }
    .done img { inline-size: 15rem; block-size: 15rem; }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {TriageChoices | null} */
    this.choices = null;
    /** Today at the branch, yyyy-mm-dd. */
    this.today = '';
    this.busy = false;
    /** What came of the last try, in words. */
    this.problem = '';
    /** @type {DoorTicket | null} */
    this.issued = null;
    /** @type {Party} */
    this.party = 'PERSONAL';
    this.service = '';
    this.care = 'none';
    /** @type {Language} */
    this.speaks = 'zh-CN';
    /** @type {Kind} */
    this.kind = 'BANK_CARD';
    this.quantity = 1;
    this.print = true;
  }

  /** Nothing of the last customer stays. */
  begin() {
    Object.assign(this, { party: 'PERSONAL', service: '', care: 'none', speaks: 'zh-CN', kind: 'BANK_CARD', quantity: 1, print: true, problem: '', issued: null });
  }

  show() {
    this.begin();
    this.dialog().showModal();
  }

  close() {
    this.dialog().close();
  }

  dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  input() {
    return /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('input[name="document"]'));
  }

  render() {
    const say = words[this.language].triage;
    return html`<dialog aria-labelledby="title" @close=${this.begin}>
      <div class="head"><ui-icon name="ticket"></ui-icon><h2 id="title">${say.door}</h2>
        <button type="button" class="button" aria-label=${say.close} @click=${this.close}><ui-icon name="x"></ui-icon></button></div>
      ${this.issued ? this.done(this.issued) : this.form()}</dialog>`;
  }

  form() {
    const { choices, language } = this;
    const say = words[language].triage;
    if (!choices) {
      return html`<div class="sheet"><p role="status">${words[language].loading}</p></div>
        <div class="foot"><p role="alert">${this.problem}</p><button type="button" class="button" @click=${this.close}>${say.close}</button></div>`;
    }
    return html`<form class="sheet" id="door" @submit=${this.submit}>
        ${chips({ legend: say.party, name: 'party', value: this.party, choose: (party) => { this.party = party; this.service = ''; },
          options: [{ value: 'PERSONAL', text: say.parties.PERSONAL, icon: 'user' }, { value: 'CORPORATE', text: say.parties.CORPORATE, icon: 'briefcase' }] })}
        ${chips({ legend: say.service, name: 'service', value: this.service, tiles: true, choose: (service) => { this.service = service; },
          options: choices.services.filter(({ party }) => party === this.party).map(({ code, names, icon }) => ({ value: code, text: names[language], icon })) })}
        ${chips({ legend: say.care, name: 'care', value: this.care, choose: (care) => { this.care = care; },
          options: [{ value: 'none', text: say.noCare }, ...choices.cares.map(({ code, names, icon }) => ({ value: code, text: names[language], icon }))] })}
        ${this.documentField()}
        <div class="columns">
          ${chips({ legend: say.slipSpeaks, name: 'speaks', value: this.speaks, choose: (speaks) => { this.speaks = speaks; },
            options: /** @type {Language[]} */ (['zh-CN', 'zh-TW', 'en']).map((each) => ({ value: each, text: kitWords[each].languageName })) })}
          <fieldset><legend>${say.quantity}</legend><div class="steps">
            <button type="button" class="button" aria-label=${say.fewer} aria-disabled=${String(this.quantity <= 1)} @click=${() => { this.quantity = Math.max(1, this.quantity - 1); }}>−</button>
            <output aria-live="polite">${this.quantity}</output>
            <button type="button" class="button" aria-label=${say.more} @click=${() => { this.quantity = Math.min(MOST, this.quantity + 1); }}>+</button></div></fieldset>
        </div>
        ${chips({ legend: say.slip, name: 'print', value: this.print ? 'print' : 'phone', choose: (how) => { this.print = how === 'print'; },
          options: [{ value: 'print', text: say.slipPrinted, icon: 'printer' }, { value: 'phone', text: say.slipScanned, icon: 'qrcode' }] })}
      </form>
      <div class="foot"><p role="alert">${this.problem}</p>
        <button type="button" class="button" @click=${this.close}>${say.close}</button>
        <button form="door" class="button primary" aria-disabled=${String(this.busy || !this.service)}>${this.busy ? say.sending : say.issue}</button></div>`;
  }

  documentField() {
    const say = words[this.language].triage;
    if (!canSeal()) {
      return html`<p class="field"><small>${say.cannotSeal}</small></p>`;
    }
    return html`${chips({ legend: say.shown, name: 'kind', value: this.kind, choose: (kind) => { this.kind = kind; },
      options: KINDS.map((each) => ({ value: each, text: say.documents[each] })) })}
      <label class="field"><span class="only-read">${say.numberOf(say.documents[this.kind])}</span>
        <input name="document" type="password" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="200" placeholder=${say.numberHint} aria-describedby="sealed">
        <small id="sealed">${say.sealed}</small></label>`;
  }

  /** @param {DoorTicket} issued */
  done({ ticket, ahead }) {
    const say = words[this.language].triage;
    const printed = ticket.slip !== 'SETTLED';
    return html`<div class="sheet"><div class="done"><div role="status">
        <ticket-number number=${ticket.number}></ticket-number>
        <p>${ticket.serviceNames[this.language]} · ${say.ahead(ahead)} · ${words[this.language].ofPromise(ticket.promiseMinutes)}</p>
        <p>${printed ? say.printing : this.print ? say.noKiosk : say.scan}</p></div>
      <img src="/api/tickets/${ticket.id}/qr" alt=${say.qr(ticket.number)}></div></div>
      <div class="foot"><p></p><button type="button" class="button" @click=${this.close}>${say.close}</button>
        <button type="button" class="button primary" @click=${this.begin}>${say.another}</button></div>`;
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const say = words[this.language].triage;
    const field = this.input();
    const typed = field?.value.trim() ?? '';
    const number = typed ? numberIn(this.kind, typed) : null;
    if (this.busy) {
      return;
    }
    if (!this.service) {
      this.problem = say.chooseService;
    } else if (typed && !number) {
      this.problem = say.notANumber(say.documents[this.kind]);
      field?.select();
    } else {
      this.problem = '';
      const customer = number && this.choices ? await seal(this.choices.sealingKey, this.kind, number) : null;
      const ageBand = number ? ageBandIn(this.kind, number, this.today) : null;
      if (field) {
        field.value = '';
      }
      this.dispatchEvent(new CustomEvent('issue', { detail: { request: {
        service: this.service, language: this.speaks, customer, ageBand, quantity: this.quantity, print: this.print,
        ...(this.care === 'none' ? {} : { care: this.care }),
      } } }));
    }
  }
}
customElements.define('door-dialog', DoorDialog);
