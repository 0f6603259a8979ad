/**
 * `<plan-page>`: writes a branch's triage plan. The rules live in a `PlanEdit`, their saving in a `DraftSaver`; the server
 * says them in words, looks them over and publishes them.
 */
import { html, nothing } from 'lit';
import { pressKey } from 'ui/ask.js';
import { SupervisorPage } from '../supervisor-page.js';
import './customer-trial.js';
import { DraftSaver } from './draft-saver.js';
import { moment } from './fact-words.js';
import './plan-changes.js';
import './plan-checks.js';
import { PlanEdit, plain } from './plan-edit.js';
import './plan-history.js';
import { planStyles } from './plan-styles.js';
import './publish-dialog.js';
import './rule-editor.js';
import { warningsIn } from './rule-marks.js';
import './rule-table.js';
import { words } from './words.js';

/** @import {Publication} from './publish-dialog.js' */
/** @import {CopiedPlan, PlanDesk, PlanReview, PlanTrial, PlanVersion, SaidRule, TrialCustomer, TriageRule, WholeVersion} from '#api' */

/** @typedef {'edit' | 'checks' | 'trial' | 'changes' | 'history'} Tab */

/** @type {Tab[]} */
const TABS = ['edit', 'checks', 'trial', 'changes', 'history'];
/** Chosen: pauses in typing before the server is asked, milliseconds. */
const WORDS_PAUSE = 120;
const REVIEW_PAUSE = 500;

export class PlanPage extends SupervisorPage {
  static properties = {
    ...SupervisorPage.properties, desk: { state: true }, forbidden: { state: true }, chosen: { state: true }, tab: { state: true }, review: { state: true }, trial: { state: true },
    customer: { state: true }, trialRefused: { state: true }, opened: { state: true }, busy: { state: true }, publishProblem: { state: true },
  };

  static styles = [...SupervisorPage.styles, planStyles];

  constructor() {
    super();
    /** @type {PlanDesk | null} */
    this.desk = null;
    this.forbidden = false;
    this.plan = new PlanEdit([]);
    this.chosen = 0;
    /** @type {Tab} */
    this.tab = 'edit';
    /** @type {PlanReview | null} */
    this.review = null;
    /** @type {PlanTrial | null} */
    this.trial = null;
    /** @type {TrialCustomer | null} */
    this.customer = null;
    this.trialRefused = false;
    /** @type {WholeVersion | null} */
    this.opened = null;
    this.busy = false;
    this.publishProblem = '';
    /** @type {Map<string, SaidRule>} rules in words, by the rule itself without its name */
    this.said = new Map();
    /** @type {Map<string, any>} */
    this.timers = new Map();
    /** Grows with every question about the rules: an answer to an earlier one is nobody's. */
    this.question = 0;
    this.saver = new DraftSaver({
      send: (body, key) => this.order('PUT', this.api('plan-draft'), body, key),
      changed: () => this.requestUpdate(),
      newKey: pressKey,
    });
    this.leaving = (/** @type {BeforeUnloadEvent} */ event) => {
      if (!this.saver.settled) {
        event.preventDefault();
      }
    };
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeunload', this.leaving);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.leaving);
  }

  /** @returns {'plan'} */
  here() {
    return 'plan';
  }

  pageTitle() {
    return words[this.language].title;
  }

  refusals() {
    return words[this.language].refusal;
  }

  /** @param {string} path */
  api(path) {
    return `/api/branches/${this.branch?.code}/${path}`;
  }

  mayLeave() {
    if (!this.saver.settled) {
      const state = this.saver.state;
      this.say('bad', () => words[this.language].saveState[state]);
    }
    return this.saver.settled;
  }

  entered() {
    this.desk = null;
    this.review = null;
    this.opened = null;
    this.customer = null;
    this.trial = null;
    this.chosen = 0;
    this.said.clear();
    this.load();
  }

  backOnline() {
    if (!this.desk) {
      this.load();
    } else {
      this.saver.flush();
      this.lookAgain();
    }
  }

