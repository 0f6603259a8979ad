/**
 * `<rule-table>`: the rules in order, one row each, with what the server says of them. Tells `rule-chosen` {at},
 * `rule-moved` {from, to}, `rule-copied` {at}, `rule-removed` {at}. Owns no rules.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { nameOf } from './fact-words.js';
import { marksOf } from './rule-marks.js';
import { words } from './words.js';

/** @import {Mark} from './rule-marks.js' */
/** @import {PlanReview, PlanVocabulary, SaidRule, TriageRule} from '#api' */
/** @import {Language} from 'ui/say.js' */

/** @type {Record<Mark, string>} */
const ICONS = { problem: 'x', unreachable: 'alert-triangle', undecided: 'info-circle', crossing: 'arrows-exchange', changed: 'git-compare', added: 'plus' };

export class RuleTable extends LitElement {
  static properties = {
    language: {}, rules: { attribute: false }, said: { attribute: false }, review: { attribute: false }, vocabulary: { attribute: false },
    chosen: { type: Number },
  };

  static styles = [reset, buttons, css`
    :host { display: block; overflow: auto; background: var(--surface); }
    table { inline-size: 100%; font-size: var(--step-0); }
    thead th { position: sticky; inset-block-start: 0; z-index: 2; padding: var(--space-2); background: var(--sunk); color: var(--ink-soft); font-size: var(--step--1); font-weight: 600; border-block-end: 1px solid var(--rule-strong); white-space: nowrap; }
    tbody tr { border-block-end: 1px solid var(--rule); cursor: default; }
    tbody tr:hover { background: var(--green-50); }
    tbody tr[aria-selected="true"] { background: var(--green-100); box-shadow: inset 3px 0 0 var(--green-700); }
    td, tbody th { padding: var(--space-2); vertical-align: top; line-height: 1.35; }
    .no { inline-size: 2.5rem; text-align: end; color: var(--ink-faint); }
    .promise { inline-size: 5rem; text-align: end; font-weight: 600; white-space: nowrap; }
    .gives { inline-size: 15rem; color: var(--ink-soft); }
    .marks { inline-size: 5.5rem; white-space: nowrap; }
    .name { display: block; inline-size: 100%; padding: 0; border: 0; background: none; text-align: start; font-weight: 600; }
    .asks { color: var(--ink-soft); font-weight: 400; }
    .mark { display: inline-grid; place-items: center; inline-size: 24px; block-size: 24px; border-radius: 4px; font-size: 1rem; }
    .problem { background: var(--red-ground); color: var(--red); }
    .unreachable, .undecided { background: var(--amber-ground); color: var(--amber); }
    .crossing { color: var(--amber); }
    .changed, .added { color: var(--green-700); }
    .doings { display: flex; gap: var(--space-1); margin-block-start: var(--space-2); flex-wrap: wrap; }
    .doings .button { --button-size: 32px; padding-inline: var(--space-2); font-size: var(--step--1); }
    .last { border-block-start: 2px solid var(--rule-strong); }
    .only { color: var(--ink-faint); }
    @media (max-width: 1150px) { .gives { inline-size: 9rem; } }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {TriageRule[]} */
    this.rules = [];
    /** @type {(rule: TriageRule) => SaidRule | undefined} */
    this.said = () => undefined;
    /** @type {PlanReview | null} */
    this.review = null;
    /** @type {PlanVocabulary | null} */
    this.vocabulary = null;
    this.chosen = -1;
  }

  /** Puts the keyboard on a row, once it is drawn. @param {number} at */
  async focusRow(at) {
    await this.updateComplete;
    /** @type {HTMLElement | null} */
    const row = this.renderRoot.querySelector(`[data-at="${at}"]`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} at
   */
  pressed(event, at) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step && event.altKey) {
      this.tell('rule-moved', { from: at, to: at + step });
    } else if (step && this.rules[at + step]) {
      this.tell('rule-chosen', { at: at + step });
      this.focusRow(at + step);
    } else if (event.key === 'Delete') {
      this.tell('rule-removed', { at });
    } else {
      return;
    }
    event.preventDefault();
  }

  render() {
    const say = words[this.language];
    const marks = marksOf(this.rules, this.review);
    return html`<table aria-label=${say.rules}>
      <thead><tr><th scope="col" class="no">${say.column.no}</th><th scope="col">${say.column.rule}</th><th scope="col" class="promise">${say.column.promise}</th>
        <th scope="col" class="gives">${say.column.gives}</th><th scope="col" class="marks">${say.column.state}</th></tr></thead>
      <tbody>${this.rules.map((rule, at) => this.row(rule, at, marks[at]))}</tbody>
    </table>`;
  }

  /**
   * @param {TriageRule} rule
   * @param {number} at
   * @param {Mark[]} marks
   */
  row(rule, at, marks) {
    const say = words[this.language];
    const chosen = at === this.chosen;
    const last = at === this.rules.length - 1;
    return html`<tr class=${last ? 'last' : ''} aria-selected=${chosen} @click=${() => this.tell('rule-chosen', { at })}>
      <td class="no">${at + 1}</td>
      <th scope="row"><button type="button" class="name" data-at=${at} tabindex=${chosen || this.chosen < 0 && at === 0 ? 0 : -1} aria-pressed=${chosen}
          @keydown=${(/** @type {KeyboardEvent} */ event) => this.pressed(event, at)}>${rule.name}</button>
        <span class="asks">${this.asked(rule, last)}</span>${chosen ? this.doings(rule, at, last) : nothing}</th>
      <td class="promise">${rule.promiseMinutes ? say.minutes(rule.promiseMinutes) : say.asService}</td>
      <td class="gives">${this.given(rule)}</td>
      <td class="marks">${marks.map((mark) => html`<span class="mark ${mark}" title=${say.mark[mark]}><ui-icon name=${ICONS[mark]}></ui-icon><span class="only-read">${say.mark[mark]}</span></span>`)}</td>
    </tr>`;
  }

  /**
   * @param {TriageRule} rule
   * @param {boolean} last
   */
  asked(rule, last) {
    const say = words[this.language];
    const asked = (this.said(rule)?.parts ?? []).filter(({ part }) => !['PROMISE', 'TARGET', 'GROUP', 'REASON'].includes(part));
    return asked.length ? say.list(asked.map((each) => each.words[this.language])) : last ? say.everyoneElse : rule.when || rule.services.length || rule.tiers.length ? '…' : say.everyone;
  }

  /** @param {TriageRule} rule */
  given({ priorityReason, windowGroup, service }) {
    const { vocabulary, language } = this;
    if (!vocabulary) {
      return nothing;
    }
    return [
      ...(priorityReason ? [nameOf(vocabulary.reasons, priorityReason, language)] : []),
      ...(windowGroup ? [nameOf(vocabulary.groups, windowGroup, language)] : []),
      ...(service ? [`→ ${nameOf(vocabulary.services, service, language)}`] : []),
    ].join(' · ');
  }

  /**
   * @param {TriageRule} rule
   * @param {number} at
   * @param {boolean} last
   */
  doings({ name }, at, last) {
    const say = words[this.language];
    const beforeLast = at === this.rules.length - 2;
    /** @type {(icon: string, label: string, off: boolean, event: string, detail: object) => unknown} */
    const doing = (icon, label, off, event, detail) => html`<button type="button" class="button" aria-label=${say.ruleNamed(label, name)} ?disabled=${off}
      @click=${(/** @type {Event} */ press) => { press.stopPropagation(); this.tell(event, detail); }}><ui-icon name=${icon}></ui-icon>${label}</button>`;
    return html`<span class="doings">
      ${doing('chevron-up', say.up, last || at === 0, 'rule-moved', { from: at, to: at - 1 })}
      ${doing('chevron-down', say.down, last || beforeLast, 'rule-moved', { from: at, to: at + 1 })}
      ${doing('copy', say.duplicate, false, 'rule-copied', { at })}
      ${doing('trash', say.remove, last, 'rule-removed', { at })}
    </span>`;
  }
}
customElements.define('rule-table', RuleTable);
