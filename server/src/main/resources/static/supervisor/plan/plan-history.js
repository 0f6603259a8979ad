/**
 * `<plan-history>`: every version with its state, who published it and why. Tells `version-opened` {version},
 * `version-cancelled` {version}, `version-rolled-back` {version}, `version-copied` {version}.
 */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { moment } from './fact-words.js';
import './plan-changes.js';
import { words } from './words.js';

/** @import {PlanVersion, WholeVersion} from '#api' */
/** @import {Language} from 'ui/say.js' */

/**
 * @param {PlanVersion} version
 * @param {number} inForce
 * @param {number | undefined} scheduled
 * @returns {'IN_FORCE' | 'SCHEDULED' | 'CANCELLED' | 'FORMER'}
 */
export function stateOf({ version, cancelledAt }, inForce, scheduled) {
  return cancelledAt ? 'CANCELLED' : version === inForce ? 'IN_FORCE' : version === scheduled ? 'SCHEDULED' : 'FORMER';
}

/** Who published what came with an installation, before anybody signed in. */
const SYSTEM = 'system';

export class PlanHistory extends LitElement {
  static properties = {
    language: {}, zone: {}, versions: { attribute: false }, inForce: { type: Number }, scheduled: { type: Number }, opened: { attribute: false },
    mayCopy: { type: Boolean },
  };

  static styles = [reset, buttons, css`
    :host { display: block; }
    li { padding-block: var(--space-3); border-block-end: 1px solid var(--rule); }
    .head { display: flex; align-items: baseline; gap: var(--space-2); inline-size: 100%; padding: 0; border: 0; background: none; text-align: start; min-block-size: 28px; }
    .head strong { font-size: var(--step-1); }
    .state { padding-inline: 0.5em; border: 1px solid currentColor; border-radius: 3px; font-size: var(--step--1); font-weight: 600; }
    .IN_FORCE { color: var(--green-700); } .SCHEDULED { color: var(--amber); } .CANCELLED, .FORMER { color: var(--ink-faint); }
    .soft { color: var(--ink-soft); font-size: var(--step--1); }
    .doings { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-block: var(--space-2); --button-size: 32px; }
    h2 { margin: var(--space-2) 0 0; font: inherit; font-weight: 600; color: var(--ink-soft); font-size: var(--step--1); }
    ol li { padding-block: var(--space-1); line-height: 1.4; }
    summary { cursor: pointer; min-block-size: 28px; }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    this.zone = 'UTC';
    /** @type {PlanVersion[]} */
    this.versions = [];
    this.inForce = 0;
    /** @type {number | undefined} */
    this.scheduled = undefined;
    /** @type {WholeVersion | null} */
    this.opened = null;
    this.mayCopy = false;
  }

  /**
   * @param {string} name
   * @param {number} version
   */
  tell(name, version) {
    this.dispatchEvent(new CustomEvent(name, { detail: { version }, bubbles: true, composed: true }));
  }

  render() {
    const say = words[this.language];
    return this.versions.length ? html`<ul>${this.versions.map((each) => this.version(each))}</ul>` : html`<p class="soft" role="status">${say.historyEmpty}</p>`;
  }

  /** @param {PlanVersion} version */
  version(version) {
    const say = words[this.language];
    const state = stateOf(version, this.inForce, this.scheduled);
    const open = this.opened?.version === version.version;
    const origin = say.origin[version.origin](version.sourceVersion ?? 0);
    return html`<li><button type="button" class="head" aria-expanded=${open} @click=${() => this.tell('version-opened', version.version)}>
        <ui-icon name=${open ? 'chevron-down' : 'chevron-right'}></ui-icon><strong>${say.version(version.version)}</strong><span class="state ${state}">${say.state[state]}</span></button>
      <p>${version.note}</p>
      <p class="soft">${say.by(version.publishedBy === SYSTEM ? say.bySystem : version.publishedName, moment(version.publishedAt, this.language, this.zone))}
        ${version.effectiveAt === version.publishedAt ? '' : ` · ${say.from_(moment(version.effectiveAt, this.language, this.zone))}`}${origin ? ` · ${origin}` : ''}</p>
      <p class="doings">
        ${state === 'SCHEDULED' ? html`<button type="button" class="button danger" @click=${() => this.tell('version-cancelled', version.version)}>${say.cancelVersion}</button>` : nothing}
        ${state === 'FORMER' || state === 'CANCELLED' ? html`<button type="button" class="button" @click=${() => this.tell('version-rolled-back', version.version)}><ui-icon name="rotate"></ui-icon>${say.rollBack}</button>` : nothing}
        ${this.mayCopy ? html`<button type="button" class="button" @click=${() => this.tell('version-copied', version.version)}><ui-icon name="send"></ui-icon>${say.copyAgain}</button>` : nothing}</p>
      ${open && this.opened ? html`<h2>${say.changedHere}</h2><plan-changes .language=${this.language} .changes=${this.opened.changes}></plan-changes>
        <details><summary>${say.allRules} (${this.opened.list.length})</summary><ol>${this.opened.words.map(({ sentence }, i) => html`<li>${i + 1}. ${sentence[this.language]}</li>`)}</ol></details>` : nothing}</li>`;
  }
}
customElements.define('plan-history', PlanHistory);
