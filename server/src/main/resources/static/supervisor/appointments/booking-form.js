/**
 * `<booking-form>`: who is to come in the slot chosen. Names are masked and numbers sealed before they leave this page. Tells `book`
 * with the body to be sent, and `form-closed`.
 */
import { LitElement, css, html } from 'lit';
import { buttons, reset } from 'ui/reset.js';
import { LANGUAGES } from 'ui/say.js';
import { canSeal, seal } from 'ui/seal.js';
import { words as kitWords } from 'ui/words.js';
import { numberIn } from '../../tablet/triage/document.js';
import { fields } from '../supervisor-styles.js';
import { masked, phoneIn } from './booking.js';
import { words } from './words.js';

/** @import {Language} from 'ui/say.js' */
/** @import {Kind} from '../../tablet/triage/document.js' */
/** @import {Title} from './booking.js' */

/** @type {Title[]} */
const TITLES = ['MS', 'MR', ''];
/** @type {Kind[]} */
const KINDS = ['BANK_CARD', 'RESIDENT_ID', 'PASSPORT'];

export class BookingForm extends LitElement {
  static properties = {
    language: {}, at: {}, heading: {}, sealingKey: { attribute: false }, busy: { type: Boolean },
    called: { state: true }, kind: { state: true }, speaks: { state: true }, problem: { state: true },
  };

  static styles = [reset, buttons, fields, css`
    :host { display: block; }
    form { display: grid; gap: var(--space-4); }
    h2 { font-size: var(--step-1); font-weight: 700; line-height: 1.3; }
    .name { display: grid; grid-template-columns: minmax(5rem, 1fr) auto; gap: var(--space-2); align-items: end; }
    small { color: var(--ink-soft); font-size: var(--step--1); line-height: 1.35; }
    .acts { display: flex; justify-content: flex-end; gap: var(--space-3); }
    .wrong:empty { display: none; }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    this.at = '';
    /** When and what for, in words. */
    this.heading = '';
    /** @type {{id: string, publicKey: string} | null} */
    this.sealingKey = null;
    this.busy = false;
    /** @type {Title} */
    this.called = 'MS';
    /** @type {Kind} */
    this.kind = 'BANK_CARD';
    /** @type {Language} */
    this.speaks = 'zh-CN';
    this.problem = '';
  }

  render() {
    const say = words[this.language].form;
    return html`<form @submit=${this.submit} autocomplete="off"><h2>${this.heading}</h2>
      <div class="name"><label class="field"><span>${say.name}</span><input name="name" maxlength="40" placeholder=${say.nameHint} aria-describedby="mask"></label>
        <div class="choices" role="radiogroup" aria-label=${say.titleOf}>${TITLES.map((each) => html`<label><input type="radio" name="title" .checked=${each === this.called} @change=${() => { this.called = each; }}>${say.titles[each || 'NONE']}</label>`)}</div></div>
      <small id="mask">${say.masked}</small>
      ${canSeal() ? this.numbers() : html`<p class="wrong">${say.cannotSeal}</p>`}
      <label class="field"><span>${say.speaks}</span><select @change=${(/** @type {Event} */ event) => { this.speaks = /** @type {Language} */ (/** @type {HTMLSelectElement} */ (event.target).value); }}>
        ${LANGUAGES.map((each) => html`<option value=${each} ?selected=${each === this.speaks}>${kitWords[each].languageName}</option>`)}</select></label>
      <label class="field"><span>${say.note}</span><input name="note" maxlength="200"></label>
      <p class="wrong" role="alert">${this.problem}</p>
      <div class="acts"><button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('form-closed'))}>${say.close}</button>
        <button class="button primary" aria-disabled=${String(this.busy)}>${this.busy ? say.sending : say.book}</button></div></form>`;
  }

  numbers() {
    const say = words[this.language].form;
    return html`<label class="field"><span>${say.phone}</span><input name="phone" type="tel" maxlength="30" inputmode="tel" aria-describedby="sealed"></label>
      <div class="field"><span>${say.card}</span><div class="choices" role="radiogroup" aria-label=${say.card}>${KINDS.map((each) => html`<label><input type="radio" name="kind" .checked=${each === this.kind} @change=${() => { this.kind = each; }}>${say.kinds[each]}</label>`)}</div>
        <input name="card" type="password" maxlength="200" autocomplete="off" aria-label=${say.numberOf(say.kinds[this.kind])} placeholder=${say.optional} aria-describedby="sealed"></div>
      <small id="sealed">${say.sealed}</small>`;
  }

  /** @param {string} name */
  field(name) {
    return /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector(`[name=${name}]`));
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const say = words[this.language].form;
    const [phone, card] = [this.field('phone'), this.field('card')];
    const [typedPhone, typedCard] = [phone?.value.trim() ?? '', card?.value.trim() ?? ''];
    const digits = typedPhone ? phoneIn(typedPhone) : null;
    const number = typedCard ? numberIn(this.kind, typedCard) : null;
    if (this.busy) {
      return;
    }
    if (typedPhone && !digits) {
      this.problem = say.notAPhone;
      phone?.select();
    } else if (typedCard && !number) {
      this.problem = say.notANumber(say.kinds[this.kind]);
      card?.select();
    } else {
      this.problem = '';
      const key = this.sealingKey;
      this.dispatchEvent(new CustomEvent('book', { detail: {
        at: this.at, language: this.speaks, maskedName: masked(this.field('name')?.value ?? '', this.called ? say.titles[this.called] : ''),
        note: this.field('note')?.value.trim() || null,
        phone: digits && key ? await seal(key, 'PHONE', digits) : null,
        customer: number && key ? await seal(key, this.kind, number) : null,
      } }));
    }
  }

  /** Nothing of one customer stays for the next. */
  empty() {
    /** @type {HTMLFormElement | null} */ (this.renderRoot.querySelector('form'))?.reset();
    this.problem = '';
  }
}
customElements.define('booking-form', BookingForm);
