/**
 * `<tablet-page>`: the lobby manager's board. Owns the page's one link (stream `lobby`); actions are refused in words
 * when it is lost, never kept for later: a stale promise to greet somebody is worse than none.
 */
import { html, nothing } from 'lit';
import 'ui/kit/language-choice.js';
import 'ui/kit/link-state.js';
import 'ui/kit/ui-icon.js';
import { command, read, signOut, wsTicket } from 'ui/ask.js';
import { Live } from 'ui/live.js';
import { lobbyAfter } from 'ui/lobby.js';
import { Page } from 'ui/page.js';
import { dutyOf, offered } from 'ui/pushes.js';
import { buttons, reset } from 'ui/reset.js';
import { timeOfDay } from 'ui/say.js';
import { serverClock } from 'ui/server-clock.js';
import { words as kitWords } from 'ui/words.js';
import './counter-row.js';
import './machines/diversion-dialog.js';
import './machines/machine-list.js';
import { Arrivals } from './push/arrivals.js';
import { Awake } from './push/awake.js';
import './push/colleague-dialog.js';
import './push/duty-switch.js';
import './push/outcome-dialog.js';
import './push/push-section.js';
import './push/wake-switch.js';
import { Waking } from './push/waking.js';
import './queue-list.js';
import './triage/door-dialog.js';
import './triage/ticket-dialog.js';
import { tabletStyles } from './tablet-styles.js';
import './waiting-strips.js';
import './why-dialog.js';
import { words } from './words.js';

/** @import {Branch, DiversionReport, DoorTicket, LobbyEvent, LobbyState, Me, Push, TicketView, TriageChoices} from '#api' */

/** Chosen: as patient as a starting server needs, milliseconds. */
const TRY_AGAIN = 3_000;
/** How long a passing notice stays, milliseconds. */
const NOTICE = 8_000;

export class TabletPage extends Page {
  static properties = { ...Page.properties, me: { state: true }, unanswered: { state: true }, signedOut: { state: true }, notice: { state: true }, underWay: { state: true }, choices: { state: true }, sending: { state: true }, problem: { state: true }, issued: { state: true }, report: { state: true } };

  static styles = [reset, buttons, tabletStyles];