  /** Reads all that lies on the desk, and starts from the draft or the plan in force. */
  async load() {
    const asked = this.branch;
    const answer = await this.ask(this.api('plan-desk'));
    if (asked !== this.branch) {
      return;
    }
    this.forbidden = !answer.ok && answer.slug === 'not-allowed';
    if (!answer.ok) {
      this.sayRefusal(answer);
      return;
    }
    this.take(answer.body);
    this.plan = new PlanEdit(this.desk?.draft?.rules ?? this.desk?.inForce.rules ?? []);
    this.lookAgain();
  }

  /** @param {PlanDesk} desk */
  take(desk) {
    this.desk = desk;
    const { draft, inForce, vocabulary } = desk;
    this.saver.begin({
      revision: draft?.revision ?? 0, baseVersion: draft?.rules ? draft.baseVersion : inForce.version, savedAt: draft?.rules ? draft.savedAt : null,
    });
    this.customer ??= {
      service: vocabulary.services[0]?.code ?? '', tier: vocabulary.tiers[0]?.code ?? '', care: 'none', ageBand: null, document: 'none', booking: 'NONE', day: 'MONDAY', time: '10:00', waiting: 0,
    };
  }

  /** The same desk anew, after something was published; what is being written stays. */
  async refresh() {
    const answer = await this.ask(this.api('plan-desk'));
    if (answer.ok) {
      this.desk = answer.body;
      this.lookAgain();
    }
    return answer.ok;
  }

  /** The rules have changed: they are saved, said and looked over. */
  changed() {
    this.saver.keep(this.plan.rules);
    this.lookAgain();
    this.requestUpdate();
  }

  lookAgain() {
    this.later('words', WORDS_PAUSE, () => this.askWords());
    this.later('review', REVIEW_PAUSE, () => this.askReview());
    this.later('trial', REVIEW_PAUSE, () => this.askTrial());
  }

  /**
   * @param {string} name
   * @param {number} ms
   * @param {() => void} then
   */
  later(name, ms, then) {
    clearTimeout(this.timers.get(name));
    this.timers.set(name, setTimeout(then, ms));
  }

  async askWords() {
    const unsaid = [...new Map(this.plan.rules.map((rule) => /** @type {[string, TriageRule]} */ ([key(rule), rule]))).entries()].filter(([each]) => !this.said.has(each));
    if (!unsaid.length) {
      return;
    }
    const answer = await this.order('POST', this.api('plan-words'), { rules: unsaid.map(([, rule]) => rule) });
    if (answer.ok) {
      unsaid.forEach(([each], i) => this.said.set(each, answer.body[i]));
      this.requestUpdate();
    }
  }

  async askReview() {
    const question = ++this.question;
    const answer = await this.order('POST', this.api('plan-review'), { rules: this.plan.rules });
    if (question === this.question) {
      this.review = answer.ok ? answer.body : null;
    }
  }

  async askTrial() {
    const { customer } = this;
    if (this.tab !== 'trial' || !customer) {
      return;
    }
    const { rules } = this.plan;
    const answer = await this.order('POST', this.api('plan-trial'), { rules, customer });
    if (customer === this.customer && rules === this.plan.rules) {
      this.trial = answer.ok ? answer.body : null;
      this.trialRefused = !answer.ok && answer.slug === 'plan-unsound';
    }
  }

  /** @param {number} at */
  pick(at) {
    this.chosen = Math.max(0, Math.min(at, this.plan.rules.length - 1));
    if (this.tab !== 'edit') {
      this.open('edit');
    }
  }

  /** @param {Tab} tab */
  open(tab) {
    this.tab = tab;
    if (tab === 'trial') {
      this.later('trial', 0, () => this.askTrial());
    }
  }

  addRule() {
    const rule = { name: words[this.language].newRule, services: [], tiers: [], promiseMinutes: 15 };
    this.chosen = this.plan.add(this.plan.rules.length > 1 ? this.chosen + 1 : 0, rule);
    this.tab = 'edit';
    this.changed();
  }

  /** @param {number} at */
  removeRule(at) {
    if (!this.plan.mayMove(at)) {
      return;
    }
    const { name } = this.plan.rules[at];
    this.plan.remove(at);
    this.pick(at);
    this.say('good', () => words[this.language].removed(name));
    this.changed();
    this.table()?.focusRow(this.chosen);
  }

  /** @param {number} from @param {number} to */
  moveRule(from, to) {
    this.chosen = this.plan.move(from, to);
    this.changed();
    this.table()?.focusRow(this.chosen);
  }

