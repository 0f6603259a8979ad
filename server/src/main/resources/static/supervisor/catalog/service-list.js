/**
 * `<service-list>`: the services in the order of the kiosk, by group, those withdrawn apart. Tells `service-chosen`
 * {code} and `service-moved` {code, step}.
 */
import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { stateWords } from './field-words.js';
import { grouped } from './menu-order.js';
import { words } from './words.js';

/** @import {CatalogueEntry, ServiceAvailability} from '#api' */
/** @import {Language} from 'ui/say.js' */

export class ServiceList extends LitElement {
  static properties = {
    language: {}, entries: { attribute: false }, now: { attribute: false }, zone: {}, chosen: {}, changed: { attribute: false }, wrong: { attribute: false }, near: { attribute: false },
  };

  static styles = [reset, buttons, css`
    :host { display: block; --button-size: 32px; }
    h2 { padding: var(--space-3) var(--space-4) var(--space-1); font-size: var(--step--1); font-weight: 700; color: var(--ink-soft); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; border-block-start: 1px solid var(--rule); background: var(--surface); }
    ul { border-block-end: 1px solid var(--rule); }
    li.here { background: var(--green-100); }
    .row { display: grid; grid-template-columns: 2rem minmax(0, 1fr); gap: 0 var(--space-2); align-items: center; min-block-size: 48px; padding: var(--space-1) var(--space-2) var(--space-1) var(--space-4); border: 0; background: none; text-align: start; }
    .row:hover { background: var(--green-50); }
    .here .row:hover { background: none; }
    .row:focus-visible { outline-offset: -3px; box-shadow: inset 0 0 0 5px var(--focus-edge); }
    .letter { grid-row: 1 / span 2; font-size: var(--step-1); font-weight: 700; color: var(--green-700); text-align: center; }
    .name { font-weight: 600; line-height: 1.25; }
    .state { font-size: var(--step--1); color: var(--ink-soft); line-height: 1.3; }
    .shut { color: var(--amber); font-weight: 600; }
    .mark { display: inline-block; margin-inline-start: var(--space-2); padding-inline: 0.4em; border-radius: 3px; background: var(--amber-ground); color: var(--amber); font-size: var(--step--1); font-weight: 700; }
    .mark.bad { background: var(--red-ground); color: var(--red); }
    .move { display: flex; align-items: center; gap: 2px; padding-inline-end: var(--space-2); }
    .move .button { inline-size: 32px; padding: 0; }
    .withdrawn .letter, .withdrawn .name { color: var(--ink-soft); }
    .empty { padding: var(--space-4); color: var(--ink-soft); }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {CatalogueEntry[]} in menu order */
    this.entries = [];
    /** @type {Map<string, ServiceAvailability>} by service */
    this.now = new Map();
    this.zone = 'UTC';
    /** @type {string | null} */
    this.chosen = null;
    /** @type {(code: string) => boolean} whether it has changes that are not saved */
    this.changed = () => false;
    /** @type {(code: string) => boolean} whether something in it is wrong */
    this.wrong = () => false;
    /** @type {(entry: CatalogueEntry) => boolean} whether its numbers are nearly used up */
    this.near = () => false;
  }

  /** @param {string} code */
  focusRow(code) {
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`[data-code="${code}"]`))?.focus());
  }

  /** @param {string} type @param {object} detail */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** @param {KeyboardEvent} event @param {string} code */
  pressed(event, code) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) {
      event.preventDefault();
      if (event.altKey) {
        this.tell('service-moved', { code, step });
      } else {
        const rows = /** @type {HTMLElement[]} */ ([...this.renderRoot.querySelectorAll('.row')]);
        rows[rows.findIndex((row) => row.dataset.code === code) + step]?.focus();
      }
    }
  }

  render() {
    const say = words[this.language];
    const withdrawn = this.entries.filter((entry) => entry.withdrawn);
    return html`${this.entries.length ? nothing : html`<p class="empty">${say.noServices}</p>`}
      ${grouped(this.entries).map(({ group, entries }) => html`<section aria-label=${say.group[group]}><h2>${say.group[group]}</h2>
        <ul>${repeat(entries, ({ service }) => service.code, (entry, i) => this.row(entry, i, entries.length))}</ul></section>`)}
      ${withdrawn.length ? html`<section aria-label=${say.withdrawn}><h2>${say.withdrawn}</h2><ul>${withdrawn.map((entry) => this.row(entry, 0, 1))}</ul></section>` : nothing}`;
  }

  /** @param {CatalogueEntry} entry @param {number} at @param {number} of */
  row(entry, at, of) {
    const say = words[this.language];
    const { code, prefix, names } = entry.service;
    const here = code === this.chosen;
    const name = names[this.language];
    const { open, line } = entry.withdrawn ? { open: true, line: say.offMenu } : stateWords(this.now.get(code), this.language, this.zone);
    return html`<li class="${here ? 'here' : ''} ${entry.withdrawn ? 'withdrawn' : ''}">
      <button type="button" class="row" data-code=${code} aria-current=${here ? 'true' : nothing} @click=${() => this.tell('service-chosen', { code })}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.pressed(event, code)}>
        <span class="letter">${prefix}</span><span class="name">${name}</span>
        <span class="state"><span class=${open ? '' : 'shut'}>${line}</span>${this.wrong(code) ? html`<span class="mark bad">${say.wrongMark}</span>` : this.changed(code) ? html`<span class="mark">${say.unsavedMark}</span>` : nothing}${this.near(entry) ? html`<span class="mark">${say.nearMark}</span>` : nothing}</span></button>
      ${here && !entry.withdrawn && of > 1 ? html`<span class="move">
        <button type="button" class="button quiet" aria-label=${say.moveUp(name)} title=${say.moveUp(name)} ?disabled=${at === 0} @click=${() => this.tell('service-moved', { code, step: -1 })}><ui-icon name="chevron-up"></ui-icon></button>
        <button type="button" class="button quiet" aria-label=${say.moveDown(name)} title=${say.moveDown(name)} ?disabled=${at === of - 1} @click=${() => this.tell('service-moved', { code, step: 1 })}><ui-icon name="chevron-down"></ui-icon></button></span>` : nothing}
    </li>`;
  }
}
customElements.define('service-list', ServiceList);
