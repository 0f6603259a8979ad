/**
 * `<branch-days>`: the days on which the branch does not keep its weekly hours, and for how long a service may be without
 * staff. Tells `day-given` {seen, day}, `day-removed` {day} and `grace-given` {minutes}; the page says with `taken()` that it
 * was done.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { words as kitWords } from 'ui/words.js';
import { fields } from '../supervisor-styles.js';
import { formStyles } from './form-styles.js';
import { LANGUAGES, apart, isNumber, isWhole, plainStretch, sorted } from './service-edit.js';
import './stretches-edit.js';
import { words } from './words.js';

/** @import {BranchDay} from '#api' */
/** @import {Language} from 'ui/say.js' */

/** Source: EditCalendar. */
const LONGEST_NAME = 24;

/** @typedef {{seen: BranchDay | null, day: BranchDay}} DayForm */

export class BranchDays extends LitElement {
  static properties = { language: {}, days: { attribute: false }, grace: { type: Number }, today: {}, form: { state: true }, tried: { state: true }, graceTyped: { state: true } };

  static styles = [reset, buttons, fields, formStyles, css`
    :host { --button-size: 36px; }
    .days { border-block: 1px solid var(--rule); }
    .days li { display: grid; grid-template-columns: 11rem minmax(0, 1fr) auto; gap: var(--space-3); align-items: center; padding-block: var(--space-2); }
    .days li + li { border-block-start: 1px solid var(--rule); }
    .past { color: var(--ink-soft); }
    .acts { display: flex; gap: var(--space-2); }
    .hours { color: var(--ink-soft); }
    .shut { color: var(--amber); font-weight: 600; }
    .edit { padding: var(--space-4); background: var(--surface); border: 1px solid var(--rule-strong); border-radius: var(--radius); display: grid; gap: var(--space-3); }
    .date { max-inline-size: 12rem; }
    .grace { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; }
    .grace input:not([type="radio"]) { inline-size: 5rem; }
    @container (max-width: 34rem) { .days li { grid-template-columns: minmax(0, 1fr) auto; } .days .hours { grid-column: 1; } .days .acts { grid-row: 1 / span 2; grid-column: 2; } }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {BranchDay[]} earliest first */
    this.days = [];
    /** @type {number | null} minutes; null for ever */
    this.grace = null;
    /** The date at the branch. */
    this.today = '';
    /** @type {DayForm | null} the day being written */
    this.form = null;
    this.tried = false;
    /** @type {string | null} what stands in the field of minutes while it is not the server's */
    this.graceTyped = null;
  }

  /** Whether something here is not with the server. */
  get unsaved() {
    return this.form !== null || this.graceTyped !== null;
  }

  /** What was given is with the server. */
  taken() {
    this.form = null;
    this.graceTyped = null;
  }

  /** @param {BranchDay | null} seen */
  open(seen) {
    const day = seen ? { ...seen, hours: seen.hours.map(plainStretch) } : { date: '', names: { 'zh-CN': '', 'zh-TW': '', en: '' }, hours: [] };
    this.form = { seen, day };
    this.tried = false;
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(seen ? '.edit [lang]' : '.edit [type="date"]'))?.focus());
  }

  /** @param {Partial<BranchDay>} more */
  edit(more) {
    this.form = this.form && { ...this.form, day: { ...this.form.day, ...more } };
  }

  /** @param {DayForm} form @returns {Record<string, string>} in words, by field */
  problems({ seen, day }) {
    const say = words[this.language];
    /** @type {Record<string, string>} */
    const found = {};
    if (!day.date) {
      found.date = say.problem.missing;
    } else if (!seen && this.days.some(({ date }) => date === day.date)) {
      found.date = say.dayTaken;
    }
    for (const language of LANGUAGES) {
      const name = day.names[language].trim();
      if (!name || name.length > LONGEST_NAME) {
        found[language] = name ? say.problem.tooLong(LONGEST_NAME) : say.problem.missing;
      }
    }
    if (!day.hours.every(isWhole)) {
      found.hours = say.problem.stretch;
    } else if (!apart(day.hours)) {
      found.hours = say.problem.overlap;
    }
    return found;
  }

  /** @param {string} type @param {object} detail */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** @param {Event} event */
  give(event) {
    event.preventDefault();
    this.tried = true;
    if (this.form && !Object.keys(this.problems(this.form)).length) {
      const { seen, day } = this.form;
      this.tell('day-given', { seen, day: { ...day, hours: sorted(day.hours) } });
    }
  }

  render() {
    const say = words[this.language];
    return html`<section><h3>${say.days}</h3><p class="hint">${say.daysHint}</p>
        ${this.days.length ? html`<ul class="days">${this.days.map((day) => this.day(day))}</ul>` : html`<p class="hint">${say.noDays}</p>`}
        ${this.form ? this.editor(this.form) : html`<p><button type="button" class="button" @click=${() => this.open(null)}><ui-icon name="plus"></ui-icon>${say.addDay}</button></p>`}</section>
      <section><h3>${say.grace}</h3><p class="hint">${say.graceHint}</p>${this.graceField()}</section>`;
  }

  /** @param {BranchDay} day */
  day(day) {
    const say = words[this.language];
    const date = new Intl.DateTimeFormat(this.language, { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day.date}T00:00:00Z`));
    const name = day.names[this.language];
    return html`<li class=${day.date < this.today ? 'past' : ''}><b>${date}</b>
      <span class="hours">${name} · ${day.hours.length ? say.parts(day.hours.map(plainStretch).map(({ from, until }) => `${from}–${until}`)) : html`<span class="shut">${say.holiday}</span>`}</span>
      <span class="acts"><button type="button" class="button quiet" aria-label=${say.editDay(name)} @click=${() => this.open(day)}>${say.edit}</button>
        <button type="button" class="button quiet" aria-label=${say.removeDay(name)} @click=${() => this.tell('day-removed', { day })}>${say.remove}</button></span></li>`;
  }

  /** @param {DayForm} form */
  editor(form) {
    const say = words[this.language];
    const { seen, day } = form;
    const problems = this.tried ? this.problems(form) : {};
    const wrong = (/** @type {string} */ field) => (problems[field] ? html`<span class="wrong" role="alert">${problems[field]}</span>` : nothing);
    return html`<form class="edit" novalidate aria-label=${say.addDay} @submit=${(/** @type {Event} */ event) => this.give(event)}>
      <label class="field date"><span>${say.date}</span><input type="date" .value=${day.date} ?disabled=${!!seen} aria-invalid=${!!problems.date} @change=${(/** @type {Event} */ event) => this.edit({ date: valueOf(event) })}>${wrong('date')}</label>
      <fieldset><legend>${say.dayName}</legend><div class="three">${LANGUAGES.map((language) => html`<label class="field"><span>${kitWords[language].languageName}</span>
        <input lang=${language} maxlength=${LONGEST_NAME} aria-label=${say.within(say.dayName, kitWords[language].languageName)} .value=${day.names[language]} aria-invalid=${!!problems[language]}
          @input=${(/** @type {Event} */ event) => this.edit({ names: { ...day.names, [language]: valueOf(event) } })}>${wrong(language)}</label>`)}</div></fieldset>
      <fieldset><legend>${say.dayHours} <span class="hint">${say.dayHoursHint}</span></legend>
        <stretches-edit .language=${this.language} .stretches=${day.hours} .named=${say.dayHours} .none=${say.holiday} ?wrong=${!!problems.hours}
          @stretches-edited=${(/** @type {CustomEvent} */ event) => this.edit({ hours: event.detail.stretches })}></stretches-edit>${wrong('hours')}</fieldset>
      <p class="acts"><button type="submit" class="button primary">${say.saveDay}</button><button type="button" class="button" @click=${() => { this.form = null; }}>${say.cancel}</button></p></form>`;
  }

  graceField() {
    const say = words[this.language];
    const never = this.grace === null && this.graceTyped === null;
    const typed = this.graceTyped ?? String(this.grace ?? '');
    const right = isNumber(typed, { least: 0, most: 240 });
    return html`<form class="grace" novalidate @submit=${(/** @type {Event} */ event) => { event.preventDefault(); if (right) { this.tell('grace-given', { minutes: Number(typed) }); } }}>
      <div class="choices" role="radiogroup" aria-label=${say.grace}>
        <label><input type="radio" name="grace" .checked=${!never} @change=${() => { this.graceTyped = '15'; }}>${say.graceAfter}</label>
        <label><input type="radio" name="grace" .checked=${never} @change=${() => (this.grace === null ? this.taken() : this.tell('grace-given', { minutes: null }))}>${say.graceNever}</label></div>
      ${never ? nothing : html`<input inputmode="numeric" maxlength="3" aria-label=${say.graceAfter} .value=${typed} aria-invalid=${!right} @input=${(/** @type {Event} */ event) => { this.graceTyped = valueOf(event) === String(this.grace ?? '') ? null : valueOf(event); }}>${say.minutes}
        ${this.graceTyped === null ? nothing : html`<button type="submit" class="button primary">${say.save}</button>`}
        ${right ? nothing : html`<span class="wrong" role="alert">${say.problem.whole(0, 240)}</span>`}`}</form>`;
  }
}

/** @param {Event} event */
function valueOf(event) {
  return /** @type {HTMLInputElement} */ (event.target).value;
}
customElements.define('branch-days', BranchDays);
