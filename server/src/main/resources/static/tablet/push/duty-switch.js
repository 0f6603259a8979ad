/**
 * `<duty-switch>`: in the head of the page, whether the reader is on duty and with whom together; opened, the groups to
 * choose from and everybody on duty. Tells `duty` with `detail.group`, which is null for going off duty.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { dutyOf, groups } from 'ui/pushes.js';
import { buttons, reset } from 'ui/reset.js';
import { timeOfDay } from 'ui/say.js';
import { words } from '../words.js';

/** @import {Duty, LobbyState} from '#api' */

export class DutySwitch extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, me: {}, manager: { type: Boolean }, busy: { type: Boolean }, online: { type: Boolean } };

  static styles = [reset, buttons, css`
    :host { display: block; --button-size: var(--target-tablet); }
    .open { padding: 0 var(--space-3); border-color: var(--green-300); background: transparent; color: #fff; font-size: var(--step-0); white-space: nowrap; }
    .open:hover { background: var(--green-700); }
    .open.on { border-color: #fff; background: #fff; color: var(--green-900); }
    #roster { inset: 60px var(--space-3) auto auto; inline-size: 23rem; max-block-size: calc(100dvh - 76px); margin: 0; padding: var(--space-4); overflow-y: auto; border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); color: var(--ink); }
    #roster:popover-open { display: grid; gap: var(--space-3); }
    h2 { color: var(--ink-soft); font-size: var(--step-0); font-weight: 600; }
    .groups { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-2); }
    .groups .button[aria-pressed="true"] { border-color: var(--green-800); background: var(--green-800); color: #fff; }
    .groups .off { grid-column: 1 / -1; }
    li { display: grid; grid-template-columns: 1fr auto; column-gap: var(--space-3); padding-block: var(--space-2); border-block-start: 1px solid var(--rule); line-height: 1.3; }
    li b { font-weight: 600; }
    li small { color: var(--ink-soft); font-size: var(--step--1); }
    li .away { grid-column: 1 / -1; color: var(--amber); font-weight: 600; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** Staff number of the reader. */
    this.me = '';
    /** Whether the reader may go on duty. */
    this.manager = false;
    this.busy = false;
    this.online = false;
  }

  render() {
    const { lobby, language } = this;
    if (!lobby) {
      return nothing;
    }
    const say = words[language].push;
    const duty = dutyOf(lobby, this.me);
    const all = lobby.duties ?? [];
    return html`<button type="button" class="button open ${duty ? 'on' : ''}" popovertarget="roster"><ui-icon name="users"></ui-icon>${
      duty ? say.onDuty(this.name(duty.group)) : say.offDuty(all.length)}</button>
      <div id="roster" popover role="dialog" aria-label=${say.roster}>
        ${this.manager ? html`<h2>${say.chooseGroup}</h2><div class="groups">${groups(lobby).map(({ code, names }) => html`
          <button type="button" class="button ${this.online ? '' : 'cold'}" aria-pressed=${String(duty?.group === code)} aria-disabled=${String(this.busy)} @click=${() => this.choose(code)}>${names[language]}</button>`)}
          ${duty ? html`<button type="button" class="button off ${this.online ? '' : 'cold'}" aria-disabled=${String(this.busy)} @click=${() => this.choose(null)}>${say.goOff}</button>` : nothing}</div>` : nothing}
        <h2>${say.roster} ${all.length}</h2>
        ${all.length ? html`<ul>${all.map((each) => this.colleague(each, lobby.zone))}</ul>` : html`<p>${say.nobodyOn}</p>`}
      </div>`;
  }

  /**
   * @param {Duty} duty
   * @param {string} zone
   */
  colleague({ name, group, since, reachable }, zone) {
    const say = words[this.language].push;
    return html`<li><b>${name}</b><span>${this.name(group)}</span><small>${words[this.language].since(timeOfDay(since, this.language, zone))}</small>
      ${reachable ? nothing : html`<span class="away">${say.unreachable}</span>`}</li>`;
  }

  /** @param {string} code */
  name(code) {
    return (this.lobby ? groups(this.lobby) : []).find((each) => each.code === code)?.names[this.language] ?? code;
  }

  /** Shuts the list: what it decided is in the head, and a customer's card may lie under it. */
  close() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('#roster'))?.hidePopover();
  }

  /** @param {string | null} group */
  choose(group) {
    this.dispatchEvent(new CustomEvent('duty', { detail: { group } }));
  }
}
customElements.define('duty-switch', DutySwitch);
