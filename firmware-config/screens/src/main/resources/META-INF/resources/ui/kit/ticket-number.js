/**
 * `<ticket-number>`: a ticket's number, e.g. A012, in tabular digits; size and colour come from where it stands.
 */
import { LitElement, css, html } from 'lit';
import { reset } from '../reset.js';

export class TicketNumber extends LitElement {
  static properties = { number: {} };

  static styles = [reset, css`
    :host { display: inline-block; font-weight: 700; line-height: 1; letter-spacing: 0.01em; white-space: nowrap; }
  `];

  constructor() {
    super();
    this.number = '';
  }

  render() {
    return html`<span lang="en">${this.number}</span>`;
  }
}
customElements.define('ticket-number', TicketNumber);
