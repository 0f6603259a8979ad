/**
 * `<ui-icon name="bank">`: one of /ui/icons, drawn in the colour of the text around it, 1em large. Always decoration:
 * the word stands beside it.
 */
import { LitElement, css, html } from 'lit';

export class UiIcon extends LitElement {
  static properties = { name: {} };

  static styles = css`
    :host { display: inline-block; inline-size: 1em; block-size: 1em; flex: none; background: currentColor; mask: var(--icon) center / contain no-repeat; }
  `;

  constructor() {
    super();
    this.name = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  updated() {
    // A property set by script is allowed by style-src 'self'; a style attribute in a template is not.
    this.style.setProperty('--icon', /^[a-z-]+$/.test(this.name) ? `url("/ui/icons/${this.name}.svg")` : 'none');
  }

  render() {
    return html``;
  }
}
customElements.define('ui-icon', UiIcon);
