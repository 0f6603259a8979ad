/** `<why-dialog>`: why a customer was called to a counter. `show(ticket)` opens it and asks the server. Tells `signed-out`. */
import { LitElement, css, html, nothing } from 'lit';
import { read } from 'ui/ask.js';
import 'ui/call/call-why.js';
import { words as callWords } from 'ui/call/words.js';
import 'ui/kit/ticket-number.js';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { timeOfDay } from 'ui/say.js';
import { words as kitWords } from 'ui/words.js';
import { dialogStyles } from './triage/dialog-styles.js';
import { words } from './words.js';

/** @import {CallWhy, LobbyState, Reason, TicketView} from '#api' */

export class WhyDialog extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, asked: { state: true }, reasons: { state: true } };

  static styles = [reset, buttons, dialogStyles, css`
    dialog { inline-size: min(38rem, calc(100vw - 2 * var(--space-5))); }
    .where { color: var(--ink-soft); }
    call-why { font-size: var(--step-1); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** Whose call is explained: `why` is null where no call brought them, absent until it is read. @type {{number: string, why?: CallWhy | null, refused?: string}} */
    this.asked = { number: '' };
    /** @type {Reason[]} of the bank, once asked for */
    this.reasons = [];
  }

  /** @param {TicketView} ticket */
  async show({ id, number }) {
    const asked = this.asked = { number };
    await this.updateComplete;
    this.dialog().showModal();
    const [answer, reasons] = await Promise.all([
      read(`/api/tickets/${id}/why`), this.reasons.length ? null : read(`/api/branches/${this.lobby?.branch.code}/reasons`)]);
    if (reasons?.ok) {
      this.reasons = reasons.body;
    }
    if (!answer.ok && answer.slug === 'signed-out') {
      this.dispatchEvent(new CustomEvent('signed-out'));
    }
    if (asked === this.asked) {
      const known = answer.ok || answer.slug === 'never-called';
      this.asked = known ? { number, why: answer.ok ? answer.body : null } : { number, refused: answer.slug };
    }
  }

  close() {
    this.dialog().close();
  }

  dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  render() {
    const { heading } = callWords[this.language];
    const close = words[this.language].triage.close;
    const { number, why } = this.asked;
    const problem = this.problem();
    return html`<dialog aria-labelledby="title"><div class="head"><h2 id="title"><ticket-number .number=${number}></ticket-number> ${heading}</h2>
        <button type="button" class="button" aria-label=${close} @click=${this.close}><ui-icon name="x"></ui-icon></button></div>
      <div class="sheet" tabindex="0" role="region" aria-label=${heading}>${why === undefined ? html`<p role="status">${problem ? '' : words[this.language].loading}</p>` : this.decision(why)}</div>
      <div class="foot"><p role="alert">${problem}</p><button type="button" class="button" @click=${this.close}>${close}</button></div></dialog>`;
  }

  problem() {
    const { signedOut, refusal } = kitWords[this.language];
    const { refused } = this.asked;
    return !refused ? '' : refused === 'signed-out' ? signedOut : refused === 'no-answer' ? refusal.offline : refusal.unexpected;
  }

  /** @param {CallWhy | null} why */
  decision(why) {
    const counter = this.lobby?.counters.find(({ no }) => no === why?.counter);
    return html`${why ? html`<p class="where">${timeOfDay(Date.parse(why.at), this.language, this.lobby?.zone)} · ${counter?.names[this.language] ?? why.counter} · ${why.by}</p>` : nothing}
      <call-why .language=${this.language} .decision=${why?.decision ?? null} .reasons=${this.reasons}></call-why>`;
  }
}
customElements.define('why-dialog', WhyDialog);
