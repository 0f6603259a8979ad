/** `<language-choice>`: three buttons, each in its own language. Tells `language-chosen` with `detail.language`. */
import { LitElement, css, html } from 'lit';
import { reset } from '../reset.js';
import { LANGUAGES } from '../say.js';
import { words } from '../words.js';

export class LanguageChoice extends LitElement {
  static properties = { language: {} };

  static styles = [reset, css`
    div { display: inline-flex; border: 1.5px solid var(--choice-edge, var(--rule-strong)); border-radius: var(--radius); overflow: hidden; }
    button {
      min-height: var(--button-size, var(--target-desk)); padding: 0 var(--choice-pad, 0.8em); border: 0; background: transparent;
      white-space: nowrap;
    }
    button + button { border-inline-start: 1px solid var(--choice-edge, var(--rule-strong)); }
    button:focus-visible { outline-offset: -4px; box-shadow: inset 0 0 0 1px var(--focus-edge), inset 0 0 0 5px var(--focus-edge); }
    button[aria-pressed="true"] { background: var(--choice-on, var(--green-700)); color: var(--choice-on-ink, #fff); font-weight: 600; }
  `];

  constructor() {
    super();
    /** @type {import('../say.js').Language} */
    this.language = 'zh-CN';
  }

  render() {
    return html`<div role="group" aria-label=${words[this.language].chooseLanguage}>
      ${LANGUAGES.map((language) => html`<button type="button" lang=${language} aria-pressed=${language === this.language}
        @click=${() => this.choose(language)}>${words[language].languageName}</button>`)}
    </div>`;
  }

  /** @param {import('../say.js').Language} language */
  choose(language) {
    this.dispatchEvent(new CustomEvent('language-chosen', { detail: { language }, bubbles: true, composed: true }));
  }
}
customElements.define('language-choice', LanguageChoice);
