/**
 * `<question-screen>`: one question, its choices, and the branch's specialities beside them on the first. With `care` the
 * choices are fewer, larger and say less.
 */
import { LitElement, css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import './choice-row.js';
import { reset } from '../reset.js';
import { words } from './words.js';

/** @import {Question, Option} from './menu.js' */

export class QuestionScreen extends LitElement {
  static properties = { language: {}, question: { attribute: false }, zone: {}, care: { type: Boolean, reflect: true } };

  static styles = [reset, css`
    :host { display: grid; grid-template: auto 1fr / minmax(0, 1fr); gap: var(--kiosk-gap, calc(7 * var(--mm))); min-block-size: 0; }
    h1 { font-size: var(--kiosk-title, calc(19 * var(--mm))); font-weight: 700; line-height: 1.15; text-wrap: balance; }
    .under { display: var(--kiosk-extra, block); font-size: calc(11 * var(--mm)); color: var(--ink-soft); margin-block-start: calc(2.5 * var(--mm)); }
    .choices { display: grid; gap: var(--target-gap); grid-auto-rows: minmax(var(--target-main), 1fr); max-block-size: calc(var(--most, 4) * 92 * var(--mm)); }
    h2 { font-size: var(--panel-text); font-weight: 600; color: var(--ink-soft); display: var(--kiosk-extra, flex); align-items: center; gap: calc(4 * var(--mm)); align-self: end; }
    h2::after { content: ''; flex: 1; border-block-start: 2px solid var(--rule); }
    .choices.beside { grid-auto-rows: auto; }
    .list { display: grid; gap: var(--kiosk-gap, calc(6 * var(--mm))); align-content: space-between; min-block-size: 0; grid-template-rows: minmax(min-content, 1fr) auto auto; overflow-y: auto; scrollbar-width: none; }
    :host([care]) h1 { font-size: calc(1.25 * var(--kiosk-title, calc(19 * var(--mm)))); }
    :host([care]) .under { display: none; }
    :host([care]) .choices { gap: calc(7 * var(--mm)); grid-auto-rows: minmax(calc(50 * var(--mm)), 1fr); }
  `];

  constructor() {
    super();
    /** @type {import('../say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Question | null} */
    this.question = null;
    /** IANA zone of the branch. */
    this.zone = 'UTC';
    this.care = false;
  }

  render() {
    const question = this.question;
    if (!question) {
      return html``;
    }
    const say = words[this.language];
    const title = { party: say.askParty, means: say.askMeans, service: say.askService }[question.asks];
    return html`
      <header><h1>${title}</h1><p class="under">${question.asks === 'service' ? say.touchToTake : say.touchToChoose}</p></header>
      <div class="list">
        <div class="choices">${this.rows(question.options, question.options.length <= 2)}</div>
        ${question.beside.length === 0 ? '' : html`<h2>${say.speciality}</h2>
          <div class="choices beside">${this.rows(question.beside.map((service) => ({ kind: /** @type {const} */ ('service'), service })), false, true)}</div>`}
      </div>`;
  }

  updated() {
    this.style.setProperty('--most', String(this.question?.options.length ?? 0));
  }

  /**
   * @param {Option[]} options
   * @param {boolean} roomy
   * @param {boolean} [brief] a line each for name, hint and wait
   */
  rows(options, roomy, brief = false) {
    return repeat(options, keyOf, (option) => html`<choice-row .language=${this.language} .option=${option} .zone=${this.zone} ?care=${this.care} ?roomy=${roomy && !this.care} ?brief=${brief}></choice-row>`);
  }
}

/** @param {Option} option */
function keyOf(option) {
  return option.kind === 'service' ? option.service.code : option.axis + option.value;
}
customElements.define('question-screen', QuestionScreen);
