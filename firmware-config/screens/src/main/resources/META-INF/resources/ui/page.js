/** What every page's root element starts from: the language of the page, and a heartbeat for ages and clocks. */
import { LitElement } from 'lit';
import { chosenLanguage, keepLanguage } from './say.js';

/** @import {Language} from './say.js' */

/** How often ages and clocks are drawn again, milliseconds. */
const BEAT = 1_000;

/**
 * A page's root element. Subclasses give `pageTitle()`, render, and own the page's one {@link import('./live.js').Live}.
 */
export class Page extends LitElement {
  static properties = { language: { state: true } };

  constructor() {
    super();
    /** @type {Language} */
    this.language = chosenLanguage();
  }

  connectedCallback() {
    super.connectedCallback();
    this.beat = setInterval(() => this.requestUpdate(), BEAT);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.beat);
  }

  /**
   * Speaks another language from now on. `keep`: also after a reload (a person's own screen; not a kiosk).
   *
   * @param {Language} language
   * @param {boolean} [keep]
   */
  speak(language, keep = true) {
    this.language = language;
    if (keep) {
      keepLanguage(language);
    }
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('language')) {
      document.documentElement.lang = this.language;
    }
    document.title = this.pageTitle();
  }

  /** The document's title in the present language; subclasses say. @returns {string} */
  pageTitle() {
    return '';
  }
}

/** For panels that anybody may touch: no context menu, no dragging, no selecting, no pinch. */
export function stayPut() {
  for (const name of ['contextmenu', 'dragstart', 'selectstart', 'gesturestart']) {
    document.addEventListener(name, (event) => event.preventDefault());
  }
}
