/**
 * `<triage-form>`: what triage knew of a ticket, to be put right. Starts as it stands; tells `corrected` with
 * `detail.correction`, which holds only what is different.
 */
import { LitElement, html } from 'lit';
import { buttons, reset } from 'ui/reset.js';
import { words } from '../words.js';
import { chips } from './chips.js';
import { dialogStyles } from './dialog-styles.js';
import './reason-field.js';

/** @import {TicketView, TriageChoices} from '#api' */

export class TriageForm extends LitElement {
  static properties = { language: {}, ticket: { attribute: false }, choices: { attribute: false }, busy: { type: Boolean }, party: { state: true }, service: { state: true }, tier: { state: true }, care: { state: true }, reason: { state: true } };

  static styles = [reset, buttons, dialogStyles];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {TicketView | null} */
    this.ticket = null;
    /** @type {TriageChoices | null} */
    this.choices = null;
    this.busy = false;
    /** @type {import('#api').Party} */
    this.party = 'PERSONAL';
    this.service = '';
    this.tier = '';
    this.care = '';
    this.reason = '';
    /** The ticket the form was filled from. */
    this.filled = '';
  }

  willUpdate() {
    const { ticket, choices } = this;
    if (ticket && choices && this.filled !== ticket.id) {
      this.filled = ticket.id;
      this.service = ticket.facts.askedService;
      this.tier = ticket.facts.tier;
      this.care = ticket.facts.care;
      this.party = choices.services.find(({ code }) => code === this.service)?.party ?? 'PERSONAL';
    }
  }

  render() {
    const { choices, ticket, language } = this;
    if (!choices || !ticket) {
      return html`<p role="status">${words[language].loading}</p>`;
    }
    const say = words[language].triage;
    return html`<form @submit=${this.submit}>
      ${chips({ legend: say.party, name: 'party', value: this.party, choose: (party) => { this.party = party; },
        options: [{ value: 'PERSONAL', text: say.parties.PERSONAL, icon: 'user' }, { value: 'CORPORATE', text: say.parties.CORPORATE, icon: 'briefcase' }] })}
      ${chips({ legend: say.service, name: 'service', value: this.service, tiles: true, choose: (service) => { this.service = service; },
        options: choices.services.filter(({ party }) => party === this.party).map(({ code, names, icon }) => ({ value: code, text: names[language], icon })) })}
      ${chips({ legend: say.tier, name: 'tier', value: this.tier, choose: (tier) => { this.tier = tier; },
        options: choices.tiers.map(({ code, names }) => ({ value: code, text: names[language] })) })}
      ${chips({ legend: say.care, name: 'care', value: this.care, choose: (care) => { this.care = care; },
        options: [{ value: 'none', text: say.noCare }, ...choices.cares.map(({ code, names, icon }) => ({ value: code, text: names[language], icon }))] })}
      <reason-field .language=${language} .usual=${say.correctReasons} .reason=${this.reason} @reason=${(/** @type {CustomEvent} */ event) => { this.reason = event.detail.reason; }}></reason-field>
      <button class="button primary" aria-disabled=${String(!this.isReady())}>${this.busy ? say.sending : say.correct}</button>
    </form>`;
  }

  /** What is different from what triage knew. */
  differences() {
    const facts = this.ticket?.facts;
    return {
      ...(this.service === facts?.askedService ? {} : { service: this.service }),
      ...(this.tier === facts?.tier ? {} : { tier: this.tier }),
      ...(this.care === facts?.care ? {} : { care: this.care }),
    };
  }

  isReady() {
    return !this.busy && this.reason.trim().length >= 2 && Object.keys(this.differences()).length > 0;
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const say = words[this.language].triage;
    if (this.isReady()) {
      this.dispatchEvent(new CustomEvent('corrected', { detail: { correction: { rev: this.ticket?.rev, ...this.differences(), reason: this.reason.trim() } } }));
    } else if (!this.busy) {
      const missing = Object.keys(this.differences()).length ? say.sayWhy : say.nothingChanged;
      this.dispatchEvent(new CustomEvent('missing', { detail: { missing } }));
    }
  }
}
customElements.define('triage-form', TriageForm);
