/** `<away-screen>`: this kiosk cannot issue at the moment; why, since when, and where to go instead. Goes by itself. */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import { bySlug, words } from './words.js';

export class AwayScreen extends LitElement {
  static properties = { language: {}, problem: {}, since: {} };

  static styles = [reset, css`
    :host { display: grid; align-content: center; justify-items: center; gap: calc(8 * var(--mm)); text-align: center; font-size: calc(11 * var(--mm)); line-height: 1.4; }
    ui-icon { font-size: calc(44 * var(--mm)); color: var(--amber); }
    h1 { font-size: calc(20 * var(--mm)); font-weight: 700; line-height: 1.2; text-wrap: balance; }
    .staff { font-size: calc(14 * var(--mm)); font-weight: 600; line-height: 1.35; text-wrap: balance; }
    .why { background: var(--amber-ground); border: 2px solid var(--amber); border-radius: var(--panel-radius); padding: calc(5 * var(--mm)) calc(9 * var(--mm)); text-wrap: balance; }
    .soft { color: var(--ink-soft); text-wrap: balance; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {string} */
    this.problem = 'starting';
    /** @type {string | null} time of day */
    this.since = null;
  }

  render() {
    const say = words[this.language].away;
    const why = bySlug({ ...say.problem, other: say.problem.unreachable }, this.problem);
    return html`
      <ui-icon name="plug-connected-x"></ui-icon>
      <h1>${say.title}</h1>
      <p class="staff">${say.staff}</p>
      <p class="why" role="status">${why}${this.since ? html`<br>${say.since(this.since)}` : ''}</p>
      <p class="soft">${say.recovers}</p>`;
  }
}
customElements.define('away-screen', AwayScreen);
