/**
 * `<mine-card>`: a customer somebody has accepted and has not yet said what came of. Tells `push-command` with
 * `detail.what`, or `push-dialog` with `detail.name` where more has to be said first.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ticket-number.js';
import 'ui/kit/ui-icon.js';
import { isDue, ticketOf } from 'ui/pushes.js';
import { buttons, reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { words } from '../words.js';
import { about, heading, notices } from './about.js';
import { pushStyles } from './push-styles.js';

/** @import {LobbyState, Push} from '#api' */

export class MineCard extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, push: { attribute: false }, now: { type: Number }, busy: { type: Boolean }, online: { type: Boolean }, others: { type: Boolean } };

  static styles = [reset, buttons, pushStyles, css`
    article { grid-template-columns: 6rem minmax(0, 1fr) auto; column-gap: var(--space-4); }
    ticket-number { font-size: 1.75rem; }
    .time { min-inline-size: 5rem; }
    h3 { font-size: var(--step-1); }
    .BEFORE_CALL { animation: arrive 1s ease-in-out 4; }
    .button { padding: 0 var(--space-3); font-size: var(--step-0); white-space: nowrap; }
    @media (prefers-reduced-motion: reduce) { article { animation: none; } }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** @type {Push | null} */
    this.push = null;
    /** Server time, milliseconds. */
    this.now = 0;
    this.busy = false;
    this.online = false;
    /** Whether it is somebody else's, shown to the supervisor because it is overdue. */
    this.others = false;
  }

  render() {
    const { push, lobby, language } = this;
    if (!push || !lobby) {
      return nothing;
    }
    const say = words[language].push;
    const { ticket, left } = ticketOf(lobby, push);
    const where = lobby.counters.find(({ no }) => no === ticket.counter)?.names[language] ?? '';
    const due = isDue(push, this.now);
    return html`<article class=${push.alert} aria-label=${ticket.number}>
      <ticket-number number=${ticket.number}></ticket-number>
      <div>${heading(push, ticket, language)}${about(ticket, where, left, language)}${notices(ticket, language)}</div>
      <div class="acts"><p class="time">${due ? html`<span class="tag due">${this.others ? say.owes(push.accepted?.name ?? '') : say.due}</span>`
        : push.greetedAt ? html`${say.withYou}<b>${running((this.now - Date.parse(push.greetedAt)) / 1000)}</b>`
          : html`${say.acceptedSince}<b>${running((this.now - Date.parse(push.accepted?.at ?? '')) / 1000)}</b>`}</p>
        ${this.acts(push, left)}</div>
    </article>`;
  }

  /**
   * @param {Push} push
   * @param {boolean} left
   */
  acts({ greetedAt }, left) {
    const say = words[this.language].push;
    const outcome = (/** @type {boolean} */ first) => this.act(say.outcome, first, () => this.tell('push-dialog', { name: 'outcome-dialog' }));
    if (this.others) {
      return outcome(true);
    }
    return greetedAt || left ? html`${outcome(true)}${left ? nothing : this.handOver()}`
      : html`${this.act(say.greeted, true, () => this.tell('push-command', { what: 'greeted' }))}${outcome(false)}${this.handOver()}
        ${this.act(say.giveBack, false, () => this.tell('push-command', { what: 'give-back' }))}`;
  }

  handOver() {
    return this.act(words[this.language].push.handOver, false, () => this.tell('push-dialog', { name: 'colleague-dialog' }));
  }

  /**
   * @param {string} word
   * @param {boolean} first
   * @param {() => void} press
   */
  act(word, first, press) {
    return html`<button type="button" class="button ${first ? 'primary' : ''} ${this.online ? '' : 'cold'}" aria-disabled=${String(this.busy)} @click=${press}>${word}</button>`;
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail: { push: this.push, ...detail } }));
  }
}
customElements.define('mine-card', MineCard);
