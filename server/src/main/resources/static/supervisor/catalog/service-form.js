/**
 * `<service-form>`: every field of a service, each with what is wrong with it beside it. Tells `form-edited` {more, field}
 * for every change; keeps nothing itself.
 */
import { LitElement, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { words as kitWords } from 'ui/words.js';
import { fields } from '../supervisor-styles.js';
import { fieldName, problemWords } from './field-words.js';
import { formStyles } from './form-styles.js';
import { ICONS } from './icons.js';
import './machine-kinds.js';
import './quota-slots.js';
import { LANGUAGES, LETTERS, LONGEST, numbersUsed } from './service-edit.js';
import './week-hours.js';
import { words } from './words.js';

/** @import {ServiceProblem} from '#api' */
/** @import {Language} from 'ui/say.js' */
/** @import {NumberField, ServiceForm, TextField} from './service-edit.js' */

export class ServiceFormElement extends LitElement {
  static properties = {
    language: {}, form: { attribute: false }, isNew: { type: Boolean }, problems: { attribute: false }, taken: { attribute: false }, kinds: { attribute: false }, machines: { attribute: false },
    lastNumber: { type: Number },
  };

  static styles = [reset, buttons, fields, formStyles];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {ServiceForm | null} */
    this.form = null;
    this.isNew = false;
    /** @type {ServiceProblem[]} */
    this.problems = [];
    /** @type {string[]} letters of the other services */
    this.taken = [];
    /** @type {string[]} kinds of machines that any service names */
    this.kinds = [];
    /** @type {{kind: string, names: import('ui/say.js').Names}[]} of the branch */
    this.machines = [];
    /** @type {number | null} the greatest number given today */
    this.lastNumber = null;
  }

  /** Puts the cursor where the first thing is wrong. */
  async focusFirst() {
    await this.updateComplete;
    const field = this.problems[0]?.field ?? '';
    const [name] = field.split('.');
    const at = this.renderRoot.querySelector(`[name="${field}"]`) ?? this.renderRoot.querySelector(`[data-field="${name}"]`);
    at?.scrollIntoView({ block: 'center' });
    /** @type {HTMLElement | null} */ (at)?.focus();
  }

  /** @param {Partial<ServiceForm>} more @param {string} [field] */
  edit(more, field = Object.keys(more)[0]) {
    this.dispatchEvent(new CustomEvent('form-edited', { detail: { more, field }, bubbles: true, composed: true }));
  }

  /** What is wrong with a field, in words. @param {string} field */
  wrong(field) {
    const problem = this.problems.find((each) => each.field === field);
    return problem ? problemWords(problem, this.language) : '';
  }

  /** The same under its field. @param {string} field */
  below(field) {
    const wrong = this.wrong(field);
    return wrong ? html`<span class="wrong" role="alert" id="wrong-${field}">${wrong}</span>` : nothing;
  }

  render() {
    const say = words[this.language];
    const { form } = this;
    if (!form) {
      return nothing;
    }
    return html`
      <section><h3>${say.section.words}</h3>
        ${this.text('names', form)}${this.text('hint', form, say.hintHint)}${this.text('documents', form, say.documentsHint)}</section>
      <section><h3>${say.section.place}</h3>${this.place(form)}</section>
      <section><h3>${say.section.numbers}</h3>${this.numbers(form)}</section>
      <section><h3>${say.section.time}</h3><div class="row">
        ${this.number('promiseMinutes', form, say.promiseHint)}${this.number('longWaitMinutes', form, say.longWaitHint)}
        ${this.number('workMinutes', form, say.workHint)}${this.number('workCv', form, say.cvHint)}</div></section>
      <section><h3>${say.section.hours}</h3><week-hours .language=${this.language} .hours=${form.hours} data-field="hours" tabindex="-1"
        .problems=${Object.fromEntries(this.problems.filter(({ field }) => field.startsWith('hours')).map((each) => [each.field, problemWords(each, this.language)]))}
        @hours-edited=${(/** @type {CustomEvent} */ event) => this.edit({ hours: event.detail.hours }, event.detail.field)}></week-hours></section>
      <section><h3>${say.section.limits}</h3>${this.limits(form)}</section>
      <section><h3>${say.section.machines}</h3><machine-kinds .language=${this.language} .kinds=${form.machineKinds} .known=${this.kinds} .machines=${this.machines} data-field="machineKinds" tabindex="-1"
        @kinds-edited=${(/** @type {CustomEvent} */ event) => this.edit({ machineKinds: event.detail.kinds })}></machine-kinds>${this.below('machineKinds')}</section>`;
  }

  /** @param {TextField} field @param {ServiceForm} form @param {string} [hint] */
  text(field, form, hint) {
    return html`<fieldset><legend>${fieldName(field, this.language)}${hint ? html` <span class="hint">${hint}</span>` : nothing}</legend>
      <div class="three">${LANGUAGES.map((language) => {
        const name = `${field}.${language}`;
        return html`<label class="field"><span>${kitWords[language].languageName}</span>
          <textarea rows="1" lang=${language} name=${name} maxlength=${LONGEST[field] + 40} .value=${form[field][language]} aria-label=${fieldName(name, this.language)} aria-invalid=${!!this.wrong(name)}
            aria-describedby="wrong-${name}" @input=${(/** @type {Event} */ event) => this.edit({ [field]: { ...form[field], [language]: valueOf(event).replace(/\s*\n/g, ' ') } }, name)}></textarea>${this.below(name)}</label>`;
      })}</div></fieldset>`;
  }

  /** @param {ServiceForm} form */
  place(form) {
    const say = words[this.language];
    return html`<div class="axes">
      ${this.one('party', form.party, say.party)}${this.one('means', form.means, say.means)}${this.one('complexity', form.complexity, say.complexity)}</div>
      ${this.tick('speciality', form.speciality, say.specialityHint)}
      <fieldset data-field="icon" tabindex="-1"><legend>${say.field.icon}</legend><div class="icons">${[...new Set([...ICONS, form.icon])].map((icon) => {
        const name = /** @type {Record<string, string>} */ (say.icon)[icon] ?? icon;
        return html`<label title=${name}><input class="only-read" type="radio" name="icon" .checked=${form.icon === icon} aria-label=${name} @change=${() => this.edit({ icon })}><ui-icon name=${icon}></ui-icon></label>`;
      })}</div>${this.below('icon')}</fieldset>`;
  }

  /** @param {ServiceForm} form */
  numbers(form) {
    const say = words[this.language];
    const { used, share, state } = numbersUsed(Number(form.numberFrom), Number(form.numberTo), this.lastNumber);
    return html`<div class="row">
        <label class="field"><span>${say.field.prefix}</span><select name="prefix" aria-label=${say.field.prefix} aria-describedby="wrong-prefix" aria-invalid=${!!this.wrong('prefix')} @change=${(/** @type {Event} */ event) => this.edit({ prefix: valueOf(event) })}>
          ${LETTERS.map((letter) => html`<option value=${letter} ?selected=${letter === form.prefix} ?disabled=${this.taken.includes(letter)}>${letter}</option>`)}</select>${this.below('prefix')}</label>
        ${this.number('numberFrom', form)}${this.number('numberTo', form, say.numbersHint(form.prefix, form.numberFrom, form.numberTo))}
        ${this.isNew ? html`<label class="field wide"><span>${say.field.code}</span><input name="code" lang="en" aria-label=${say.field.code} aria-describedby="hint-code wrong-code" maxlength="32" spellcheck="false" autocapitalize="off" .value=${form.code} aria-invalid=${!!this.wrong('code')}
          @input=${(/** @type {Event} */ event) => this.edit({ code: valueOf(event).trim() })}><span class="hint" id="hint-code">${say.codeHint}</span>${this.below('code')}</label>`
          : html`<p class="field wide"><span>${say.field.code}</span><code>${form.code}</code></p>`}</div>
      ${used ? html`<p class="used ${state}" role=${state === 'plenty' ? nothing : 'alert'}>
        <meter min="0" max="1" high="0.9" optimum="0" value=${share} aria-label=${say.numbersUsedLabel}></meter>${say.numbersUsed(used, Math.floor(share * 100))}${state === 'plenty' ? nothing : html` <b>${state === 'near' ? say.numbersNear : say.numbersGone}</b>`}</p>` : nothing}`;
  }

  /** @param {ServiceForm} form */
  limits(form) {
    const say = words[this.language];
    return html`<div class="row">${this.number('quotaPerDay', form, say.quotaHint)}</div>
      <fieldset data-field="quotaSlots" tabindex="-1"><legend>${say.field.quotaSlots} <span class="hint">${say.slotsHint}</span></legend>
        <quota-slots .language=${this.language} .slots=${form.quotaSlots} ?wrong=${!!this.wrong('quotaSlots')}
          @slots-edited=${(/** @type {CustomEvent} */ event) => this.edit({ quotaSlots: event.detail.slots })}></quota-slots>${this.below('quotaSlots')}</fieldset>
      ${this.tick('identityRequired', form.identityRequired, say.identityHint)}
      ${this.tick('oneActive', form.oneActive, say.oneActiveHint)}`;
  }

  /** @param {NumberField} field @param {ServiceForm} form @param {string} [hint] */
  number(field, form, hint) {
    return html`<label class="field"><span>${fieldName(field, this.language)}</span>
      <input name=${field} inputmode="decimal" maxlength="6" .value=${form[field]} aria-label=${fieldName(field, this.language)} aria-describedby="hint-${field} wrong-${field}" aria-invalid=${!!this.wrong(field)} @input=${(/** @type {Event} */ event) => this.edit({ [field]: valueOf(event) })}>
      ${hint ? html`<span class="hint" id="hint-${field}">${hint}</span>` : nothing}${this.below(field)}</label>`;
  }

  /** @param {'party' | 'means' | 'complexity'} field @param {string} chosen @param {Record<string, string>} choices */
  one(field, chosen, choices) {
    return html`<fieldset><legend>${fieldName(field, this.language)}</legend><div class="choices">${Object.entries(choices).map(([value, name]) => html`<label>
      <input type="radio" name=${field} .checked=${value === chosen} @change=${() => this.edit(/** @type {any} */ ({ [field]: value }))}>${name}</label>`)}</div></fieldset>`;
  }

  /** @param {'speciality' | 'identityRequired' | 'oneActive'} field @param {boolean} on @param {string} hint */
  tick(field, on, hint) {
    return html`<label class="tick"><input type="checkbox" name=${field} aria-label=${fieldName(field, this.language)} aria-describedby="hint-${field}" .checked=${on} @change=${() => this.edit({ [field]: !on })}><span>${fieldName(field, this.language)}<span class="hint" id="hint-${field}">${hint}</span></span></label>`;
  }
}

/** @param {Event} event */
function valueOf(event) {
  return /** @type {HTMLInputElement} */ (event.target).value;
}
customElements.define('service-form', ServiceFormElement);
