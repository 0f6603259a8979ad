/** `<counter-name>`: a counter's name, its figures as large as the text around, its words smaller beside them. */
import { LitElement, css, html } from 'lit';
import { reset } from 'ui/reset.js';
import { partsOfName } from './hall.js';

export class CounterName extends LitElement {
  static properties = { name: {} };

  static styles = [reset, css`
    :host { display: inline-flex; align-items: baseline; gap: 0.12em; font-weight: 700; line-height: 1; white-space: nowrap; }
    .words { font-size: var(--words, 0.46em); font-weight: 600; position: relative; inset-block-end: 0.07em; }
    .words.alone { font-size: var(--words-alone, 0.72em); }
  `];

  constructor() {
    super();
    this.name = '';
  }

  render() {
    const parts = partsOfName(this.name);
    const alone = parts.length > 0 && !parts[0].figures;
    return parts.map(({ text, figures }) => html`<span class=${figures ? 'figures' : alone ? 'words alone' : 'words'}>${text}</span>`);
  }
}
customElements.define('counter-name', CounterName);
