/**
 * `<choice-panel>`: one step of a {@link import('./panel.js').Panel} inside the docked page, in the place of the keys. Tells
 * `chosen` with `detail.value`, `confirmed`, `paged` and `gone-back`; typing is told as `typed` with `detail.name` and `detail.text`.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { keepFocus } from './command-keys.js';
import { words } from './words.js';

/** @import {Field, Option, Panel} from './panel.js' */

export class ChoicePanel extends LitElement {
  static properties = { language: {}, panel: { attribute: false }, busy: { type: Boolean }, drawn: { type: Number } };

  static styles = [reset, buttons, css`
    :host { display: block; --button-size: 46px; }
    section { padding: var(--space-3) var(--space-4); }
    section:focus-visible { outline: none; box-shadow: none; }
    .head { display: flex; align-items: baseline; justify-content: space-between; gap: var(--space-3); }
    h2 { font-size: var(--step-2); font-weight: 700; line-height: 1.25; }
    .head small { color: var(--ink-soft); font-size: var(--step--1); white-space: nowrap; }
    h3 { margin-block: var(--space-1) var(--space-3); color: var(--ink-soft); font-size: var(--step-0); }
    ol { border-block-start: 1px solid var(--rule-strong); }
    li { border-block-end: 1px solid var(--rule); }
    li button { display: grid; grid-template-columns: 1.75rem 1fr auto; align-items: center; gap: var(--space-2); inline-size: 100%; min-block-size: 42px; padding: var(--space-1); border: 0; background: none; text-align: start; font-weight: 600; line-height: 1.25; }
    li button:hover { background: var(--green-50); }
    li button[aria-pressed="true"] { background: var(--green-100); }
    li kbd, li .tick { display: grid; place-items: center; block-size: 1.75rem; font: inherit; font-weight: 700; }
    li kbd { border: 1.5px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); }
    li small { display: block; font-weight: 400; color: var(--ink-soft); font-size: var(--step--1); }
    li em { font-style: normal; font-weight: 400; color: var(--ink-soft); font-size: var(--step--1); }
    label { display: block; margin-block-end: var(--space-3); }
    label span { display: block; font-size: var(--step-0); font-weight: 600; }
    label small { display: block; color: var(--ink-soft); font-size: var(--step--1); line-height: 1.35; }
    input { inline-size: 100%; min-block-size: var(--target-desk); margin-block-start: 2px; padding: 0 var(--space-3); border: 1.5px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); }
    input.number { inline-size: 6rem; }
    .none { padding-block: var(--space-4); color: var(--ink-soft); }
    .unknown { margin-block-end: var(--space-3); color: var(--red); font-weight: 600; }
    .unknown:empty { display: none; }
    .foot { display: flex; gap: var(--space-2); margin-block-start: var(--space-3); }
    .foot .button { flex: 1; padding: 0 var(--space-2); font-size: var(--step-0); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Panel | null} */
    this.panel = null;
    this.busy = false;
    /** A new one draws again: the panel is the same object in another step. */
    this.drawn = 0;
  }

  /** The keys are the panel's now; the teller's own press brought it. Also the start of the tab order inside it. */
  begin() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('section'))?.focus();
  }

  /** Begins the answer that is typed in. @param {string} letter */
  type(letter) {
    const field = /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('input.answer'));
    if (field) {
      field.focus();
      field.value = letter;
      this.tell('typed', { name: field.name, text: letter });
    }
  }

  render() {
    const say = words[this.language].panel;
    const panel = this.panel;
    if (!panel) {
      return nothing;
    }
    const { step, plan } = panel;
    const title = (/** @type {import('./panel.js').Say} */ each) => each(words[this.language], this.language);
    return html`<section tabindex="-1" aria-label=${title(plan.title)} @mousedown=${this.pressed}>
      <div class="head"><h2>${title(plan.title)}</h2>${plan.steps.length > 1 ? html`<small>${say.step(panel.answers.length + 1, plan.steps.length)}</small>` : nothing}</div>
      <h3>${title(step.title)}</h3>
      ${step.typed ? this.field(step.typed, 'answer') : nothing}
      <p class="unknown" role="alert">${panel.unknown ? say.unknownNumber(panel.unknown.toUpperCase()) : nothing}</p>
      ${(step.fields ?? []).map((field) => this.field(field, field.number ? 'number' : ''))}
      ${step.options.length ? html`<ol>${panel.shown.map((option, i) => this.option(option, i))}</ol>` : html`<p class="none">${step.none ? title(step.none) : nothing}</p>`}
      <div class="foot" @mousedown=${keepFocus}>
        <button type="button" class="button" @click=${() => this.tell('gone-back')}>${panel.answers.length ? say.back : say.close} <kbd>Esc</kbd></button>
        ${panel.pages > 1 ? html`<button type="button" class="button" @click=${() => this.tell('paged')}>${say.more} <kbd>0</kbd></button>` : nothing}
        ${step.marked || step.typed ? html`<button type="button" class="button primary" aria-disabled=${String(this.busy || panel.marked.size === 0 && Boolean(step.marked))}
          @click=${() => this.tell('confirmed')}>${say.confirm} <kbd>⏎</kbd></button>` : nothing}
      </div></section>`;
  }

  /**
   * @param {Option} option
   * @param {number} i
   */
  option(option, i) {
    const step = this.panel?.step;
    const first = !step?.marked && !step?.typed && i === 0 && this.panel?.page === 0;
    const marked = step?.marked ? this.panel?.marked.has(option.value) : undefined;
    const more = option.more?.(words[this.language], this.language);
    return html`<li><button type="button" aria-keyshortcuts=${String(i + 1)} aria-pressed=${marked === undefined ? nothing : String(marked)} aria-disabled=${String(this.busy)}
      @mousedown=${keepFocus} @click=${() => this.tell('chosen', { value: option.value })}>
      <kbd>${i + 1}</kbd><span>${option.say(words[this.language], this.language)}${more ? html`<small>${more}</small>` : nothing}</span>
      ${first ? html`<em>⏎</em>` : marked ? html`<span class="tick"><ui-icon name="check"></ui-icon></span>` : nothing}</button></li>`;
  }

  /**
   * @param {Field} field
   * @param {string} kind
   */
  field(field, kind) {
    const say = words[this.language];
    return html`<label><span>${field.say(say, this.language)}</span>${field.hint ? html`<small>${field.hint(say, this.language)}</small>` : nothing}
      <input class=${kind} name=${field.name} maxlength=${field.most} autocomplete="off" spellcheck="false" inputmode=${field.number ? 'numeric' : 'text'}
        .value=${this.panel?.fields[field.name] ?? ''} @input=${(/** @type {any} */ event) => this.tell('typed', { name: field.name, text: event.target.value })}></label>`;
  }

  /** A click beside a field must not take the focus out of the panel. @param {Event} event */
  pressed(event) {
    if (!event.composedPath().some((each) => each instanceof HTMLInputElement || each instanceof HTMLLabelElement)) {
      event.preventDefault();
    }
  }

  /**
   * @param {string} name
   * @param {object} [detail]
   */
  tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define('choice-panel', ChoicePanel);
