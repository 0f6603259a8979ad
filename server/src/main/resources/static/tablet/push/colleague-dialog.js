/**
 * `<colleague-dialog>`: 转给同事. Who of those on duty gets the customer, by one touch. `show(push)` opens it; it tells
 * `push-command` with `detail.push`, `detail.what` and `detail.body`; the page sets `problem` or calls `close()`.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ticket-number.js';
import 'ui/kit/ui-icon.js';
import { groups } from 'ui/pushes.js';
import { buttons, reset } from 'ui/reset.js';
import { dialogStyles } from '../triage/dialog-styles.js';
import { words } from '../words.js';

/** @import {Duty, LobbyState, Push} from '#api' */

export class ColleagueDialog extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, me: {}, busy: { type: Boolean }, problem: {}, push: { state: true } };

  static styles = [reset, buttons, dialogStyles, css`
    dialog { inline-size: min(32rem, calc(100vw - 2 * var(--space-5))); }
    ul { display: grid; gap: var(--space-2); }
    .button { inline-size: 100%; justify-content: space-between; min-block-size: 56px; }
    .button small { color: var(--ink-soft); font-weight: 400; font-size: var(--step-0); }
    .head .button, .foot .button { inline-size: auto; min-block-size: var(--target-tablet); }
    .head .button { inline-size: var(--target-tablet); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** Staff number of the reader. */
    this.me = '';
    this.busy = false;
    /** What came of the last try, in words. */
    this.problem = '';
    /** @type {Push | null} */
    this.push = null;
  }

  /** @param {Push} push */
  async show(push) {
    Object.assign(this, { push, problem: '' });
    await this.updateComplete; // so that the first thing inside has the focus, and not the sheet itself
    this.dialog().showModal();
  }

  close() {
    this.dialog().close();
  }

  dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  render() {
    const { push } = this;
    const say = words[this.language];
    const others = (this.lobby?.duties ?? []).filter(({ id }) => id !== push?.accepted?.staffNo);
    return html`<dialog aria-labelledby="whom" @close=${() => { this.push = null; }}>${push ? html`
      <div class="head"><ticket-number number=${push.ticket.number}></ticket-number><h2 id="whom">${say.push.handOver}</h2>
        <button type="button" class="button" aria-label=${say.triage.close} @click=${this.close}><ui-icon name="x"></ui-icon></button></div>
      <div class="sheet">${others.length ? html`<ul>${others.map((each) => html`<li>${this.colleague(push, each)}</li>`)}</ul>` : html`<p>${say.push.nobodyElse}</p>`}</div>
      <div class="foot"><p role="alert">${this.problem}</p><button type="button" class="button" @click=${this.close}>${say.triage.close}</button></div>` : nothing}</dialog>`;
  }

  /**
   * @param {Push} push
   * @param {Duty} duty
   */
  colleague(push, { id, name, group, reachable }) {
    const say = words[this.language].push;
    const groupName = this.lobby ? groups(this.lobby).find(({ code }) => code === group)?.names[this.language] : '';
    return html`<button type="button" class="button" aria-disabled=${String(this.busy)}
      @click=${() => this.busy || this.dispatchEvent(new CustomEvent('push-command', { detail: { push, what: 'hand-over', body: { to: id } } }))}>
      <span>${name}</span><small>${groupName}${reachable ? '' : ` · ${say.unreachable}`}</small></button>`;
  }
}
customElements.define('colleague-dialog', ColleagueDialog);
