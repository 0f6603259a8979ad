/**
 * `<patterns-page>`: what a teller who picks their customers would leave in the log, by teller and day. The server finds it
 * anew for every question; whether any of it was wrong, only a person can say, and the page says so.
 */
import { html, nothing } from 'lit';
import { SupervisorPage } from '../supervisor-page.js';
import { before, total } from './findings.js';
import { patternsStyles } from './patterns-styles.js';
import './teller-findings.js';
import { words } from './words.js';

/** @import {PatternReport, TellerPatterns} from '#api' */
/** @import {Names} from 'ui/say.js' */

const THRESHOLDS = /** @type {const} */ (['short', 'idle', 'soon']);

export class PatternsPage extends SupervisorPage {
  static properties = {
    ...SupervisorPage.properties, report: { state: true }, names: { state: true }, zone: { state: true }, chosen: { state: true }, busy: { state: true },
  };

  static styles = [...SupervisorPage.styles, patternsStyles];

  constructor() {
    super();
    /** @type {PatternReport | null} */
    this.report = null;
    /** Names of services and reasons by code. @type {Map<string, Names>} */
    this.names = new Map();
    this.zone = 'UTC';
    /** Staff number of the teller whose findings are shown. */
    this.chosen = '';
    this.busy = false;
    /** What was asked last, as the query of the report. */
    this.query = '';
    /** Today's business day at the branch, as the server said. */
    this.today = '';
  }

  /** @returns {'patterns'} */
  here() {
    return 'patterns';
  }

  pageTitle() {
    return words[this.language].title;
  }

  refusals() {
    return { malformed: () => words[this.language].malformed };
  }

  /** @param {string} path */
  api(path) {
    return `/api/branches/${this.branch?.code}/${path}`;
  }

  entered() {
    Object.assign(this, { report: null, chosen: '', query: '', today: '' });
    this.load();
  }

  backOnline() {
    this.load();
  }

  async load() {
    const branch = this.branch;
    const [plan, reasons] = await Promise.all([this.ask(this.api('plan')), this.ask(this.api('reasons'))]);
    if (branch !== this.branch || !plan.ok || !reasons.ok) {
      return;
    }
    this.zone = plan.body.zone;
    this.names = new Map([...reasons.body, ...plan.body.services].map(({ code, names }) => [code, names]));
    await this.find(this.query);
  }

  /** @param {string} query of the report; empty for today */
  async find(query) {
    const branch = this.branch;
    this.busy = true;
    const answer = await this.ask(this.api(`reports/patterns${query}`));
    this.busy = false;
    if (branch !== this.branch) {
      return;
    }
    if (!answer.ok) {
      this.sayRefusal(answer);
      return;
    }
    /** @type {PatternReport} */
    const report = answer.body;
    this.query = query;
    this.today ||= report.to;
    this.report = report;
    const tellers = this.tellers();
    if (!tellers.some(({ staffNo }) => staffNo === this.chosen)) {
      this.chosen = tellers[0]?.staffNo ?? '';
    }
  }

  /** Whoever there is most to ask about first. @returns {TellerPatterns[]} */
  tellers() {
    return [...this.report?.tellers ?? []].sort((a, b) => total(b) - total(a) || a.staffNo.localeCompare(b.staffNo));
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    event.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const query = new URLSearchParams();
    for (const name of ['from', 'to', ...THRESHOLDS]) {
      query.set(name, String(given.get(name) ?? ''));
    }
    this.find(`?${query}`);
  }

  /** @param {number} days */
  last(days) {
    const { thresholds } = /** @type {PatternReport} */ (this.report);
    this.find(`?from=${before(this.today, days - 1)}&to=${this.today}&short=${thresholds.shortSeconds}&idle=${thresholds.idleSeconds}&soon=${thresholds.soonSeconds}`);
  }

  content() {
    const say = words[this.language];
    if (!this.report) {
      return html`<p class="soft still" role="status">${this.away ? say.away : say.loading}</p>`;
    }
    return html`${this.asked(this.report)}${this.table()}
      <section aria-label=${say.found}><teller-findings .language=${this.language} .zone=${this.zone} .names=${this.names}
        .teller=${this.report.tellers.find(({ staffNo }) => staffNo === this.chosen) ?? null}></teller-findings></section>`;
  }

  /** @param {PatternReport} report */
  asked(report) {
    const say = words[this.language];
    const seconds = { short: report.thresholds.shortSeconds, idle: report.thresholds.idleSeconds, soon: report.thresholds.soonSeconds };
    return html`<form class="asked" @submit=${this.submit}>
      <h1>${say.title}</h1>
      <label class="field"><span>${say.from}</span><input type="date" name="from" required ?readonly=${this.busy} .value=${report.from} max=${this.today}></label>
      <label class="field"><span>${say.to}</span><input type="date" name="to" required ?readonly=${this.busy} .value=${report.to} max=${this.today}></label>
      ${THRESHOLDS.map((name) => html`<label class="field"><span>${say.threshold[name]}</span>
        <input type="number" name=${name} required ?readonly=${this.busy} min="0" max="3600" .value=${String(seconds[name])}></label>`)}
      <div class="acts"><button class="button primary" type="submit" ?disabled=${this.busy}>${say.show}</button>
        <button class="button" type="button" ?disabled=${this.busy} @click=${() => this.last(1)}>${say.today}</button>
        <button class="button" type="button" ?disabled=${this.busy} @click=${() => this.last(7)}>${say.week}</button></div>
    </form>`;
  }

  table() {
    const say = words[this.language];
    const tellers = this.tellers();
    if (!tellers.length) {
      return html`<section aria-label=${say.tellers}><p class="soft">${say.nobody}</p></section>`;
    }
    return html`<section aria-label=${say.tellers}><p class="soft about">${say.about}</p>
      <table><thead><tr><th scope="col">${say.teller}</th>${[say.calls, say.served, say.kind.short, say.kind.idle, say.kind.chosen, say.kind.skip].map((head) =>
        html`<th scope="col" class="n">${head}</th>`)}</tr></thead>
      <tbody>${tellers.map((teller) => html`<tr class=${teller.staffNo === this.chosen ? 'on' : ''}>
        <th scope="row"><button type="button" aria-pressed=${teller.staffNo === this.chosen} @click=${() => { this.chosen = teller.staffNo; }}>${teller.staffNo}</button></th>
        <td class="n">${teller.calls}</td><td class="n">${teller.served}</td>
        ${[teller.shortServices, teller.idle, teller.chosenCalls, teller.skips].map((found) => html`<td class="n ${found.length ? 'some' : ''}">${found.length || nothing}</td>`)}
      </tr>`)}</tbody></table></section>`;
  }
}
customElements.define('patterns-page', PatternsPage);
