/**
 * `<menu-preview>`: the kiosk's menu as it will be, drawn by the kiosk's own elements at any size, in any of its languages
 * or all three. Follows the service being written; what is touched in it is opened: `service-chosen` {code}.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/language-choice.js';
import 'ui/kit/ui-icon.js';
import { careQuestion, nextQuestion } from 'ui/menu/menu.js';
import 'ui/menu/question-screen.js';
import { buttons, reset } from 'ui/reset.js';
import { LANGUAGES } from 'ui/say.js';
import { words as kitWords } from 'ui/words.js';
import { wayTo } from './preview-menu.js';
import { words } from './words.js';

/** @import {Answers, Option, Service} from 'ui/menu/menu.js' */
/** @import {Language, Names} from 'ui/say.js' */

export class MenuPreview extends LitElement {
  static properties = {
    language: {}, services: { attribute: false }, code: {}, zone: {}, bankNames: { attribute: false }, branchNames: { attribute: false },
    shown: { state: true }, answers: { state: true }, care: { state: true }, together: { state: true },
  };

  static styles = [reset, buttons, css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); min-inline-size: 0; min-block-size: 0; --choice-pad: 0.55em; gap: var(--space-3); --button-size: 32px; }
    .acts { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; }
    .acts { font-size: var(--step--1); }
    .acts .button { padding-inline: var(--space-3); font-size: var(--step--1); }
    .acts [aria-pressed="true"] { background: var(--green-100); border-color: var(--green-700); }
    .frame { container-type: inline-size; inline-size: 100%; }
    .panel {
      --mm: calc(100cqi / 268); --panel-text: calc(10 * var(--mm)); --panel-text-small: calc(8 * var(--mm)); --panel-title: calc(15 * var(--mm));
      --target: calc(25 * var(--mm)); --target-main: calc(40 * var(--mm)); --target-gap: calc(4 * var(--mm)); --panel-radius: calc(3 * var(--mm));
      display: grid; grid-template-rows: auto minmax(0, 1fr) auto; inline-size: 100%; block-size: calc(100cqi * 16 / 9);
      border: 1px solid var(--rule-strong); border-radius: 6px; background: var(--paper); overflow: hidden;
    }
    .head { display: flex; align-items: center; gap: calc(5 * var(--mm)); padding: calc(5 * var(--mm)) calc(9 * var(--mm)); background: var(--green-700); color: #fff; line-height: 1.25; }
    .head ui-icon { font-size: calc(17 * var(--mm)); }
    .head b { display: block; font-size: calc(14 * var(--mm)); }
    .head span { font-size: var(--panel-text); color: var(--green-100); }
    .screen { display: grid; grid-template-rows: minmax(0, 1fr); padding: calc(10 * var(--mm)) calc(9 * var(--mm)) calc(6 * var(--mm)); min-block-size: 0; }
    .foot { display: flex; align-items: center; padding: calc(4 * var(--mm)) calc(9 * var(--mm)); border-block-start: 1px solid var(--rule); min-block-size: calc(36 * var(--mm)); font-size: var(--panel-text); }
    .foot button { display: inline-flex; align-items: center; gap: calc(2 * var(--mm)); min-block-size: max(24px, var(--target)); padding-inline: calc(5 * var(--mm)); border: 1px solid var(--rule-strong); border-radius: 4px; background: var(--surface); font-weight: 600; }
    .none { align-self: center; text-align: center; color: var(--ink-soft); font-size: var(--panel-title); }
    .note { color: var(--ink-soft); font-size: var(--step--1); margin-block-start: var(--space-2); }
    .one { overflow: auto; min-block-size: 0; padding: 6px; margin: -6px; }
    dialog { inline-size: min(96vw, 138vh); padding: var(--space-4); border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--sunk); color: var(--ink); }
    dialog::backdrop { background: #13201b99; }
    dialog header { display: flex; justify-content: space-between; align-items: center; margin-block-end: var(--space-3); }
    dialog h2 { font-size: var(--step-1); font-weight: 700; }
    .three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--space-4); }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {Service[]} in menu order */
    this.services = [];
    /** @type {string | null} code of the service being written */
    this.code = null;
    this.zone = 'UTC';
    /** @type {Names | null} */
    this.bankNames = null;
    /** @type {Names | null} */
    this.branchNames = null;
    /** @type {Language | null} the one shown; null for the page's own */
    this.shown = null;
    /** @type {Answers} */
    this.answers = {};
    this.care = false;
    this.together = false;
    this.followed = '';
  }

  willUpdate() {
    const service = this.services.find(({ code }) => code === this.code);
    const place = JSON.stringify([this.code, service?.party, service?.means, service?.speciality, this.services.length]);
    if (place !== this.followed) {
      this.followed = place;
      this.answers = this.code === null ? {} : wayTo(this.services, this.code);
    }
  }

  /** @param {CustomEvent<{option: Option}>} event */
  chosen(event) {
    event.stopPropagation();
    const { option } = event.detail;
    if (option.kind === 'answer') {
      this.answers = { ...this.answers, [option.axis]: option.value };
    } else {
      this.dispatchEvent(new CustomEvent('service-chosen', { detail: { code: option.service.code }, bubbles: true, composed: true }));
    }
  }

  back() {
    const { [/** @type {'party'} */ (Object.keys(this.answers).at(-1))]: _, ...rest } = this.answers;
    this.answers = rest;
  }

  async openTogether() {
    this.together = true;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  render() {
    const say = words[this.language];
    const shown = this.shown ?? this.language;
    return html`<div class="acts" @language-chosen=${(/** @type {CustomEvent} */ event) => { event.stopPropagation(); this.shown = event.detail.language; }}>
        <language-choice .language=${shown}></language-choice>
        <button type="button" class="button" aria-pressed=${this.care} @click=${() => { this.care = !this.care; }}>${say.careVersion}</button>
        <button type="button" class="button" @click=${() => this.openTogether()}>${say.together}</button></div>
      <div class="one">${this.panel(shown)}<p class="note">${say.previewNote}</p></div>
      <dialog aria-labelledby="together" @close=${() => { this.together = false; }}>${this.together ? html`
        <header><h2 id="together">${say.togetherTitle}</h2><button type="button" class="button" @click=${(/** @type {Event} */ event) => /** @type {HTMLElement} */ (event.target).closest('dialog')?.close()}>${say.close}</button></header>
        <div class="three">${LANGUAGES.map((language) => this.panel(language))}</div>` : nothing}</dialog>`;
  }

  /** @param {Language} language */
  panel(language) {
    const say = words[language];
    const first = !Object.keys(this.answers).length;
    const question = this.care && first ? careQuestion(this.services) : nextQuestion(this.services, this.answers);
    return html`<div class="frame" role="group" lang=${language} aria-label=${words[this.language].previewOf(kitWords[language].languageName)} @chosen=${(/** @type {CustomEvent} */ event) => this.chosen(event)}><div class="panel">
      <div class="head"><ui-icon name="building-bank"></ui-icon><p><b>${this.bankNames?.[language] ?? ''}</b><span>${this.branchNames?.[language] ?? ''}</span></p></div>
      <div class="screen">${this.services.length ? html`<question-screen .language=${language} .question=${question} .zone=${this.zone} ?care=${this.care}></question-screen>` : html`<p class="none">${say.noMenu}</p>`}</div>
      <div class="foot">${first ? nothing : html`<button type="button" @click=${() => this.back()}><ui-icon name="arrow-left"></ui-icon>${say.back}</button>`}</div></div></div>`;
  }
}
customElements.define('menu-preview', MenuPreview);
