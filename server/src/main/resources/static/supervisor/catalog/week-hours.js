/**
 * `<week-hours>`: a service's week, a day a row with its stretches and their picture, or always. Tells `hours-edited`
 * {hours, field}.
 */
import { LitElement, css, html, nothing, svg } from 'lit';
import { buttons, reset } from 'ui/reset.js';
import { fields } from '../supervisor-styles.js';
import { DAYS, plainStretch, weekOf } from './service-edit.js';
import './stretches-edit.js';
import { words } from './words.js';

/** @import {Stretch, Weekday} from '#api' */
/** @import {Language} from 'ui/say.js' */

/** Chosen: what a service keeps that is given hours for the first time. */
const WORKDAYS = DAYS.slice(0, 5);

/** Minutes the picture begins and ends at; outside there is nothing but edges. */
const [DAWN, DUSK] = [6 * 60, 22 * 60];

export class WeekHours extends LitElement {
  static properties = { language: {}, hours: { attribute: false }, problems: { attribute: false } };

  static styles = [reset, buttons, fields, css`
    :host { display: grid; gap: var(--space-2); --button-size: 32px; }
    .week { display: grid; border-block: 1px solid var(--rule); }
    .day { display: grid; grid-template-columns: 4.5rem 7rem minmax(0, 1fr); align-items: center; gap: var(--space-3); padding-block: var(--space-1); }
    .day + .day { border-block-start: 1px solid var(--rule); }
    .day > b { font-weight: 600; }
    .wrong { grid-column: 3; }
    svg { inline-size: 100%; block-size: 14px; background: var(--sunk); border-radius: 3px; }
    rect { fill: var(--green-600); }
    line { stroke: var(--paper); stroke-width: 4; }
    .acts { display: flex; flex-wrap: wrap; gap: var(--space-2); }
    @container (max-width: 34rem) { .day { grid-template-columns: 4.5rem minmax(0, 1fr); } svg { display: none; } .wrong { grid-column: 2; } }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {Record<Weekday, Stretch[]> | null} null for always */
    this.hours = null;
    /** @type {Record<string, string>} in words, by field */
    this.problems = {};
  }

  /** @param {Record<Weekday, Stretch[]> | null} hours @param {string} [field] */
  tell(hours, field = 'hours') {
    this.dispatchEvent(new CustomEvent('hours-edited', { detail: { hours, field }, bubbles: true, composed: true }));
  }

  render() {
    const say = words[this.language];
    const { hours } = this;
    return html`<div class="choices" role="radiogroup" aria-label=${say.field.hours}>
        <label><input type="radio" name="hours" .checked=${!hours} @change=${() => this.tell(null)}>${say.always}</label>
        <label><input type="radio" name="hours" .checked=${!!hours} @change=${() => this.tell(weekOf((day) => (WORKDAYS.includes(day) ? [{ from: '09:00', until: '17:00' }] : [])))}>${say.weekly}</label></div>
      ${hours ? html`<div class="week">${DAYS.map((day) => this.day(day, hours))}</div>
        <p class="acts"><button type="button" class="button" @click=${() => this.tell({ ...hours, ...weekOf((day) => (day === 'MONDAY' || !WORKDAYS.includes(day) ? hours[day] : hours.MONDAY.map(plainStretch))) })}>${say.asMonday}</button></p>` : nothing}
      ${this.problems.hours ? html`<p class="wrong" role="alert">${this.problems.hours}</p>` : nothing}`;
  }

  /** @param {Weekday} day @param {Record<Weekday, Stretch[]>} hours */
  day(day, hours) {
    const say = words[this.language];
    const field = `hours.${day}`;
    const problem = this.problems[field];
    return html`<div class="day"><b>${say.day[day]}</b>${picture(hours[day])}
      <stretches-edit .language=${this.language} .stretches=${hours[day]} .named=${say.day[day]} .none=${say.closedDay} ?wrong=${!!problem} data-field=${field}
        @stretches-edited=${(/** @type {CustomEvent} */ event) => { event.stopPropagation(); this.tell({ ...hours, [day]: event.detail.stretches }, field); }}></stretches-edit>
      ${problem ? html`<p class="wrong" role="alert">${problem}</p>` : nothing}</div>`;
  }
}

/** The day as a bar, six to ten. @param {Stretch[]} stretches */
function picture(stretches) {
  const parts = stretches.filter(({ from, until }) => from && until).map(({ from, until }) => {
    const begin = Math.max(DAWN, minutes(from));
    return { begin, length: Math.max(0, Math.min(DUSK, until > from ? minutes(until) : DUSK) - begin) };
  });
  return html`<svg viewBox="${DAWN} 0 ${DUSK - DAWN} 14" preserveAspectRatio="none" aria-hidden="true">
    ${parts.map(({ begin, length }) => svg`<rect x=${begin} y="0" width=${length} height="14"></rect>`)}
    <line x1="720" y1="0" x2="720" y2="14"></line></svg>`;
}

/** @param {string} time */
function minutes(time) {
  const [hour, minute] = time.split(':').map(Number);
  return hour * 60 + minute;
}
customElements.define('week-hours', WeekHours);
