/**
 * `<push-card>`: a priority customer whom nobody has taken yet, with what staff should know and how long the present group
 * is still asked. Tells `accept`. It lights up once when it comes, and holds still where motion is not wanted.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ticket-number.js';
import { groups, nextGroup, ticketOf } from 'ui/pushes.js';
import { buttons, reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { words } from '../words.js';
import { about, heading, notices } from './about.js';
import { pushStyles } from './push-styles.js';

/** @import {LobbyState, Push} from '#api' */

export class PushCard extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, push: { attribute: false }, now: { type: Number }, busy: { type: Boolean }, online: { type: Boolean } };

  static styles = [reset, buttons, pushStyles, css`
    article { grid-template-columns: 8.25rem minmax(0, 1fr) auto 10.5rem; padding-block: var(--space-3); animation: arrive 1s ease-in-out 4; }
    article.ESCALATED { background: var(--amber-ground); }
    .button { inline-size: 100%; min-block-size: 64px; font-size: var(--step-2); }
    .lease { grid-column: 1 / -1; display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: var(--space-3); margin-block-start: var(--space-2); color: var(--ink-soft); font-size: var(--step-0); line-height: 1.2; }
    .lease.supervisor { color: var(--amber); font-weight: 600; }
    progress { appearance: none; display: block; inline-size: 100%; block-size: 4px; border: 0; background: var(--sunk); }
    progress::-webkit-progress-bar { background: var(--sunk); }
    progress::-webkit-progress-value { background: var(--green-600); transition: inline-size 1s linear; }
    @media (prefers-reduced-motion: reduce) { article { animation: none; } progress::-webkit-progress-value { transition: none; } }
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
  }

  render() {
    const { push, lobby, language } = this;
    if (!push || !lobby) {
      return nothing;
    }
    const say = words[language];
    const { ticket, left } = ticketOf(lobby, push);
    const where = lobby.counters.find(({ no }) => no === ticket.counter)?.names[language] ?? '';
    const until = ticket.state === 'WAITING' ? this.now : Date.parse(ticket.calledAt ?? '');
    return html`<article class=${push.alert} aria-label=${`${ticket.number} ${ticket.tier?.names[language] ?? ''}`}>
      <ticket-number number=${ticket.number}></ticket-number>
      <div>${heading(push, ticket, language)}${about(ticket, where, left, language)}${notices(ticket, language)}</div>
      <p class="time">${say.hasWaited}<b>${running((until - Date.parse(ticket.since)) / 1000)}</b></p>
      <button type="button" class="button primary ${this.online ? '' : 'cold'}" aria-label=${say.acceptNamed(ticket.number)} aria-disabled=${String(this.busy)}
        @click=${() => this.dispatchEvent(new CustomEvent('accept'))}>${this.busy ? say.accepting : say.accept}</button>
      ${this.lease(push, lobby)}
    </article>`;
  }

  /**
   * @param {Push} push
   * @param {LobbyState} lobby
   */
  lease(push, lobby) {
    const say = words[this.language].push;
    const { leaseUntil, offeredAt, group } = push;
    if (!leaseUntil) {
      return html`<p class="lease supervisor">${say.supervisorAsked}</p>`;
    }
    const whole = Math.max(1, Date.parse(leaseUntil) - Date.parse(offeredAt));
    const rest = Math.max(0, Date.parse(leaseUntil) - this.now);
    const name = groups(lobby).find(({ code }) => code === group)?.names[this.language] ?? '';
    const next = nextGroup(lobby, push)?.names[this.language] ?? say.supervisor;
    return html`<div class="lease"><progress max=${whole} .value=${rest} aria-label=${say.leaseLabel}></progress>
      <span>${say.lease(name, Math.ceil(rest / 1000), next)}</span></div>`;
  }
}
customElements.define('push-card', PushCard);