  constructor() {
    super();
    /** @type {Me | null} */
    this.me = null;
    this.unanswered = false;
    this.signedOut = false;
    /** @type {{tone: 'good' | 'bad', say: () => string, undo: (() => unknown) | null} | null} */
    this.notice = null;
    /** @type {Live<LobbyState> | null} */
    this.link = null;
    /** @type {Set<string>} tickets with a command under way */
    this.underWay = new Set();
    /** What triage may be told; asked for when the first dialog opens. @type {TriageChoices | null} */
    this.choices = null;
    /** Whether a dialog's command is under way. */
    this.sending = false;
    /** What came of it, in words, when it was refused. */
    this.problem = '';
    /** @type {DoorTicket | null} the ticket just issued at the door */
    this.issued = null;
    /** @type {DiversionReport | null} what came of today's offers of machines, once asked for */
    this.report = null;
    /** @type {Arrivals | null} once it is known for whom they ring */
    this.arrivals = null;
    this.awake = new Awake();
    /** @type {Waking | null} once the branch is known */
    this.waking = null;
    /** The tablet is looked at again: what went by while it slept is asked for at once. */
    this.wake = () => {
      if (document.visibilityState === 'visible') {
        this.link?.check();
      }
    };
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.wake);
    window.addEventListener('online', this.wake);
    this.begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.wake);
    window.removeEventListener('online', this.wake);
  }


  async begin() {
    const answer = await read('/api/me');
    this.signedOut = !answer.ok && answer.slug === 'signed-out';
    this.unanswered = !answer.ok && !this.signedOut;
    if (answer.ok) {
      this.me = answer.body;
      if (this.me?.branches.length === 1) {
        this.enter(this.me.branches[0]);
      }
    } else if (this.unanswered) {
      setTimeout(() => this.begin(), TRY_AGAIN);
    }
  }

  /** @param {Branch} branch */
  enter({ code }) {
    this.arrivals = new Arrivals(() => this.requestUpdate(), `lobby.rung.v1.${code}.${this.me?.staffNo}`);
    const link = new Live({
      ticket: () => wsTicket(code, 'lobby'),
      reduce: lobbyAfter,
      keep: { storage: sessionStorage, key: `lobby.tablet.v1.${code}.${this.me?.staffNo}` },
      happened: (/** @type {LobbyEvent} */ event) => this.happened(event),
      changed: () => {
        serverClock.learn(link.state?.now);
        if (link.live && link.state) {
          this.awake.keep(dutyOf(link.state, this.reader().staffNo) !== null);
        }
        this.requestUpdate();
      },
    });
    this.link = link;
    link.start();
    this.waking = new Waking(code, () => this.language, () => this.requestUpdate());
    this.waking.begin();
  }

  /** @param {LobbyEvent} event */
  happened({ type, at, ticket }) {
    serverClock.learn(at);
    if ((type === 'PUSH_ACCEPTED' || type === 'PUSH_HANDED_OVER') && ticket?.accepted) {
      const { number, accepted: { name } } = ticket;
      this.tell('good', () => words[this.language].acceptedNow(number, name));
    }
  }

  /** For whom the tablet is open. */
  reader() {
    const { staffNo = '', roles = [] } = this.me ?? {};
    return { staffNo, supervisor: roles.includes('SUPERVISOR') || roles.includes('ADMIN') };
  }

  /** One press on a row of a pushed customer: 我来接待, 已见到客户, 退回. @param {CustomEvent<{push: Push, what: string}>} event */
  pressPush({ detail: { push, what } }) {
    return this.act(push.ticket, what, `/api/pushes/${push.id}/${what}`);
  }

  /** @param {CustomEvent<{push: Push, name: 'outcome-dialog' | 'colleague-dialog'}>} event */
  openPush({ detail: { push, name } }) {
    this.problem = '';
    /** @type {import('./push/outcome-dialog.js').OutcomeDialog} */ (this.renderRoot.querySelector(name)).show(push);
  }

  /** What a dialog of a push asks for. @param {CustomEvent<{push: Push, what: 'outcome' | 'hand-over', body: unknown}>} event */
  async sendPush({ detail: { push: { id, ticket: { number } }, what, body }, currentTarget }) {
    const dialog = /** @type {import('./push/outcome-dialog.js').OutcomeDialog} */ (currentTarget);
    if (await this.send(`/api/pushes/${id}/${what}`, body, number)) {
      dialog.close();
      if (what === 'outcome') {
        this.tell('good', () => words[this.language].push.outcomeKept(number));
      }
    }
  }

  /** @param {CustomEvent<{group: string | null}>} event */
  async duty({ detail: { group }, currentTarget }) {
    if (this.sending) {
      return;
    }
    const list = /** @type {import('./push/duty-switch.js').DutySwitch} */ (currentTarget);
    const path = `/api/branches/${this.link?.state?.branch.code}/duty`;
    const done = group ? await this.send(path, { group }, '') : await this.send(`${path}/${this.me?.staffNo}`, undefined, '', 'DELETE');
    const { problem } = this;
    if (done === null) {
      this.tell('bad', () => problem);
    } else {
      list.close();
    }
  }

  /** One press of 补打 or 客户已有. @param {TicketView} ticket @param {'reprint' | 'slip-settled'} command */
  async decide(ticket, command) {
    if (await this.act(ticket, command)) {
      const { number } = ticket;
      this.tell('good', () => command === 'reprint' ? words[this.language].reprintSent(number) : words[this.language].settledNow(number));
    }
  }

  /**
   * One command on one ticket; a second press waits for the first.
   *
   * @param {TicketView} ticket
   * @param {string} what the command
   * @param {string} [path]
   * @returns {Promise<boolean>} whether the server did it
   */
  async act(ticket, what, path = `/api/tickets/${ticket.id}/${what}`) {
    return (await this.press(ticket, 'POST', path)) !== null;
  }

  /**
   * One command on one thing, which `number` names in a refusal.
   *
   * @param {{id: string, number: string}} thing
   * @param {'POST' | 'PUT'} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>} the answer; true where it is empty, null where the server did not do it
   */
  async press({ id, number }, method, path, body) {
    if (this.underWay.has(id)) {
      return null;
    }
    if (!this.link?.live) {
      this.link?.hurry();
      this.tell('bad', () => kitWords[this.language].refusal.offline);
      return null;
    }
    this.underWay = new Set([...this.underWay, id]);
    const answer = await command(method, path, body);
    this.underWay = new Set([...this.underWay].filter((each) => each !== id));
    if (!answer.ok) {
      this.signedOut = this.signedOut || answer.slug === 'signed-out';
      this.tell('bad', () => this.refusal(answer.slug, { ...answer.problem, number }));
    }
    return answer.ok ? answer.body ?? true : null;
  }

  /** What was pressed at a machine, or of who is at one. @param {CustomEvent<import('./machines/machine-list.js').MachineCommand>} event */
  async machineCommand({ detail: { id, number, method, path, body, done, undo } }) {
    const branch = `/api/branches/${this.link?.state?.branch.code}`;
    const answer = await this.press({ id, number }, method, `${branch}/${path}`, body);
    if (answer !== null) {
      this.tell('good', () => done(answer), undo ? () => this.press({ id, number }, 'POST', `${branch}/${undo}`) : null);
    }
  }

  async showDiversions() {
    this.problem = '';
    this.report = null;
    /** @type {import('./machines/diversion-dialog.js').DiversionDialog} */ (this.renderRoot.querySelector('diversion-dialog')).show();
    const answer = await read(`/api/branches/${this.link?.state?.branch.code}/reports/diversions`);
    if (answer.ok) {
      this.report = answer.body;
    } else {
      this.problem = this.refusal(answer.slug, answer.problem);
    }
  }

  /** @param {CustomEvent<{ticket: TicketView}>} event */
  showWhy({ detail: { ticket } }) {
    /** @type {import('./why-dialog.js').WhyDialog} */ (this.renderRoot.querySelector('why-dialog')).show(ticket);
  }

  /** @param {'ticket-dialog' | 'door-dialog'} name @param {string} [ticket] id */
  openDialog(name, ticket = '') {
    this.problem = '';
    this.issued = null;
    const dialog = /** @type {import('./triage/ticket-dialog.js').TicketDialog} */ (this.renderRoot.querySelector(name));
    dialog.show(ticket);
    this.learnChoices();
  }

  async learnChoices() {
    const answer = await read(`/api/branches/${this.link?.state?.branch.code}/triage-choices`);
    if (answer.ok) {
      this.choices = answer.body;
    } else if (!this.choices) {
      this.problem = this.refusal(answer.slug, answer.problem);
    }
  }

  /**
   * What a dialog asks for; it says itself what came of a refusal.
   *
   * @param {string} path
   * @param {unknown} body
   * @param {string} number of the ticket it is about
   * @param {'POST' | 'DELETE'} [method]
   * @returns {Promise<any>} the answer; true where it is empty, null where it was refused
   */
  async send(path, body, number, method = 'POST') {
    if (!this.link?.live) {
      this.link?.hurry();
      this.problem = kitWords[this.language].refusal.offline;
      return null;
    }
    this.problem = '';
    this.sending = true;
    const answer = await command(method, path, body);
    this.sending = false;
    if (!answer.ok) {
      this.problem = this.refusal(answer.slug, { ...answer.problem, number });
    }
    return answer.ok ? answer.body ?? true : null;
  }

  /** @param {CustomEvent<{ticket: TicketView, what: 'triage' | 'divert' | 'move-forward' | 'leave' | 'cancel', body: unknown}>} event */
  async decideTicket({ detail: { ticket, what, body }, currentTarget }) {
    if (await this.send(`/api/tickets/${ticket.id}/${what}`, body, ticket.number)) {
      /** @type {import('./triage/ticket-dialog.js').TicketDialog} */ (currentTarget ?? this.renderRoot.querySelector('ticket-dialog')).close();
      this.tell('good', () => words[this.language].triage.done[what](ticket.number));
    }
  }

  /** @param {CustomEvent<{request: unknown}>} event */
  async issueAtDoor({ detail: { request } }) {
    this.issued = await this.send(`/api/branches/${this.link?.state?.branch.code}/door-tickets`, request, '');
  }

  /**
   * @param {string} slug
   * @param {any} problem
   */
  refusal(slug, problem) {
    const refusals = /** @type {Record<string, (problem: any) => string>} */ (words[this.language].refusal);
    const { noAnswer, unexpected } = kitWords[this.language].refusal;
    return refusals[slug]?.(problem) ?? (slug === 'no-answer' ? noAnswer : slug === 'signed-out' ? kitWords[this.language].signedOut : unexpected);
  }

  /**
   * @param {'good' | 'bad'} tone
   * @param {() => string} say
   * @param {(() => unknown) | null} [undo] takes it back
   */
  tell(tone, say, undo = null) {
    const notice = { tone, say, undo };
    this.notice = notice;
    setTimeout(() => {
      this.notice = this.notice === notice ? null : this.notice;
    }, NOTICE);
  }

  /** What the notice says has been done is not to be. */
  takeBack() {
    const undo = this.notice?.undo;
    this.notice = null;
    undo?.();
  }

  async leave() {
    this.unanswered = !await signOut();
  }

  /** With every change and every beat: an outcome becomes due without anything happening. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.link?.live && this.link.state) {
      this.arrivals?.present(this.link.state, this.reader(), serverClock.now());
    }
  }

  pageTitle() {
    const count = this.link?.state ? offered(this.link.state).length : 0;
    return (count ? `(${count}) ` : '') + words[this.language].title;
  }

  render() {
    return html`${this.header()}${this.body()}
      <p class="notice ${this.notice?.tone ?? ''}" role=${this.notice?.tone === 'bad' ? 'alert' : 'status'}>${this.notice?.say() ?? nothing}${this.notice?.undo ? html`
        <button type="button" class="button" @click=${this.takeBack}>${words[this.language].undo}</button>` : nothing}</p>`;
  }

  header() {
    const say = words[this.language];
    const { link } = this;
    const out = this.signedOut || link?.refusal?.slug === 'signed-out';
    return html`<header>
      <h1>${say.title}</h1><p>${link?.state?.branch.names[this.language]}</p>
      <span class="gap"></span>
      ${link?.state ? html`<button type="button" class="button worded" @click=${() => this.openDialog('door-dialog')}><ui-icon name="ticket"></ui-icon>${say.triage.door}</button>` : nothing}
      <duty-switch .language=${this.language} .lobby=${link?.state ?? null} .me=${this.me?.staffNo ?? ''} .manager=${this.me?.roles.includes('LOBBY_MANAGER') ?? false}
        .busy=${this.sending} .online=${link?.live ?? false} @duty=${this.duty}></duty-switch>
      <p class="sound">${this.arrivals?.ready ? html`<ui-icon name="bell"></ui-icon>${say.soundOn}` : html`<ui-icon name="bell-ringing"></ui-icon>${say.soundOff}`}</p>
      <link-state .language=${this.language} .live=${link?.live ?? false} .age=${link?.age() ?? null}></link-state>
      <time>${timeOfDay(serverClock.now(), this.language, link?.state?.zone)}</time>
      <button type="button" class="button" popovertarget="account" aria-label=${say.settings}><ui-icon name="user"></ui-icon></button>
      <div id="account" popover @language-chosen=${(/** @type {CustomEvent} */ event) => this.speak(event.detail.language)}>
        <p>${this.me ? `${this.me.name} · ${this.me.staffNo}` : ''}</p>
        <language-choice .language=${this.language}></language-choice>
        <wake-switch .language=${this.language} .waking=${this.waking} .state=${this.waking?.state ?? 'unknown'} .busy=${this.waking?.busy ?? false}></wake-switch>
        <a class="button" href="/">${say.pages}</a>
        <button type="button" class="button" @click=${() => this.leave()}>${say.signOut}</button>
      </div>
    </header>
    ${out ? html`<p class="out" role="alert">${kitWords[this.language].signedOut} <a class="button primary" href=${location.href}>${kitWords[this.language].signIn}</a></p>` : nothing}`;
  }

  body() {
    const say = words[this.language];
    const { me, link } = this;
    const state = link?.state ?? null;
    if (!me || !link || !state) {
      const refused = link?.refusal?.slug === 'not-allowed' || link?.refusal?.status === 403;
      return html`<main class="still">${me && !link ? this.branches(me)
        : html`<p role="status">${refused ? say.notAllowed : this.unanswered || link?.refusal ? say.noAnswerYet : this.signedOut ? '' : say.loading}</p>`}</main>`;
    }
    const now = serverClock.now();
    return html`<main>
      <div class="side"><queue-list tabindex="0" role="region" aria-label=${say.queues} .language=${this.language} .lobby=${state} .now=${now} .busy=${this.underWay} .online=${link.live}
        @slip-decided=${(/** @type {CustomEvent} */ event) => this.decide(event.detail.ticket, event.detail.command)}></queue-list>
        <machine-list tabindex=${state.machines?.length ? '0' : nothing} role="region" aria-label=${say.machines.title} .language=${this.language} .lobby=${state} .now=${now} .busy=${this.underWay} .online=${link.live}
          @machine-command=${this.machineCommand} @report-wanted=${this.showDiversions}></machine-list></div>
      <section class="customers">
        <push-section .language=${this.language} .lobby=${state} .reader=${this.reader()} .now=${now} .busy=${this.underWay} .online=${link.live}
          @push-command=${this.pressPush} @push-dialog=${this.openPush}></push-section>
        <waiting-strips tabindex="0" role="region" aria-label=${say.waitingList} .language=${this.language} .lobby=${state} .now=${now}
          @ticket-chosen=${(/** @type {CustomEvent} */ event) => this.openDialog('ticket-dialog', event.detail.ticket.id)}></waiting-strips>
      </section>
      <counter-row tabindex="0" role="region" aria-label=${say.counters} .language=${this.language} .lobby=${state} .now=${now} @why-wanted=${this.showWhy}></counter-row>
    </main>
    <outcome-dialog .language=${this.language} .lobby=${state} .me=${me.staffNo} .busy=${this.sending} .problem=${this.problem} @push-command=${this.sendPush}></outcome-dialog>
    <colleague-dialog .language=${this.language} .lobby=${state} .me=${me.staffNo} .busy=${this.sending} .problem=${this.problem} @push-command=${this.sendPush}></colleague-dialog>
    <diversion-dialog .language=${this.language} .lobby=${state} .report=${this.report} .problem=${this.problem}></diversion-dialog>
    <why-dialog .language=${this.language} .lobby=${state} @signed-out=${() => { this.signedOut = true; }}></why-dialog>
    <ticket-dialog .language=${this.language} .lobby=${state} .choices=${this.choices} .now=${now} .busy=${this.sending} .problem=${this.problem} @command=${this.decideTicket}></ticket-dialog>
    <door-dialog .language=${this.language} .choices=${this.choices} .today=${dayAt(now, state.zone)} .busy=${this.sending} .problem=${this.problem} .issued=${this.issued}
      @issue=${this.issueAtDoor}></door-dialog>`;
  }

  /** @param {Me} me */
  branches({ branches }) {
    const say = words[this.language];
    return branches.length ? html`<h2>${say.chooseBranch}</h2>${branches.map((branch) => html`
      <button type="button" class="button" @click=${() => this.enter(branch)}>${branch.names[this.language]}</button>`)}`
      : html`<p role="status">${say.noBranch}</p>`;
  }
}
/**
 * The day at the branch, yyyy-mm-dd.
 *
 * @param {number} now server time, milliseconds since 1970
 * @param {string} zone
 */
function dayAt(now, zone) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
}
customElements.define('tablet-page', TabletPage);
