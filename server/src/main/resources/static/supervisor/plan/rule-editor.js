/**
 * `<rule-editor>`: all a rule may ask and give, as plain choices, with the rule in words above them. Tells `rule-edited`
 * {rule, what} for every change that makes a sound rule; what is not sound stays in its field with words beside it.
 */
import { LitElement, css, html, nothing } from 'lit';
import { buttons, reset } from 'ui/reset.js';
import { LANGUAGES } from 'ui/say.js';
import { words as kitWords } from 'ui/words.js';
import { fields } from '../supervisor-styles.js';
import { AGES, BOOKINGS, DAYS, NONE } from './fact-words.js';
import { words } from './words.js';

/** @import {NamedCode, PlanVocabulary, SaidRule, TriageConditions, TriageRule} from '#api' */
/** @import {Language} from 'ui/say.js' */

/** @typedef {{code: string, name: string}} Choice */

export class RuleEditor extends LitElement {
  static properties = {
    language: {}, rule: { attribute: false }, at: { type: Number }, last: { type: Boolean }, taken: { attribute: false }, said: { attribute: false },
    vocabulary: { attribute: false }, wrong: { state: true },
  };

  static styles = [reset, buttons, fields, css`
    :host { display: grid; gap: var(--space-4); align-content: start; }
    .said { padding: var(--space-3) var(--space-4); background: var(--green-50); border-block: 1px solid var(--green-300); font-size: var(--step-1); line-height: 1.5; min-block-size: 4.5rem; }
    details { font-size: var(--step-0); color: var(--ink-soft); margin-block-start: var(--space-2); }
    summary { cursor: pointer; min-block-size: 24px; font-size: var(--step--1); }
    details p { margin-block-start: var(--space-1); }
    h2 { font-weight: 700; border-block-end: 1px solid var(--rule); padding-block-end: var(--space-1); }
    .hint { color: var(--ink-soft); font-size: var(--step--1); }
    .two { display: grid; grid-template-columns: 1fr 1fr; align-items: start; gap: var(--space-3); }
    .asks { display: grid; gap: var(--space-3); }
    legend { margin-block-end: var(--space-1); }
    .row { display: flex; align-items: center; gap: var(--space-2); }
    .row input { inline-size: 7.5rem; }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {TriageRule | null} */
    this.rule = null;
    this.at = 0;
    this.last = false;
    /** @type {string[]} names of the other rules */
    this.taken = [];
    /** @type {SaidRule | undefined} */
    this.said = undefined;
    /** @type {PlanVocabulary | null} */
    this.vocabulary = null;
    /** @type {Record<string, string>} what stands in fields that are not sound */
    this.wrong = {};
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('at')) {
      this.wrong = {};
    }
  }

  /** Whether a field holds what was not taken. */
  get unsound() {
    return Object.keys(this.wrong).length > 0;
  }

  /**
   * @param {Partial<TriageRule>} more
   * @param {string} [what] the field typed into
   */
  edit(more, what) {
    if (this.rule) {
      this.dispatchEvent(new CustomEvent('rule-edited', { detail: { at: this.at, rule: { ...this.rule, ...more }, what }, bubbles: true, composed: true }));
    }
  }

  /**
   * @param {Partial<TriageConditions>} more
   * @param {string} [what]
   */
  ask(more, what) {
    this.edit({ when: { ...this.rule?.when, ...more } }, what);
  }

  /**
   * Takes what was typed when it is sound, else keeps it in the field.
   *
   * @param {Event} event
   * @param {string} field
   * @param {(typed: string) => boolean} sound
   * @param {(typed: string) => void} take
   */
  typed(event, field, sound, take) {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    const { [field]: _, ...others } = this.wrong;
    if (sound(value)) {
      this.wrong = others;
      take(value);
    } else {
      this.wrong = { ...others, [field]: value };
    }
  }

  render() {
    const say = words[this.language];
    const { rule, vocabulary } = this;
    if (!rule || !vocabulary) {
      return html`<p class="hint">${say.chooseRule}</p>`;
    }
    return html`
      <section class="said" aria-label=${say.sentence} aria-live="polite"><p>${this.said?.sentence[this.language] ?? '…'}</p>
        <details><summary>${say.otherLanguages}</summary>${LANGUAGES.filter((each) => each !== this.language).map((each) => html`<p lang=${each}>${kitWords[each].languageName}: ${this.said?.sentence[each] ?? '…'}</p>`)}</details></section>
      <div class="two">
        ${this.text('name', say.name, rule.name, say.nameWrong, (typed) => !!typed.trim() && typed.trim().length <= 40 && !this.taken.includes(typed.trim()), (typed) => this.edit({ name: typed.trim() }, 'name'))}
        ${this.text('promise', say.promise, String(rule.promiseMinutes || ''), say.promiseWrong, (typed) => !typed.trim() || /^\d{1,3}$/.test(typed) && +typed >= 1 && +typed <= 240, (typed) => this.edit({ promiseMinutes: +typed }, 'promise'), 'numeric')}
        ${this.choice(say.reason, rule.priorityReason, say.ordinary, this.named(vocabulary.reasons), (code) => this.edit({ priorityReason: code }))}
        ${this.choice(say.group, rule.windowGroup, say.noGroup, this.named(vocabulary.groups), (code) => this.edit({ windowGroup: code }))}
        ${this.choice(say.target, rule.service, say.asChosen, this.named(vocabulary.services), (code) => this.edit({ service: code }))}
      </div>
      <h2>${say.asks}</h2>
      ${this.last ? html`<p class="hint">${say.lastRule}</p>` : html`<p class="hint">${say.asksHint}</p>${this.asks(rule, vocabulary)}`}`;
  }

  /**
   * @param {TriageRule} rule
   * @param {PlanVocabulary} vocabulary
   */
  asks(rule, vocabulary) {
    const say = words[this.language];
    const when = rule.when ?? {};
    /** @type {<T extends string>(codes: readonly T[], names: Record<T, string>) => Choice[]} */
    const fixed = (codes, names) => codes.map((code) => ({ code, name: names[code] }));
    return html`<div class="asks">
      ${this.many(say.part.SERVICE, rule.services, this.named(vocabulary.services), (codes) => this.edit({ services: codes }))}
      ${this.many(say.part.TIER, rule.tiers, this.named(vocabulary.tiers), (codes) => this.edit({ tiers: codes }))}
      ${this.many(say.part.CARE, when.cares, [...this.named(vocabulary.cares), { code: NONE, name: say.noCare }], (codes) => this.ask({ cares: codes }))}
      ${this.many(say.part.AGE, when.ageBands, fixed(AGES, say.age), (codes) => this.ask({ ageBands: /** @type {any} */ (codes) }))}
      <div class="two">
        ${this.many(say.part.PARTY, when.parties, fixed(['PERSONAL', 'CORPORATE'], say.party), (codes) => this.ask({ parties: /** @type {any} */ (codes) }))}
        ${this.many(say.part.MEANS, when.means, fixed(['CASH', 'NON_CASH'], say.means), (codes) => this.ask({ means: /** @type {any} */ (codes) }))}
        ${this.many(say.part.COMPLEXITY, when.complexities, fixed(['SIMPLE', 'COMPLEX'], say.complexity), (codes) => this.ask({ complexities: /** @type {any} */ (codes) }))}
        ${this.one(say.part.SPECIALITY, when.speciality === undefined || when.speciality === null ? '' : String(when.speciality), [{ code: '', name: say.any }, ...fixed(['true', 'false'], say.speciality)], (code) => this.ask({ speciality: code === '' ? null : code === 'true' }))}
      </div>
      ${this.many(say.part.BOOKING, when.bookings, fixed(BOOKINGS, say.booking), (codes) => this.ask({ bookings: /** @type {any} */ (codes) }))}
      ${this.many(say.part.DOCUMENT, when.documents, [...this.named(vocabulary.documents), { code: NONE, name: say.noDocument }], (codes) => this.ask({ documents: codes }))}
      ${this.many(say.part.DAYS, when.days, fixed(DAYS, say.day), (codes) => this.ask({ days: /** @type {any} */ (codes) }))}
      ${this.times(when)}
      ${this.line(when)}
    </div>`;
  }

  /** @param {TriageConditions} when */
  times(when) {
    const say = words[this.language];
    const from = this.wrong.from ?? when.from ?? '';
    const until = this.wrong.until ?? when.until ?? '';
    const wrong = 'from' in this.wrong;
    /** @type {(which: 'from' | 'until') => (event: Event) => void} */
    const typed = (which) => (event) => {
      const { value } = /** @type {HTMLInputElement} */ (event.target);
      const both = { from, until, [which]: value };
      const { from: _, until: __, ...others } = this.wrong;
      if (!both.from === !both.until) {
        this.wrong = others;
        this.ask({ from: both.from || null, until: both.until || null }, 'time');
      } else {
        this.wrong = { ...others, ...both };
      }
    };
    return html`<fieldset><legend>${say.part.TIME}</legend><div class="row">
      ${say.from}<input type="time" aria-label="${say.part.TIME} ${say.from}" .value=${from} aria-invalid=${wrong} @change=${typed('from')}>
      ${say.until}<input type="time" aria-label="${say.part.TIME} ${say.until}" .value=${until} aria-invalid=${wrong} @change=${typed('until')}></div>
      ${wrong ? html`<p class="wrong">${say.timeWrong}</p>` : nothing}</fieldset>`;
  }

  /** @param {TriageConditions} when */
  line(when) {
    const say = words[this.language];
    const least = this.wrong.waitingFrom ?? String(when.waitingFrom ?? '');
    const most = this.wrong.waitingUpTo ?? String(when.waitingUpTo ?? '');
    const wrong = 'waitingFrom' in this.wrong;
    /** @type {(which: 'waitingFrom' | 'waitingUpTo') => (event: Event) => void} */
    const typed = (which) => (event) => {
      const { value } = /** @type {HTMLInputElement} */ (event.target);
      const both = { waitingFrom: least, waitingUpTo: most, [which]: value.trim() };
      const { waitingFrom: _, waitingUpTo: __, ...others } = this.wrong;
      const sound = Object.values(both).every((each) => /^\d{0,4}$/.test(each)) && (both.waitingFrom === '' || both.waitingUpTo === '' || +both.waitingFrom <= +both.waitingUpTo);
      if (sound) {
        this.wrong = others;
        this.ask({ waitingFrom: both.waitingFrom === '' ? null : +both.waitingFrom, waitingUpTo: both.waitingUpTo === '' ? null : +both.waitingUpTo }, 'line');
      } else {
        this.wrong = { ...others, ...both };
      }
    };
    return html`<fieldset><legend>${say.part.LINE}</legend><div class="row">
      ${say.waitingFrom}<input inputmode="numeric" aria-label="${say.part.LINE} ${say.waitingFrom}" .value=${least} aria-invalid=${wrong} @change=${typed('waitingFrom')}>
      ${say.waitingUpTo}<input inputmode="numeric" aria-label="${say.part.LINE} ${say.waitingUpTo}" .value=${most} aria-invalid=${wrong} @change=${typed('waitingUpTo')}> ${say.people}</div>
      ${wrong ? html`<p class="wrong">${say.lineWrong}</p>` : nothing}</fieldset>`;
  }

  /** @param {NamedCode[]} things @returns {Choice[]} */
  named(things) {
    return things.map(({ code, names }) => ({ code, name: names[this.language] }));
  }

  /**
   * @param {string} field
   * @param {string} label
   * @param {string} value
   * @param {string} whenWrong
   * @param {(typed: string) => boolean} sound
   * @param {(typed: string) => void} take
   * @param {'text' | 'numeric'} [mode]
   */
  text(field, label, value, whenWrong, sound, take, mode = 'text') {
    const wrong = field in this.wrong;
    return html`<label class="field"><span>${label}</span><input inputmode=${mode} maxlength="40" .value=${wrong ? this.wrong[field] : value} aria-invalid=${wrong}
      @input=${(/** @type {Event} */ event) => this.typed(event, field, sound, take)}>${wrong ? html`<span class="wrong" role="alert">${whenWrong}</span>` : nothing}</label>`;
  }

  /**
   * @param {string} label
   * @param {string | null | undefined} value
   * @param {string} none what no choice means
   * @param {Choice[]} choices
   * @param {(code: string | null) => void} take
   */
  choice(label, value, none, choices, take) {
    const all = [{ code: '', name: none }, ...choices, ...(value && !choices.some(({ code }) => code === value) ? [{ code: value, name: words[this.language].gone }] : [])];
    return html`<label class="field"><span>${label}</span><select .value=${value ?? ''} @change=${(/** @type {Event} */ event) => take(/** @type {HTMLSelectElement} */ (event.target).value || null)}>
      ${all.map(({ code, name }) => html`<option value=${code} ?selected=${code === (value ?? '')}>${name}</option>`)}</select></label>`;
  }

  /**
   * @param {string} label
   * @param {string[] | undefined} chosen
   * @param {Choice[]} choices
   * @param {(codes: string[]) => void} take
   */
  many(label, chosen = [], choices, take) {
    const gone = chosen.filter((each) => !choices.some(({ code }) => code === each)).map((code) => ({ code, name: words[this.language].gone }));
    return html`<fieldset><legend>${label}</legend><div class="choices">${[...choices, ...gone].map(({ code, name }) => html`<label>
      <input type="checkbox" .checked=${chosen.includes(code)} @change=${() => take(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code])}>${name}</label>`)}</div></fieldset>`;
  }

  /**
   * @param {string} label
   * @param {string} chosen
   * @param {Choice[]} choices
   * @param {(code: string) => void} take
   */
  one(label, chosen, choices, take) {
    return html`<fieldset><legend>${label}</legend><div class="choices">${choices.map(({ code, name }) => html`<label>
      <input type="radio" name=${label} .checked=${chosen === code} @change=${() => take(code)}>${name}</label>`)}</div></fieldset>`;
  }
}
customElements.define('rule-editor', RuleEditor);
