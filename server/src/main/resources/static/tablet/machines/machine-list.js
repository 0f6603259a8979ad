/**
 * `<machine-list>`: the self-service machines with state and queue, and who is at one. Tells `machine-command` with what
 * is to be sent (`id`, `method`, `path` below the branch, `body`) and `done`, which says in words that it is, and `undo`, the path that takes it back; and
 * `report-wanted`.
 */
import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import 'ui/kit/ui-icon.js';
import { usualLanguage } from 'ui/lobby.js';
import { atMachines } from 'ui/machines.js';
import { buttons, reset } from 'ui/reset.js';
import { running } from 'ui/say.js';
import { words } from '../words.js';

/** @import {Diversion, LobbyState, MachineView, TicketView} from '#api' */
/** @typedef {{id: string, number: string, method: 'POST' | 'PUT', path: string, body?: unknown, undo?: string, done: (answer: any) => string}} MachineCommand */

export class MachineList extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, now: { type: Number }, busy: { attribute: false }, online: { type: Boolean } };

  static styles = [reset, buttons, css`
    :host { display: block; padding: var(--space-1) var(--space-4) var(--space-2); background: var(--sunk); border-inline-end: 1px solid var(--rule-strong); }
    header { display: flex; align-items: center; justify-content: space-between; border-block-end: 1px solid var(--rule-strong); }
    h2 { font-size: var(--step-0); font-weight: 600; color: var(--ink-soft); }
    header .button { border-color: transparent; background: transparent; padding: 0 var(--space-2); font-size: var(--step-0); }
    .there { border-inline-start: 4px solid var(--green-700); padding-inline-start: var(--space-3); margin-inline-start: calc(-1 * var(--space-4)); background: var(--green-100); margin-inline-end: calc(-1 * var(--space-4)); padding-inline-end: var(--space-4); border-block-end: 1px solid var(--rule-strong); }
    h3 { display: flex; align-items: center; gap: 0.4em; padding-block: var(--space-2) 0; font-size: var(--step-0); font-weight: 700; color: var(--green-800); }
    .there li:last-child, ul:last-child li:last-child { border-block-end: 0; }
    li { display: grid; grid-template-columns: 1fr auto; align-items: center; column-gap: var(--space-2); padding-block: var(--space-1); border-block-end: 1px solid var(--rule); line-height: 1.3; }
    li b { display: flex; align-items: center; gap: 0.4em; font-weight: 600; }
    li b span::first-letter { text-transform: uppercase; }
    li b span { display: block; }
    li small { display: block; color: var(--ink-soft); font-size: var(--step--1); }
    li .state { font-weight: 600; color: var(--green-700); }
    li:is(.OUT_OF_ORDER, .UNKNOWN) .state { color: var(--amber); }
    .place { display: inline-block; }
    .there li { padding-block-end: var(--space-2); }
    li .button { padding: 0 var(--space-3); font-size: var(--step-0); }
    .acts { grid-column: 1 / -1; display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-2); margin-block-start: var(--space-1); }
    .acts .button { padding: 0 var(--space-2); }
    time { font-weight: 600; }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** Server time, milliseconds. */
    this.now = 0;
    /** @type {Set<string>} what has a command under way */
    this.busy = new Set();
    this.online = false;
  }

  render() {
    const { lobby } = this;
    const say = words[this.language].machines;
    if (!lobby?.machines?.length) {
      return nothing;
    }
    const there = atMachines(lobby);
    return html`<header><h2>${say.title}</h2>
        <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('report-wanted'))}>${say.today}</button></header>
      ${there.length ? html`<section class="there"><h3><ui-icon name="walk"></ui-icon>${say.there} ${there.length}</h3>
        <ul>${repeat(there, ({ diversion }) => diversion.id, ({ diversion, machine, ticket }) => this.customer(lobby, diversion, machine, ticket))}</ul></section>` : nothing}
      <ul>${repeat(lobby.machines, ({ id }) => id, (each) => this.machine(each))}</ul>`;
  }

  /** @param {MachineView} machine */
  machine({ id, names, place, icon, state, queue }) {
    const say = words[this.language].machines;
    const name = names[this.language];
    const shut = state === 'OUT_OF_ORDER';
    return html`<li class=${state}><div><b><ui-icon name=${icon}></ui-icon><span>${name}</span></b>
        <small><span class="state">${say.state[state]}${queue ? ` · ${say.queue(queue)}` : ''}</span> · <span class="place">${place[this.language]}</span></small></div>
      ${this.button(id, shut ? say.open : say.shut, shut ? say.openNamed(name) : say.shutNamed(name), {
        number: name, method: 'PUT', path: `machines/${id}/state`, body: { state: shut ? 'FREE' : 'OUT_OF_ORDER' },
        done: () => shut ? words[this.language].machines.opened(name) : words[this.language].machines.wasShut(name),
      })}</li>`;
  }

  /**
   * @param {LobbyState} lobby
   * @param {Diversion} diversion
   * @param {MachineView | null} machine
   * @param {TicketView | null} ticket
   */
  customer(lobby, diversion, machine, ticket) {
    const say = words[this.language].machines;
    const service = lobby.services.find(({ code }) => code === diversion.service)?.names[this.language] ?? '';
    const who = ticket?.number ?? service;
    const gone = running((this.now - Date.parse(diversion.takenAt ?? diversion.offeredAt)) / 1000);
    const path = `diversions/${diversion.id}`;
    const returned = diversion.ticket
      ? { number: who, method: /** @type {const} */ ('POST'), path: `${path}/came-back`, done: () => words[this.language].machines.back(who) }
      : { number: who, method: /** @type {const} */ ('POST'), path: 'door-tickets',
        body: { service: diversion.service, language: usualLanguage(lobby), print: true, diversion: diversion.id },
        done: (/** @type {any} */ answer) => words[this.language].machines.back(answer.ticket.number) };
    return html`<li><div><b>${who}</b><small>${ticket ? `${service} · ` : ''}${machine?.names[this.language] ?? diversion.machine}</small></div><time>${gone}</time>
      <div class="acts">
        ${this.button(diversion.id, say.completed, say.completedNamed(who), { number: who, method: 'POST', path: `${path}/completed`, undo: `${path}/undo`, done: () => words[this.language].machines.wasCompleted(who) })}
        ${this.button(diversion.id, say.cameBack, say.cameBackNamed(who), returned)}</div></li>`;
  }

  /**
   * @param {string} id
   * @param {string} word
   * @param {string} named
   * @param {Omit<MachineCommand, 'id'>} command
   */
  button(id, word, named, command) {
    return html`<button type="button" class="button ${this.online ? '' : 'cold'}" aria-label=${named} aria-disabled=${String(this.busy.has(id))}
      @click=${() => this.dispatchEvent(new CustomEvent('machine-command', { detail: { id, ...command } }))}>${word}</button>`;
  }
}
customElements.define('machine-list', MachineList);
