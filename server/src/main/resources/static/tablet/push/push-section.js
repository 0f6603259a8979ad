/**
 * `<push-section>`: the priority customers above the line: who is offered, whom the reader has, and for a supervisor whose
 * outcome is overdue. Passes on `push-command` and `push-dialog` of its rows.
 */
import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import 'ui/kit/ui-icon.js';
import { mine, offered, overdue } from 'ui/pushes.js';
import { reset } from 'ui/reset.js';
import { words } from '../words.js';
import './mine-card.js';
import './push-card.js';

/** @import {LobbyState, Push} from '#api' */
/** @import {Reader} from 'ui/pushes.js' */

export class PushSection extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, reader: { attribute: false }, now: { type: Number }, busy: { attribute: false }, online: { type: Boolean } };

  static styles = [reset, css`
    :host { display: block; max-block-size: 62%; overflow-y: auto; background: var(--green-100); }
    section { border-block-end: 2px solid var(--green-700); }
    h2 { position: sticky; inset-block-start: 0; z-index: 1; display: flex; align-items: center; gap: 0.4em; padding: var(--space-2) var(--space-5); background: var(--green-100); color: var(--green-900); font-size: var(--step-0); font-weight: 700; }
    .overdue { border-color: var(--amber); }
    .overdue h2 { background: var(--amber-ground); color: var(--amber); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** @type {Reader} */
    this.reader = { staffNo: '', supervisor: false };
    /** Server time, milliseconds. */
    this.now = 0;
    /** @type {Set<string>} customers with a command under way */
    this.busy = new Set();
    this.online = false;
  }

  render() {
    const { lobby, reader, language } = this;
    const say = words[language];
    if (!lobby) {
      return nothing;
    }
    const cards = (/** @type {Push[]} */ pushes, /** @type {boolean} */ others) => repeat(pushes, ({ id }) => id, (push) => html`
      <mine-card .language=${language} .lobby=${lobby} .push=${push} .now=${this.now} .busy=${this.busy.has(push.id)} .online=${this.online} .others=${others}
        @push-command=${this.pass} @push-dialog=${this.pass}></mine-card>`);
    const owed = overdue(lobby, reader, this.now);
    const waiting = offered(lobby);
    const own = mine(lobby, reader.staffNo);
    return html`${waiting.length ? html`<section aria-label=${say.pushes}><h2><ui-icon name="star"></ui-icon>${say.pushes} ${waiting.length}</h2>
        ${repeat(waiting, ({ id }) => id, (push) => html`<push-card .language=${language} .lobby=${lobby} .push=${push} .now=${this.now} .busy=${this.busy.has(push.id)} .online=${this.online}
          @accept=${() => this.tell('push-command', { push, what: 'accept' })}></push-card>`)}</section>` : nothing}
      ${own.length ? html`<section aria-label=${say.push.mine}><h2><ui-icon name="user"></ui-icon>${say.push.mine} ${own.length}</h2>${cards(own, false)}</section>` : nothing}
      ${owed.length ? html`<section class="overdue" aria-label=${say.push.overdue}><h2><ui-icon name="alert-triangle"></ui-icon>${say.push.overdue} ${owed.length}</h2>${cards(owed, true)}</section>` : nothing}`;
  }

  /** @param {CustomEvent} event */
  pass(event) {
    this.tell(event.type, event.detail);
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
customElements.define('push-section', PushSection);
