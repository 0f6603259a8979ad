/**
 * `<ticket-dialog>`: one ticket with all that a lobby manager can do about it. `show(id)` opens it; it follows the lobby's
 * state and closes by itself when the ticket is gone. Tells `command` with `detail.what` (a path below the ticket),
 * `detail.body` and `detail.ticket`; the page sends it and sets `problem` or calls `close()`.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ticket-number.js';
import 'ui/kit/tier-word.js';
import 'ui/kit/ui-icon.js';
import { machinesFor } from 'ui/machines.js';
import { buttons, reset } from 'ui/reset.js';
import '../machines/machine-choice.js';
import { words } from '../words.js';
import { dialogStyles } from './dialog-styles.js';
import { chips } from './chips.js';
import './ticket-facts.js';
import './triage-form.js';

/** @import {LobbyState, TicketView, TriageChoices} from '#api' */
/** @typedef {'triage' | 'divert' | 'move-forward' | 'leave' | 'cancel'} Act */

/** Which acts each state allows, in the order shown. @type {Partial<Record<import('#api').TicketState, Act[]>>} */
const ACTS = { WAITING: ['triage', 'divert', 'move-forward', 'leave', 'cancel'], CALLED: ['triage'], SERVING: ['triage'] };
/** @type {Record<Act, string>} */
const ICONS = { triage: 'arrows-exchange', divert: 'device-imac', 'move-forward': 'arrow-up', leave: 'walk', cancel: 'x' };

/** Kinds of reasons. @type {Record<Exclude<Act, 'triage' | 'divert'>, string>} */
const REASONS = { 'move-forward': 'MOVE_FORWARD', leave: 'LEAVE', cancel: 'CANCEL' };

