/**
 * `<catalog-page>`: the service catalogue of a branch. What is being written lives in `Drafts`; the server checks and keeps
 * it; the kiosk's own elements show what comes of it.
 */
import { html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { pressKey } from 'ui/ask.js';
import { SupervisorPage } from '../supervisor-page.js';
import './branch-days.js';
import { catalogStyles } from './catalog-styles.js';
import './copy-dialog.js';
import { Drafts, NEW } from './drafts.js';
import { fieldName, stateWords } from './field-words.js';
import { MenuMover } from './menu-mover.js';
import { inOrder, moved } from './menu-order.js';
import './menu-preview.js';
import { onMenu } from './preview-menu.js';
import { numbersUsed, serviceOf } from './service-edit.js';
import './service-form.js';
import './service-list.js';
import { words } from './words.js';

/** @import {BranchDay, Catalogue, CatalogueEntry, ServiceAvailability} from '#api' */
/** @import {Names} from 'ui/say.js' */
/** @import {Draft} from './drafts.js' */

/** Chosen: how soon it is seen that a service closed or that somebody else changed one, milliseconds. */
const LOOK_AGAIN = 15_000;

/** What the middle of the page shows instead of a service. */
const DAYS = '#days';

export class CatalogPage extends SupervisorPage {
  static properties = {
    ...SupervisorPage.properties, ready: { state: true }, forbidden: { state: true }, chosen: { state: true }, busy: { state: true }, days: { state: true }, grace: { state: true },
    now: { state: true }, place: { state: true }, undoable: { state: true }, asking: { state: true }, copying: { state: true },
  };

  static styles = [...SupervisorPage.styles, catalogStyles];

  constructor() {
    super();
    this.drafts = new Drafts();
    /** @type {BranchDay[]} */
    this.days = [];
    /** @type {number | null} */
    this.grace = null;
    /** @type {Map<string, ServiceAvailability>} */
    this.now = new Map();
    /** @type {{zone: string, bankNames: Names, branchNames: Names} | null} */
    this.place = null;
    /** @type {{kind: string, names: Names}[]} of the branch */
    this.machines = [];
    /** @type {Record<string, number>} the greatest number given today, by service */
    this.lastNumbers = {};
    this.ready = false;
    this.forbidden = false;
    /** @type {string | null} code of the service in the middle, `NEW`, or `DAYS` */
    this.chosen = null;
    this.busy = false;
    /** @type {{say: () => string, undo: () => void} | null} what was done last and can be taken back */
    this.undoable = null;
    /** @type {{say: string, yes: string, then: () => void} | null} */
    this.asking = null;
    /** @type {{there: CatalogueEntry[] | null, problem: string}} */
    this.copying = { there: null, problem: '' };
    /** A save of which it is not known whether it was done: the same again goes under its key. */
    this.doubtful = { said: '', key: '' };
    this.mover = new MenuMover((seen, codes) => this.order('PUT', this.api('/order'), { seen, codes }));
    this.leaving = (/** @type {BeforeUnloadEvent} */ event) => {
      if (this.unsaved) {
        event.preventDefault();
      }
    };
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeunload', this.leaving);
    this.looking = setInterval(() => this.lookAgain(), LOOK_AGAIN);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.leaving);
    clearInterval(this.looking);
  }

  /** @returns {'catalog'} */
  here() {
    return 'catalog';
  }

  pageTitle() {
    return words[this.language].title;
  }

  refusals() {
    return words[this.language].refusal;
  }

  get unsaved() {
    return this.drafts.unsaved || (this.daysElement()?.unsaved ?? false);
  }

  /** @param {string} path */
  api(path) {
    return `/api/branches/${this.branch?.code}/catalogue${path}`;
  }

  /** @returns {import('./branch-days.js').BranchDays | null} */
  daysElement() {
    return this.renderRoot.querySelector('branch-days');
  }

  mayLeave() {
    if (this.unsaved) {
      this.say('bad', () => words[this.language].unsavedStays);
    }
    return !this.unsaved;
  }

  entered() {
    this.drafts = new Drafts();
    this.place = null;
    this.machines = [];
    this.ready = false;
    this.chosen = null;
    this.undoable = null;
    this.load();
  }

  backOnline() {
    this.load();
  }

  lookAgain() {
    if (this.ready && !document.hidden && !this.signedOut && !this.away && !this.busy && !this.mover.busy) {
      this.load();
    }
  }

  /** Reads all that is shown; what is being written stays. @returns {Promise<boolean>} */
  async load() {
    const asked = this.branch;
    const base = `/api/branches/${asked?.code}`;
    const [catalogue, now, plan, machines] = await Promise.all([
      this.ask(this.api('')), this.ask(`${base}/availability`), this.place ? null : this.ask(`${base}/plan`), this.place ? null : this.ask(`${base}/machines`),
    ]);
    if (asked !== this.branch) {
      return false;
    }
    this.forbidden = !catalogue.ok && catalogue.slug === 'not-allowed';
    if (!catalogue.ok) {
      this.sayRefusal(catalogue);
      return false;
    }
    if (plan?.ok) {
      const { zone, bankNames, branchNames } = plan.body;
      this.place = { zone, bankNames, branchNames };
    }
    if (machines?.ok) {
      this.machines = machines.body.machines;
    }
    if (now.ok) {
      this.now = new Map(now.body.map((/** @type {ServiceAvailability} */ each) => [each.service, each]));
    }
    this.take(catalogue.body);
    return true;
  }

  /** @param {Catalogue} catalogue */
  take({ services, days, dutyGraceMinutes, lastNumbers }) {
    if (!this.mover.busy) {
      this.drafts.take(services);
    }
    this.days = days;
    this.grace = dutyGraceMinutes ?? null;
    this.lastNumbers = lastNumbers ?? {};
    this.ready = true;
    if (this.chosen === null || (this.chosen !== DAYS && !this.drafts.of(this.chosen))) {
      this.chosen = services.find((entry) => !entry.withdrawn)?.service.code ?? services[0]?.service.code ?? null;
    }
    this.requestUpdate();
  }

  /** @param {string} code */
  open(code) {
    if (code !== this.chosen && this.daysElement()?.unsaved) {
      this.say('bad', () => words[this.language].unsavedDay);
      return;
    }
    this.chosen = code;
    this.renderRoot.querySelector('.fields')?.scrollTo(0, 0);
  }

  /** @param {CatalogueEntry | null} [like] */
  beginNew(like = null) {
    if (this.drafts.isChanged(NEW) && like) {
      this.say('bad', () => words[this.language].newOpen);
    } else if (!this.drafts.isChanged(NEW)) {
      this.drafts.beginNew(like);
    }
    this.open(NEW);
    this.form()?.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.form()?.renderRoot.querySelector('[name="names.zh-CN"]'))?.focus());
  }

  /** @returns {import('./service-form.js').ServiceFormElement | null} */
  form() {
    return this.renderRoot.querySelector('service-form');
  }

  async save() {
    const code = /** @type {string} */ (this.chosen);
    const draft = this.drafts.of(code);
    if (!draft || this.busy) {
      return;
    }
    if (!this.drafts.isSound(code)) {
      this.complain(code, []);
      return;
    }
    const service = serviceOf(draft.form);
    const [method, path, body] = draft.entry ? /** @type {const} */ (['PUT', `/services/${code}`, { rev: draft.entry.rev, service }]) : /** @type {const} */ (['POST', '/services', service]);
    const answer = await this.command(method, path, body);
    if (answer.ok) {
      this.drafts.saved(code);
      await this.load();
      this.open(service.code);
      this.say('good', () => words[this.language].saved(service.names[this.language]));
    } else if (answer.slug === 'invalid-service') {
      this.complain(code, answer.problem.problems ?? []);
    } else if (answer.slug === 'stale-service') {
      await this.load();
    } else {
      this.sayRefusal(answer);
    }
  }

  /**
   * Says beside the fields what is wrong, and goes to the first.
   *
   * @param {string} code
   * @param {import('#api').ServiceProblem[]} refused by the server
   */
  complain(code, refused) {
    this.drafts.refuse(code, refused);
    this.requestUpdate();
    this.say('bad', () => words[this.language].notSaved(this.drafts.problems(code).length));
    this.updateComplete.then(() => this.form()?.focusFirst());
  }

  /**
   * One command at a time; the same again, after no answer came, goes under the same key.
   *
   * @param {'POST' | 'PUT'} method
   * @param {string} path
   * @param {unknown} body
   */
  async command(method, path, body) {
    const said = JSON.stringify([method, path, body]);
    const key = said === this.doubtful.said ? this.doubtful.key : pressKey();
    this.busy = true;
    const answer = await this.order(method, this.api(path), body, key);
    this.busy = false;
    this.doubtful = !answer.ok && answer.slug === 'no-answer' ? { said, key } : { said: '', key: '' };
    return answer;
  }

  /**
   * Takes a service off the menu or puts it back, at once; the way back is offered.
   *
   * @param {CatalogueEntry} entry
   * @param {boolean} off
   */
  async withdraw(entry, off) {
    const { code, names } = entry.service;
    const answer = await this.command('POST', `/services/${code}/${off ? 'withdraw' : 'restore'}`, { rev: entry.rev });
    if (!answer.ok) {
      this.sayRefusal(answer);
      await this.load();
      return;
    }
    await this.load();
    this.drafts.merge(code);
    const back = this.drafts.entry(code);
    this.undoable = off && back ? { say: () => words[this.language].withdrew(names[this.language]), undo: () => this.withdraw(back, false) } : null;
    if (!off) {
      this.say('good', () => words[this.language].restored(names[this.language]));
    }
  }

  /** @param {CatalogueEntry} entry */
  async removeService(entry) {
    const { code, names } = entry.service;
    const answer = await this.command('POST', `/services/${code}/remove`, { rev: entry.rev });
    if (answer.ok) {
      this.drafts.saved(code);
      this.chosen = null;
      this.say('good', () => words[this.language].removed(names[this.language]));
    } else {
      this.sayRefusal(answer);
    }
    await this.load();
  }

  /** @param {string} code @param {-1 | 1} step */
  async move(code, step) {
    const { entries } = this.drafts;
    const wanted = moved(entries, code, step);
    if (!wanted) {
      return;
    }
    this.drafts.entries = inOrder(entries, wanted);
    this.chosen = code;
    this.requestUpdate();
    /** @type {import('./service-list.js').ServiceList | null} */ (this.renderRoot.querySelector('service-list'))?.focusRow(code);
    const refusal = await this.mover.move(entries.map(({ service }) => service.code), wanted);
    if (refusal && !refusal.ok) {
      this.drafts.entries = inOrder(this.drafts.entries, this.mover.seen);
      this.sayRefusal(refusal);
      await this.load();
    }
  }

  /**
   * A change of the branch's days.
   *
   * @param {'POST' | 'PUT'} method
   * @param {string} path
   * @param {unknown} body
   * @param {() => string} done
   */
  async changeDays(method, path, body, done) {
    const answer = await this.command(method, path, body);
    if (answer.ok) {
      this.daysElement()?.taken();
      this.say('good', done);
    } else {
      this.sayRefusal(answer);
    }
    await this.load();
    return answer.ok;
  }

  /** @param {BranchDay} day */
  async removeDay(day) {
    const name = day.names;
    if (await this.changeDays('POST', '/days/remove', day, () => words[this.language].dayRemoved(name[this.language]))) {
      this.undoable = {
        say: () => words[this.language].dayRemoved(name[this.language]),
        undo: () => this.changeDays('PUT', '/days', { seen: null, day }, () => words[this.language].daySaved(name[this.language])),
      };
    }
  }

  /** @param {string} from */
  async askBranch(from) {
    this.copying = { there: null, problem: '' };
    const answer = await this.ask(`/api/branches/${from}/catalogue`);
    this.copying = answer.ok ? { there: answer.body.services, problem: '' } : { there: null, problem: this.refusalWords(answer.slug, answer.problem) };
  }

  /** @param {{from: string, codes: string[]}} copy */
  async copy(copy) {
    const answer = await this.command('POST', '/copy', copy);
    if (answer.ok) {
      /** @type {import('./copy-dialog.js').CopyDialog | null} */ (this.renderRoot.querySelector('copy-dialog'))?.close();
      this.say('good', () => words[this.language].copied(copy.codes.length));
      await this.load();
    } else {
      this.copying = { ...this.copying, problem: this.refusalWords(answer.slug, answer.problem) };
    }
  }

  /** @param {string} say @param {string} yes @param {() => void} then */
  async confirm(say, yes, then) {
    this.asking = { say, yes, then };
    await this.updateComplete;
    /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog.ask')).showModal();
  }

  closeAsk() {
    /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog.ask')).close();
  }

  content() {
    const say = words[this.language];
    if (!this.ready) {
      return html`<p class="empty" role="status">${this.forbidden ? say.notAllowedHere : say.loading}</p>`;
    }
    const draft = this.chosen === null || this.chosen === DAYS ? null : this.drafts.of(this.chosen);
    return html`${this.undoable ? html`<p class="told" role="status">${this.undoable.say()}
        <button type="button" class="button" @click=${() => { this.undoable?.undo(); this.undoable = null; }}><ui-icon name="arrow-back-up"></ui-icon>${say.undo}</button>
        <button type="button" class="button quiet" aria-label=${say.close} @click=${() => { this.undoable = null; }}><ui-icon name="x"></ui-icon></button></p>` : nothing}
      ${this.services()}
      <section class="work" aria-label=${say.editor}>${this.chosen === DAYS ? this.branchDays() : draft ? this.editor(draft) : html`<p class="empty">${say.noServices}</p>`}</section>
      ${this.preview()}
      <copy-dialog .language=${this.language} .branches=${this.otherBranches()} .here=${this.drafts.entries} .there=${this.copying.there} .problem=${this.copying.problem} .busy=${this.busy}
        @branch-asked=${(/** @type {CustomEvent} */ event) => this.askBranch(event.detail.from)} @copy-given=${(/** @type {CustomEvent} */ event) => this.copy(event.detail)}></copy-dialog>
      <dialog class="ask" aria-label=${this.asking?.yes ?? nothing}>${this.asking ? html`<p>${this.asking.say}</p><p>
        <button type="button" class="button" @click=${() => this.closeAsk()}>${say.cancel}</button>
        <button type="button" class="button danger" @click=${() => { this.closeAsk(); this.asking?.then(); }}>${this.asking.yes}</button></p>` : nothing}</dialog>`;
  }

  otherBranches() {
    return this.isAdmin() ? (this.me?.branches ?? []).filter(({ code }) => code !== this.branch?.code) : [];
  }

  services() {
    const say = words[this.language];
    const { entries } = this.drafts;
    return html`<section class="services" aria-label=${say.services}>
      <header><h1>${say.title}</h1><p>${say.count(entries.filter((entry) => !entry.withdrawn).length, entries.filter((entry) => entry.withdrawn).length)}</p>
        <div><button type="button" class="button" @click=${() => this.beginNew()}><ui-icon name="plus"></ui-icon>${say.addService}</button>
        ${this.otherBranches().length ? html`<button type="button" class="button" @click=${() => /** @type {import('./copy-dialog.js').CopyDialog} */ (this.renderRoot.querySelector('copy-dialog')).open()}>${say.copyOther}</button>` : nothing}</div></header>
      <div class="scroll">${this.drafts.isChanged(NEW) ? html`<button type="button" class="branch" aria-current=${this.chosen === NEW ? 'true' : nothing} @click=${() => this.open(NEW)}><ui-icon name="plus"></ui-icon>${say.newService}<span class="count">${say.unsavedMark}</span></button>` : nothing}
        <service-list .language=${this.language} .entries=${entries} .now=${this.now} .zone=${this.place?.zone ?? 'UTC'} .chosen=${this.chosen}
          .changed=${(/** @type {string} */ code) => this.drafts.isChanged(code)} .wrong=${(/** @type {string} */ code) => this.drafts.isChanged(code) && this.drafts.problems(code).length > 0}
          .near=${(/** @type {CatalogueEntry} */ { service: { code, numberFrom, numberTo } }) => numbersUsed(numberFrom, numberTo, this.lastNumbers[code]).state === 'near'}
          @service-chosen=${(/** @type {CustomEvent} */ event) => this.open(event.detail.code)} @service-moved=${(/** @type {CustomEvent} */ event) => this.move(event.detail.code, event.detail.step)}></service-list></div>
      <button type="button" class="branch" aria-current=${this.chosen === DAYS ? 'true' : nothing} @click=${() => this.open(DAYS)}><ui-icon name="calendar-clock"></ui-icon>${say.daysAndGrace}<span class="count">${say.dayCount(this.days.length)}</span></button>
    </section>`;
  }

  /** @param {Draft} draft */
  editor(draft) {
    const say = words[this.language];
    const code = /** @type {string} */ (this.chosen);
    const entry = this.drafts.entry(code);
    const changed = this.drafts.isChanged(code);
    const { form } = draft;
    const { open, line } = !entry ? { open: true, line: '' } : entry.withdrawn ? { open: false, line: say.offMenu } : stateWords(this.now.get(code), this.language, this.place?.zone ?? 'UTC');
    return html`<header><h2>${entry ? `${form.prefix} · ${form.names[this.language] || entry.service.names[this.language]}` : say.newService}</h2><span class="gap"></span>
        ${entry ? html`
          <button type="button" class="button quiet" @click=${() => this.beginNew(entry)}><ui-icon name="copy"></ui-icon>${say.likeThis}</button>
          ${entry.used || !entry.withdrawn ? nothing : html`<button type="button" class="button danger" @click=${() => this.confirm(say.removeAsk(entry.service.names[this.language]), say.remove, () => this.removeService(entry))}>${say.remove}</button>`}
          <button type="button" class="button" aria-disabled=${this.busy} @click=${() => this.busy || this.withdraw(entry, !entry.withdrawn)}>${entry.withdrawn ? say.restore : say.withdraw}</button>` : nothing}
        <span class="acts"><button type="button" class="button" ?disabled=${!changed} @click=${() => this.confirm(entry ? say.discardAsk(entry.service.names[this.language]) : say.discardNew, say.discard, () => { this.drafts.discard(code); this.requestUpdate(); if (!entry) { this.chosen = null; this.load(); } })}>${say.discard}</button>
        <button type="button" class="button primary" ?disabled=${!changed || !!draft.newer} aria-disabled=${this.busy} @click=${() => this.save()}>${this.busy ? say.saving : say.save}</button></span>
        ${entry ? html`<p class="about"><span class=${open ? '' : 'shut'}>${line}</span>${entry.changedBy && entry.changedAt ? html` · ${say.changedBy(entry.changedBy, this.moment(entry.changedAt))}` : nothing}${changed ? html` · <b>${say.unsavedMark}</b>` : nothing}</p>` : html`<p class="about">${say.newHint}</p>`}</header>
      <div class="fields">${this.stale(code, draft)}
        <service-form .language=${this.language} .form=${form} ?isNew=${!entry} .problems=${this.drafts.problems(code)} .taken=${this.drafts.others(code).map(({ service }) => service.prefix)}
          .kinds=${[...new Set(this.drafts.entries.flatMap(({ service }) => service.machineKinds))]} .machines=${this.machines} .lastNumber=${this.lastNumbers[code] ?? null}
          @form-edited=${(/** @type {CustomEvent} */ event) => { this.drafts.edit(code, event.detail.more, event.detail.field); this.requestUpdate(); }}></service-form></div>`;
  }

  /** Somebody else has changed it meanwhile: what, and the ways on. @param {string} code @param {Draft} draft */
  stale(code, draft) {
    const say = words[this.language];
    const named = (/** @type {string[]} */ fields) => say.list(fields.map((field) => fieldName(field, this.language)));
    if (draft.newer === 'gone') {
      return html`<div class="stale" role="alert"><p><b>${say.gone}</b></p><p><button type="button" class="button" @click=${() => { this.drafts.discard(code); this.chosen = null; this.load(); }}>${say.discard}</button></p></div>`;
    }
    if (draft.newer) {
      const { changedBy, changedAt } = draft.newer;
      const theirs = this.drafts.theirs(code);
      return html`<div class="stale" role="alert"><p><b>${say.staleBy(changedBy ?? '', changedAt ? this.moment(changedAt) : '')}</b> ${theirs.length ? say.theyChanged(named(theirs)) : say.onlyMenu}</p>
        <p><button type="button" class="button" @click=${() => { this.drafts.merge(code); this.requestUpdate(); }}>${say.mergeMine}</button>
          <button type="button" class="button" @click=${() => { this.drafts.discard(code); this.requestUpdate(); }}>${say.takeTheirs}</button></p></div>`;
    }
    return draft.both.length ? html`<div class="stale" role="status"><p><b>${say.merged}</b> ${say.bothChanged(named(draft.both))}</p></div>` : nothing;
  }

  branchDays() {
    const say = words[this.language];
    const zone = this.place?.zone ?? 'UTC';
    return html`<header><h2>${say.daysAndGrace}</h2><p class="about">${say.daysAbout}</p></header><div class="fields">
      <branch-days .language=${this.language} .days=${this.days} .grace=${this.grace} .today=${new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date())}
        @day-given=${(/** @type {CustomEvent} */ { detail }) => this.changeDays('PUT', '/days', detail, () => words[this.language].daySaved(detail.day.names[this.language]))}
        @day-removed=${(/** @type {CustomEvent} */ { detail }) => this.removeDay(detail.day)}
        @grace-given=${(/** @type {CustomEvent} */ { detail }) => this.changeDays('PUT', '/duty-grace', { minutes: detail.minutes }, () => words[this.language].graceSaved)}></branch-days></div>`;
  }

  preview() {
    const say = words[this.language];
    const shown = [...this.drafts.entries.filter((entry) => !entry.withdrawn).map(({ service }) => service.code), ...(this.drafts.isChanged(NEW) ? [NEW] : [])];
    const services = shown.map((code) => onMenu({ .../** @type {Draft} */ (this.drafts.of(code)).form, code }, this.now.get(code)));
    return html`<section class="preview" aria-label=${say.preview}><h2>${say.preview}</h2>
      <menu-preview .language=${this.language} .services=${services} .code=${this.chosen} .zone=${this.place?.zone ?? 'UTC'} .bankNames=${this.place?.bankNames ?? null} .branchNames=${this.place?.branchNames ?? null}
        @service-chosen=${(/** @type {CustomEvent} */ event) => this.open(event.detail.code)}></menu-preview></section>`;
  }

  /** @param {string} at ISO instant */
  moment(at) {
    return new Intl.DateTimeFormat(this.language, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: this.place?.zone }).format(new Date(at));
  }
}
customElements.define('catalog-page', CatalogPage);
