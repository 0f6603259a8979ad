/**
 * `<teller-page>`: the teller's docked page, 320 px, keyboard first. Owns the page's one link (stream `board`) and one
 * {@link CounterWork}; the elements below it only show and tell.
 */
import { html, nothing } from 'lit';
import 'ui/kit/language-choice.js';
import 'ui/kit/link-state.js';
import { command, pressKey, read, signOut, wsTicket } from 'ui/ask.js';
import { boardAfter } from 'ui/board.js';
import { Live } from 'ui/live.js';
import { Page } from 'ui/page.js';
import { buttons, reset } from 'ui/reset.js';
import { serverClock } from 'ui/server-clock.js';
import { words as kitWords } from 'ui/words.js';
import { KEYS } from './command-keys.js';
import './counter-choice.js';
import { CounterWork } from './counter-work.js';
import './customer-card.js';
import { tellerStyles } from './teller-styles.js';
import './waiting-counts.js';
import { words } from './words.js';

/** @import {BoardEvent, BoardState, Branch, Me} from '#api' */

/** Chosen: as patient as a starting server needs, milliseconds. */
const TRY_AGAIN = 3_000;

export class TellerPage extends Page {
  static properties = { ...Page.properties, me: { state: true }, signedOut: { state: true }, unanswered: { state: true } };

  static styles = [reset, buttons, tellerStyles];

  constructor() {
    super();
    /** @type {Me | null} */
    this.me = null;
    this.signedOut = false;
    this.unanswered = false;
    /** @type {Live<BoardState> | null} */
    this.link = null;
    /** Whether the link has been live since the page came up. */
    this.lived = false;
    /** @type {CounterWork | null} */
    this.work = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} the next try after a reading that got no answer */
    this.again = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', (event) => this.key(event));
    this.begin();
  }

  async begin() {
    const answer = await read('/api/me');
    this.unanswered = !answer.ok && answer.slug !== 'signed-out';
    this.signedOut = !answer.ok && answer.slug === 'signed-out';
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
    const staffNo = this.me?.staffNo ?? '';
    const changed = () => this.requestUpdate();
    let wasLive = false;
    const link = new Live({
      ticket: () => wsTicket(code, 'board'),
      reduce: boardAfter,
      keep: { storage: sessionStorage, key: `lobby.board.v1.${code}` },
      happened: (/** @type {BoardEvent} */ event) => this.happened(event),
      changed: () => {
        if (link.live && !wasLive) {
          this.work?.refresh();
        }
        wasLive = link.live;
        this.lived ||= link.live;
        changed();
      },
    });
    this.link = link;
    this.work = new CounterWork({
      branch: code, staffNo, server: { read, command, pressKey }, changed,
      online: () => {
        link.hurry();
        return this.online;
      },
    });
    this.work.refresh();
    link.start();
  }

  /** Whether commands may be sent. While the first link is being made, the counters just read are proof enough of a server. */
  get online() {
    return Boolean(this.link?.live) || !this.lived;
  }

  /** Reads the counters again when an event may be about this teller's. @param {BoardEvent} event */
  happened({ at, ticket, counter }) {
    serverClock.learn(at);
    const mine = this.work?.mine?.no;
    if (counter || (mine && ticket?.call?.counter === mine)) {
      this.work?.refresh();
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const action = KEYS[event.key];
    if (!action || !this.work?.mine || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const onControl = event.composedPath().some((each) => each instanceof HTMLElement && each.matches('button, a, input, select'));
    if (event.key === ' ' && onControl) {
      return; // the space bar presses what somebody has tabbed to
    }
    event.preventDefault();
    if (!event.repeat) {
      this.work.press(action);
    }
  }

  async leave() {
    this.unanswered = !await signOut();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.work?.unread && !this.again) {
      this.again = setTimeout(() => {
        this.again = undefined;
        this.work?.refresh();
      }, TRY_AGAIN);
    }
  }

  pageTitle() {
    const ticket = this.work?.ticket;
    return (ticket ? `${ticket.number} · ` : '') + words[this.language].title;
  }

  render() {
    const say = words[this.language];
    const out = this.signedOut || this.work?.signedOut || this.link?.refusal?.slug === 'signed-out';
    return html`
      <header>
        <h1>${this.work?.mine?.names[this.language] ?? say.title}</h1>
        <link-state .language=${this.language} .live=${this.link?.live ?? false} .age=${this.link?.age() ?? null}></link-state>
      </header>
      ${out ? html`<p class="out" role="alert">${kitWords[this.language].signedOut} <a class="button primary" href="/sign-in">${kitWords[this.language].signIn}</a></p>` : nothing}
      <main>${this.main()}</main>
      <footer @language-chosen=${(/** @type {CustomEvent} */ event) => this.speak(event.detail.language)}>
        ${this.work?.mine ? html`<button type="button" class="button" @click=${() => this.work?.close()}
          aria-disabled=${String(Boolean(this.work.busy))}>${say.closeCounter}</button>` : nothing}
        <button type="button" class="button" @click=${() => this.leave()}>${say.signOut}</button>
        <language-choice .language=${this.language}></language-choice>
      </footer>`;
  }

  main() {
    const say = words[this.language];
    const { me, work, link } = this;
    if (!me) {
      return html`<p class="still" role="status">${this.unanswered ? say.noAnswerYet : this.signedOut ? '' : say.loading}</p>`;
    }
    if (!work) {
      return this.branches(me);
    }
    if (!work.counters) {
      return html`<p class="still" role="status">${link?.live ? say.loading : say.noAnswerYet}</p>`;
    }
    if (!work.mine) {
      return html`${this.notice()}<counter-choice .language=${this.language} .counters=${work.counters} .busy=${work.busy}
        @counter-chosen=${(/** @type {CustomEvent} */ event) => work.open(event.detail.counter)}></counter-choice>`;
    }
    const services = link?.state?.services ?? [];
    return html`
      <customer-card .ticket=${work.ticket} .language=${this.language} .now=${serverClock.now()}
        .waiting=${services.reduce((sum, each) => sum + each.waiting, 0)}></customer-card>
      <command-keys .language=${this.language} .allowed=${work.allows.bind(work)} .busy=${work.busy}
        .serving=${work.ticket?.state === 'SERVING'} .online=${this.online}
        @command=${(/** @type {CustomEvent} */ event) => work.press(event.detail.action)}></command-keys>
      ${this.notice()}
      <waiting-counts .language=${this.language} .services=${services}></waiting-counts>`;
  }

  /** @param {Me} me */
  branches({ branches }) {
    const say = words[this.language];
    return branches.length ? html`<div class="branches"><h2>${say.chooseBranch}</h2>${branches.map((branch) => html`
      <button type="button" class="button" @click=${() => this.enter(branch)}>${branch.names[this.language]}</button>`)}</div>`
      : html`<p class="still" role="status">${say.noBranch}</p>`;
  }

  /** Always there, so that what appears in it is announced. */
  notice() {
    const notice = this.work?.notice;
    const refusal = kitWords[this.language].refusal;
    const generic = notice?.slug === 'offline' ? refusal.offline : notice?.slug === 'no-answer' ? refusal.noAnswer
      : notice?.slug === 'not-allowed' ? refusal.notAllowed : notice?.slug === 'signed-out' ? kitWords[this.language].signedOut : refusal.unexpected;
    return html`<p class="notice ${notice?.tone ?? ''}" role=${notice?.tone === 'bad' ? 'alert' : 'status'}>${
      notice ? notice.say(words[this.language]) || generic : nothing}</p>`;
  }
}
customElements.define('teller-page', TellerPage);