  /** @param {'undo' | 'redo'} step */
  step(step) {
    this.plan[step]();
    this.chosen = Math.min(this.chosen, this.plan.rules.length - 1);
    this.changed();
  }

  /** @returns {import('./rule-table.js').RuleTable | null} */
  table() {
    return this.renderRoot.querySelector('rule-table');
  }

  /** @returns {import('./publish-dialog.js').PublishDialog | null} */
  publishing() {
    return this.renderRoot.querySelector('publish-dialog');
  }

  async discard() {
    /** @type {HTMLDialogElement | null} */ (this.renderRoot.querySelector('dialog.ask'))?.close();
    await this.saver.flush();
    const answer = await this.order('DELETE', this.api(`plan-draft?revision=${this.saver.revision}`));
    if (answer.ok) {
      this.say('good', () => words[this.language].discarded);
      await this.load();
    } else {
      this.sayRefusal(answer);
    }
  }

  async openPublish() {
    if (!await this.saver.flush()) {
      const { state } = this.saver;
      this.say('bad', () => words[this.language].saveState[state]);
      return;
    }
    this.publishProblem = '';
    this.publishing()?.open('publish');
  }

  /** @param {Publication} given */
  async publish(given) {
    const { kind, version, at, note, replaces } = given;
    const path = kind === 'publish' ? 'plan-versions' : `plan-versions/${version}/roll-back`;
    if (kind === 'copy') {
      await this.copy(version, given);
      return;
    }
    this.busy = true;
    const answer = await this.order('POST', this.api(path), kind === 'publish' ? { draftRevision: this.saver.revision, at, note, replaces } : { at, note, replaces });
    this.busy = false;
    if (!answer.ok) {
      this.publishProblem = this.refusalWords(answer.slug, answer.problem);
      return;
    }
    /** @type {PlanVersion} */
    const done = answer.body;
    this.say('good', () => at ? words[this.language].scheduledNow(done.version, this.time(done.effectiveAt)) : words[this.language].published(done.version));
    if (kind === 'publish' && (given.branches.length || given.bankDefault)) {
      await this.copy(done.version, given);
    }
    this.publishing()?.close();
    this.opened = null;
    await (kind === 'publish' ? this.load() : this.refresh());
  }

  /**
   * @param {number} version
   * @param {Publication} given
   */
  async copy(version, { branches, bankDefault, at, note }) {
    this.busy = true;
    const answer = await this.order('POST', this.api(`plan-versions/${version}/copies`), { branches, bankDefault, at: bankDefault ? null : at, note });
    this.busy = false;
    if (!answer.ok) {
      this.publishProblem = this.refusalWords(answer.slug, answer.problem);
      this.say('bad', () => words[this.language].copyFailed);
      return;
    }
    /** @type {CopiedPlan[]} */
    const copied = answer.body;
    const failed = copied.filter(({ refused }) => refused);
    const say = () => words[this.language];
    this.say(failed.length ? 'bad' : 'good', () => failed.length
      ? say().copiedSome(copied.length - failed.length, say().list(failed.map(({ branch }) => this.me?.branches.find(({ code }) => code === branch)?.names[this.language] ?? '')))
      : say().copiedAll(copied.length));
    this.publishing()?.close();
  }

  /** @param {number} version */
  async cancelVersion(version) {
    const answer = await this.order('DELETE', this.api(`plan-versions/${version}`));
    if (answer.ok) {
      this.say('good', () => words[this.language].cancelled(version));
    } else {
      this.sayRefusal(answer);
    }
    await this.refresh();
  }

  /** @param {number} version */
  async openVersion(version) {
    if (this.opened?.version === version) {
      this.opened = null;
      return;
    }
    const answer = await this.ask(this.api(`plan-versions/${version}`));
    if (answer.ok) {
      this.opened = answer.body;
    } else {
      this.sayRefusal(answer);
    }
  }

  /** @param {string} at ISO */
  time(at) {
    return moment(at, this.language, this.desk?.zone ?? 'UTC');
  }