export class TicketDialog extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, choices: { attribute: false }, now: { type: Number }, busy: { type: Boolean }, online: { type: Boolean }, problem: {}, chosen: { state: true }, act: { state: true }, reason: { state: true } };

  static styles = [reset, buttons, dialogStyles, css`
    .acts { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: var(--space-2); margin-block: var(--space-4); }
    .acts .button[aria-expanded="true"] { border-color: var(--green-800); background: var(--green-100); }
    .work { padding-block-start: var(--space-4); border-block-start: 1px solid var(--rule-strong); }
    .work h3 { font-size: var(--step-1); font-weight: 700; margin-block-end: var(--space-2); }
    .work > p { margin-block-end: var(--space-3); color: var(--ink-soft); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** @type {TriageChoices | null} */
    this.choices = null;
    /** Server time, milliseconds. */
    this.now = 0;
    this.busy = false;
    this.online = false;
    /** What came of the last try, in words. */
    this.problem = '';
    /** Id of the ticket shown. */
    this.chosen = '';
    /** @type {Act | ''} */
    this.act = '';
    this.reason = '';
  }

  /** @param {string} id */
  async show(id) {
    this.chosen = id;
    this.begin('');
    await this.updateComplete; // so that the first thing inside has the focus, and not the sheet itself
    this.dialog().showModal();
  }

  close() {
    this.dialog().close();
  }

  dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  /** @param {Act | ''} act */
  begin(act) {
    this.act = this.act === act ? '' : act;
    this.reason = '';
    this.problem = '';
  }

  ticket() {
    return this.lobby?.tickets.find(({ id }) => id === this.chosen) ?? null;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('act')) {
      this.renderRoot.querySelector('.work')?.scrollIntoView({ block: 'nearest' });
    }
    if (this.chosen && this.lobby && !this.ticket() && this.dialog().open) {
      this.close();
    }
  }

  render() {
    const say = words[this.language];
    const ticket = this.ticket();
    return html`<dialog aria-labelledby="who" @close=${() => { this.chosen = ''; this.act = ''; }}>${ticket ? html`
      <div class="head"><ticket-number number=${ticket.number}></ticket-number>
        <h2 id="who"><span>${ticket.maskedName ?? say.unidentified}</span><tier-word .tier=${ticket.tier} language=${this.language}></tier-word>
          ${ticket.care ? html`<span>${ticket.care.names[this.language]}</span>` : nothing}</h2>
        <button type="button" class="button" aria-label=${say.triage.close} @click=${this.close}><ui-icon name="x"></ui-icon></button></div>
      <div class="sheet" tabindex="0" role="region" aria-label=${say.triage.ticket(ticket.number)}>
        <ticket-facts .language=${this.language} .ticket=${ticket} .windowGroups=${this.choices?.windowGroups ?? []} .zone=${this.lobby?.zone} .now=${this.now}></ticket-facts>
        <div class="acts">${this.acts(ticket).map((act) => html`
          <button type="button" class="button" aria-expanded=${String(this.act === act)} @click=${() => this.begin(act)}><ui-icon name=${ICONS[act]}></ui-icon>${say.triage.acts[act]}</button>`)}</div>
        ${this.act ? this.work(ticket, this.act) : nothing}</div>
      <div class="foot"><p role="alert">${this.problem}</p><button type="button" class="button" @click=${this.close}>${say.triage.close}</button></div>` : nothing}</dialog>`;
  }

  /**
   * What can be done; sending to a machine only where one can do it.
   *
   * @param {TicketView} ticket
   */
  acts(ticket) {
    return (ACTS[ticket.state] ?? []).filter((act) => act !== 'divert' || this.machines(ticket).length > 0);
  }

  /** @param {TicketView} ticket */
  machines(ticket) {
    return this.lobby ? machinesFor(this.lobby, ticket) : [];
  }

  /**
   * @param {TicketView} ticket
   * @param {Act} act
   */
  work(ticket, act) {
    const say = words[this.language].triage;
    return html`<section class="work"><h3>${say.acts[act]}</h3><p>${say.meaning[act]}</p>${act === 'triage'
      ? html`<triage-form .language=${this.language} .ticket=${ticket} .choices=${this.choices} .busy=${this.busy}
          @missing=${(/** @type {CustomEvent} */ event) => { this.problem = event.detail.missing; }}
          @corrected=${(/** @type {CustomEvent} */ event) => this.send(ticket, 'triage', event.detail.correction)}></triage-form>`
      : act === 'divert' ? html`<machine-choice .language=${this.language} .machines=${this.machines(ticket)} .busy=${this.busy}
          @machine=${(/** @type {CustomEvent} */ event) => this.send(ticket, 'divert', event.detail)}></machine-choice>`
      : html`${chips({ legend: say.reason, name: 'reason', options: this.reasons(act), value: this.reason, choose: (code) => { this.reason = code; } })}
        <button type="button" class="button ${act === 'move-forward' ? 'primary' : 'danger'}" aria-disabled=${String(this.busy || !this.reason)}
          @click=${() => this.sendWithReason(ticket, act)}>${this.busy ? say.sending : say.acts[act]}</button>`}</section>`;
  }

  /**
   * The bank's reasons for `act`.
   *
   * @param {Exclude<Act, 'triage' | 'divert'>} act
   */
  reasons(act) {
    return (this.choices?.reasons ?? []).filter(({ kind }) => kind === REASONS[act])
      .map(({ code, names }) => ({ value: code, text: names[this.language] }));
  }

  /**
   * @param {TicketView} ticket
   * @param {Exclude<Act, 'triage' | 'divert'>} act
   */
  sendWithReason(ticket, act) {
    if (this.reason) {
      this.send(ticket, act, { reason: this.reason });
    } else {
      this.problem = words[this.language].triage.chooseWhy;
    }
  }

  /**
   * @param {TicketView} ticket
   * @param {Act} what
   * @param {unknown} body
   */
  send(ticket, what, body) {
    if (!this.busy) {
      this.problem = '';
      this.dispatchEvent(new CustomEvent('command', { detail: { ticket, what, body } }));
    }
  }
}
customElements.define('ticket-dialog', TicketDialog);
