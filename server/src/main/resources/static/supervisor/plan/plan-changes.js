/** `<plan-changes>`: what is different between two lists of rules, in words. */
import { LitElement, css, html, nothing } from 'lit';
import { reset } from 'ui/reset.js';
import { words } from './words.js';

/** @import {SaidChange} from '#api' */
/** @import {Language} from 'ui/say.js' */

/**
 * What happened to a rule, the gravest word first.
 *
 * @param {SaidChange} change
 * @returns {('added' | 'removed' | 'changed' | 'renamed' | 'moved')[]}
 */
export function kindsOf({ nameBefore, name, moved, parts }) {
  if (nameBefore === undefined) {
    return ['added'];
  }
  if (name === undefined) {
    return ['removed'];
  }
  return [...(parts.length ? /** @type {const} */ (['changed']) : []), ...(name !== nameBefore ? /** @type {const} */ (['renamed']) : []), ...(moved ? /** @type {const} */ (['moved']) : [])];
}

export class PlanChanges extends LitElement {
  static properties = { language: {}, changes: { attribute: false } };

  static styles = [reset, css`
    :host { display: block; }
    li { padding-block: var(--space-3); border-block-end: 1px solid var(--rule); line-height: 1.45; }
    .kind { display: inline-block; margin-inline-end: 0.4em; padding-inline: 0.4em; border: 1px solid currentColor; border-radius: 3px; font-size: var(--step--1); font-weight: 600; }
    .added { color: var(--green-700); } .removed { color: var(--red); } .changed, .renamed, .moved { color: var(--amber); }
    .soft { color: var(--ink-soft); font-size: var(--step--1); }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px var(--space-3); margin-block-start: var(--space-1); }
    dt { color: var(--ink-soft); }
    del { color: var(--red); } ins { color: var(--green-700); text-decoration: none; font-weight: 600; }
    p { margin-block-start: var(--space-1); }
  `];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    /** @type {SaidChange[]} */
    this.changes = [];
  }

  render() {
    const say = words[this.language];
    return this.changes.length ? html`<ul>${this.changes.map((each) => this.change(each))}</ul>` : html`<p class="soft" role="status">${say.changesNone}</p>`;
  }

  /** @param {SaidChange} change */
  change(change) {
    const say = words[this.language];
    const { nameBefore, name, from, to, moved, parts, before, after } = change;
    return html`<li>${kindsOf(change).map((kind) => html`<span class="kind ${kind}">${say.change[kind]}</span>`)}<strong>${name ?? nameBefore}</strong>
      <span class="soft">${moved && from !== undefined && to !== undefined ? say.place(from, to) : say.placeAt(to ?? from ?? 0)}${name !== undefined && nameBefore !== undefined && name !== nameBefore ? ` · ${say.renamedFrom(nameBefore)}` : ''}</span>
      ${parts.length ? html`<dl>${parts.map((part) => html`<dt>${say.part[part.part]}</dt><dd><del>${part.before?.[this.language] ?? say.nothingSaid}</del> → <ins>${part.after?.[this.language] ?? say.nothingSaid}</ins></dd>`)}</dl>`
        : nameBefore === undefined ? html`<p>${after?.[this.language]}</p>` : name === undefined ? html`<p><del>${before?.[this.language]}</del></p>` : nothing}</li>`;
  }
}
customElements.define('plan-changes', PlanChanges);