  content() {
    const say = words[this.language];
    const { desk } = this;
    if (!desk) {
      return html`<p role="status">${this.forbidden ? say.notAllowedHere : say.loading}</p>`;
    }
    const rule = this.plan.rules[this.chosen];
    return html`${this.stateBar(desk)}${this.staleBar(desk)}
      <section class="rules" aria-label=${say.rules} @rule-chosen=${(/** @type {CustomEvent} */ event) => this.pick(event.detail.at)}
        @rule-moved=${(/** @type {CustomEvent} */ event) => this.moveRule(event.detail.from, event.detail.to)}
        @rule-copied=${(/** @type {CustomEvent} */ event) => { this.chosen = this.plan.duplicate(event.detail.at); this.changed(); }}
        @rule-removed=${(/** @type {CustomEvent} */ event) => this.removeRule(event.detail.at)}>
        <header><p>${say.ruleCount(this.plan.rules.length)}</p><span class="gap"></span><p class="hint">${say.moveHint}</p>
          <button type="button" class="button" @click=${() => this.addRule()}><ui-icon name="plus"></ui-icon>${say.addRule}</button></header>
        <rule-table .language=${this.language} .rules=${this.plan.rules} .said=${(/** @type {TriageRule} */ each) => this.said.get(key(each))} .review=${this.review} .vocabulary=${desk.vocabulary} .chosen=${this.chosen}></rule-table>
      </section>
      <section class="tool" aria-label=${say.tabs}>
        <div class="tabs" role="tablist" aria-label=${say.tabs} @keydown=${(/** @type {KeyboardEvent} */ event) => this.tabKey(event)}>${TABS.map((tab) => html`<button type="button" role="tab" id="tab-${tab}" aria-controls="panel"
          aria-selected=${tab === this.tab} tabindex=${tab === this.tab ? 0 : -1} @click=${() => this.open(tab)}>${say.tab[tab]}${this.tabCount(tab)}</button>`)}</div>
        <div class="panel" id="panel" role="tabpanel" tabindex="0" aria-labelledby="tab-${this.tab}">${this.panel(desk, rule)}</div>
      </section>
      <publish-dialog .language=${this.language} .zone=${desk.zone} .scheduled=${desk.scheduled} .busy=${this.busy} .problem=${this.publishProblem}
        .branches=${this.isAdmin() ? (this.me?.branches ?? []).filter(({ code }) => code !== desk.branch) : []} .wholeBank=${this.isAdmin()}
        .summary=${say.summary(this.review?.changes.length ?? 0, warningsIn(this.plan.rules, this.review))}
        @publication-given=${(/** @type {CustomEvent} */ event) => this.publish(event.detail)}></publish-dialog>
      <dialog class="ask" aria-label=${say.discard}><p>${say.discardAsk}</p><p>
        <button type="button" class="button" @click=${(/** @type {Event} */ event) => /** @type {HTMLElement} */ (event.target).closest('dialog')?.close()}>${say.no}</button>
        <button type="button" class="button danger" @click=${() => this.discard()}>${say.yesDiscard}</button></p></dialog>`;
  }

  /** @param {PlanDesk} desk */
  stateBar(desk) {
    const say = words[this.language];
    const { state, savedAt } = this.saver;
    const blocked = !this.review || this.review.problems.length > 0 || state === 'none';
    return html`<header class="state"><h1>${say.inForce(desk.inForce.version)}</h1>
      ${desk.scheduled ? html`<p class="scheduled"><ui-icon name="calendar-clock"></ui-icon>${say.scheduled(desk.scheduled.version, this.time(desk.scheduled.effectiveAt))}</p>` : nothing}
      <span class="gap"></span>
      <p class="save ${state}" role="status">${say.saveState[state]}${state === 'saved' && savedAt ? ` · ${this.time(savedAt)}` : ''}</p>
      <button type="button" class="button icon" aria-label=${say.undo} title=${say.undo} ?disabled=${!this.plan.past.length} @click=${() => this.step('undo')}><ui-icon name="arrow-back-up"></ui-icon></button>
      <button type="button" class="button icon" aria-label=${say.redo} title=${say.redo} ?disabled=${!this.plan.future.length} @click=${() => this.step('redo')}><ui-icon name="arrow-forward-up"></ui-icon></button>
      <button type="button" class="button" ?disabled=${state === 'none'} @click=${() => /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog.ask')).showModal()}>${say.discard}</button>
      <button type="button" class="button primary" ?disabled=${blocked} @click=${() => this.openPublish()}>${say.publish}</button></header>`;
  }

