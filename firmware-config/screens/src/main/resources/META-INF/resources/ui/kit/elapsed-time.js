/**
 * `<elapsed-time since="…">`: how long ago by the server's clock, as 4:07, counting by itself. `until` stops it.
 */
import { LitElement, css, html } from 'lit';
import { reset } from '../reset.js';
import { running } from '../say.js';
import { serverClock } from '../server-clock.js';

export class ElapsedTime extends LitElement {
  static properties = { since: {}, until: {} };

  static styles = [reset, css`:host { display: inline-block; white-space: nowrap; }`];

  constructor() {
    super();
    /** @type {string | null | undefined} ISO instant */
    this.since = null;
    /** @type {string | null | undefined} ISO instant */
    this.until = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.beat = setInterval(() => this.requestUpdate(), 1_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.beat);
  }

  render() {
    const seconds = this.until ? (Date.parse(this.until) - Date.parse(this.since ?? '')) / 1000 : serverClock.since(this.since);
    return html`<span role="timer" aria-live="off">${running(seconds)}</span>`;
  }
}
customElements.define('elapsed-time', ElapsedTime);
