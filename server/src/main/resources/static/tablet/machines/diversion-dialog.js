/** `<diversion-dialog>`: how many of today's customers a machine has served, by service and by machine. `show()` opens it; the page sets `report` or `problem`. */
import { LitElement, css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { buttons, reset } from 'ui/reset.js';
import { dialogStyles } from '../triage/dialog-styles.js';
import { words } from '../words.js';

/** @import {DiversionCounts, DiversionReport, LobbyState} from '#api' */

export class DiversionDialog extends LitElement {
  static properties = { language: {}, lobby: { attribute: false }, report: { attribute: false }, problem: {} };

  static styles = [reset, buttons, dialogStyles, css`
    dialog { inline-size: min(52rem, calc(100vw - 2 * var(--space-5))); }
    .rate { display: flex; align-items: baseline; gap: var(--space-3); margin-block-end: var(--space-4); }
    .rate b { font-size: 3rem; line-height: 1; color: var(--green-800); }
    .rate p { color: var(--ink-soft); }
    table { inline-size: 100%; border-collapse: collapse; margin-block-end: var(--space-5); }
    caption { text-align: start; font-weight: 700; padding-block-end: var(--space-1); }
    th, td { padding: var(--space-2); border-block-end: 1px solid var(--rule); text-align: end; font-variant-numeric: tabular-nums; }
    th:first-child { text-align: start; font-weight: 600; }
    thead th { color: var(--ink-soft); font-weight: 600; font-size: var(--step-0); border-color: var(--rule-strong); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {LobbyState | null} */
    this.lobby = null;
    /** @type {DiversionReport | null} */
    this.report = null;
    this.problem = '';
  }

  async show() {
    await this.updateComplete;
    this.dialog().showModal();
  }

  close() {
    this.dialog().close();
  }

  dialog() {
    return /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog'));
  }

  render() {
    const say = words[this.language].machines.report;
    const close = words[this.language].triage.close;
    return html`<dialog aria-labelledby="title"><div class="head"><h2 id="title">${say.title}</h2>
        <button type="button" class="button" aria-label=${close} @click=${this.close}><ui-icon name="x"></ui-icon></button></div>
      <div class="sheet" tabindex="0" role="region" aria-label=${say.title}>${this.report ? this.numbers(this.report) : html`<p role="status">${this.problem ? '' : words[this.language].loading}</p>`}</div>
      <div class="foot"><p role="alert">${this.problem}</p><button type="button" class="button" @click=${this.close}>${close}</button></div></dialog>`;
  }

  /** @param {DiversionReport} report */
  numbers({ total, services, machines }) {
    const say = words[this.language].machines.report;
    const { lobby, language } = this;
    const service = (/** @type {string} */ code) => lobby?.services.find((each) => each.code === code)?.names[language] ?? code;
    const machine = (/** @type {string} */ code) => {
      const found = lobby?.machines?.find(({ id }) => id === code);
      return found ? `${found.names[language]} · ${found.place[language]}` : code;
    };
    return html`<div class="rate"><b>${percent(total.rate)}</b><p>${say.meaning(total.completed, total.eligible ?? 0)}</p></div>
      ${services.length ? this.table(say.byService, services, service, true) : html`<p>${say.nothing}</p>`}
      ${machines.length ? this.table(say.byMachine, machines, machine, false) : nothing}`;
  }

  /**
   * @param {string} caption
   * @param {DiversionCounts[]} rows
   * @param {(code: string) => string} name
   * @param {boolean} rated whether there is a rate to each
   */
  table(caption, rows, name, rated) {
    const say = words[this.language].machines.report;
    return html`<table><caption>${caption}</caption>
      <thead><tr><th scope="col"></th><th scope="col">${say.offered}</th><th scope="col">${say.declined}</th><th scope="col">${say.taken}</th><th scope="col">${say.completed}</th>
        <th scope="col">${say.cameBack}</th><th scope="col">${say.unheard}</th>${rated ? html`<th scope="col">${say.rate}</th>` : nothing}</tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${name(row.code ?? '')}</th><td>${row.offered}</td><td>${row.declined}</td><td>${row.taken}</td><td>${row.completed}</td>
        <td>${row.cameBack}</td><td>${row.taken - row.completed - row.cameBack}</td>${rated ? html`<td>${percent(row.rate)}</td>` : nothing}</tr>`)}</tbody></table>`;
  }
}

/** @param {number | null | undefined} share */
function percent(share) {
  return share == null ? '–' : `${Math.round(share * 100)}%`;
}
customElements.define('diversion-dialog', DiversionDialog);