  /** @param {PlanDesk} desk */
  staleBar(desk) {
    const say = words[this.language];
    const { state, problem, baseVersion } = this.saver;
    if (state === 'stale') {
      return html`<div class="stale" role="alert"><p>${say.staleBy(problem?.name ?? '', problem?.at ? this.time(problem.at) : '')}</p>
        <button type="button" class="button" @click=${() => this.load()}>${say.loadTheirs}</button>
        <button type="button" class="button" @click=${() => this.saver.overwrite(this.plan.rules)}>${say.keepMine}</button></div>`;
    }
    return state !== 'none' && baseVersion !== desk.inForce.version ? html`<div class="stale" role="status"><p>${say.oldBase(baseVersion, desk.inForce.version)}</p></div>` : nothing;
  }

  /** @param {Tab} tab */
  tabCount(tab) {
    const count = !this.review ? 0 : tab === 'checks' ? this.review.problems.length + warningsIn(this.plan.rules, this.review) : tab === 'changes' ? this.review.changes.length : 0;
    return count ? html`<span class="count">${count}</span>` : nothing;
  }

  /** @param {KeyboardEvent} event */
  tabKey(event) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step) {
      event.preventDefault();
      this.open(TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length]);
      this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`#tab-${this.tab}`))?.focus());
    }
  }

  /**
   * @param {PlanDesk} desk
   * @param {TriageRule | undefined} rule
   */
  panel(desk, rule) {
    const say = words[this.language];
    switch (this.tab) {
      case 'edit': return html`<rule-editor .language=${this.language} .rule=${rule ?? null} .at=${this.chosen} .last=${this.chosen === this.plan.rules.length - 1}
        .taken=${this.plan.rules.filter((each) => each !== rule).map(({ name }) => name)} .said=${rule && this.said.get(key(rule))} .vocabulary=${desk.vocabulary}
        @rule-edited=${(/** @type {CustomEvent} */ event) => { this.plan.replace(event.detail.at, event.detail.rule, event.detail.what); this.changed(); }}></rule-editor>`;
      case 'checks': return html`<plan-checks .language=${this.language} .rules=${this.plan.rules} .review=${this.review} .vocabulary=${desk.vocabulary} .away=${this.away}
        @rule-chosen=${(/** @type {CustomEvent} */ event) => { this.pick(event.detail.at); this.table()?.focusRow(this.chosen); }}
        @customer-tried=${(/** @type {CustomEvent} */ event) => { this.customer = event.detail.customer; this.open('trial'); }}></plan-checks>`;
      case 'trial': return html`<customer-trial .language=${this.language} .customer=${this.customer} .trial=${this.trial} .refused=${this.trialRefused} .rules=${this.plan.rules} .vocabulary=${desk.vocabulary}
        @customer-changed=${(/** @type {CustomEvent} */ event) => { this.customer = event.detail.customer; this.later('trial', WORDS_PAUSE, () => this.askTrial()); }}></customer-trial>`;
      case 'changes': return html`<p class="since">${say.changesSince(desk.inForce.version)}</p><plan-changes .language=${this.language} .changes=${this.review?.changes ?? []}></plan-changes>`;
      case 'history': return html`<plan-history .language=${this.language} .zone=${desk.zone} .versions=${desk.versions} .inForce=${desk.inForce.version} .scheduled=${desk.scheduled?.version} .opened=${this.opened} .mayCopy=${this.isAdmin()}
        @version-opened=${(/** @type {CustomEvent} */ event) => this.openVersion(event.detail.version)}
        @version-cancelled=${(/** @type {CustomEvent} */ event) => this.cancelVersion(event.detail.version)}
        @version-rolled-back=${(/** @type {CustomEvent} */ event) => { this.publishProblem = ''; this.publishing()?.open('roll-back', event.detail.version); }}
        @version-copied=${(/** @type {CustomEvent} */ event) => { this.publishProblem = ''; this.publishing()?.open('copy', event.detail.version); }}></plan-history>`;
    }
  }
}

/** A rule by what it says, its name left out. @param {TriageRule} rule */
function key(rule) {
  return JSON.stringify({ ...plain(rule), name: '' });
}

customElements.define('plan-page', PlanPage);
