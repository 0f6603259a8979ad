/**
 * `<teller-page>`: the teller's docked page, 320 px, keyboard first. Owns the page's one link (stream `board`), one
 * {@link CounterWork} and one {@link CounterDesk}; the elements below it only show and tell. Takes the focus only when the
 * teller opens a panel, never by itself.
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
import './asked-line.js';
import './choice-panel.js';
import './command-keys.js';
import { countdown, doing } from './commands.js';
import './counter-choice.js';
import { CounterDesk } from './counter-desk.js';
import { CounterFacts } from './counter-facts.js';
import { CounterWork } from './counter-work.js';
import './customer-card.js';
import { SHORTCUTS, counterOf, intentOf } from './keys.js';
import './next-up.js';
import { tellerStyles } from './teller-styles.js';
import './undo-line.js';
import './why-panel.js';
import { words } from './words.js';

/** @import {BoardEvent, BoardState, Branch, Me} from '#api' */
/** @import {Intent, Where} from './keys.js' */

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
    /** @type {CounterFacts | null} */
    this.facts = null;
    /** @type {CounterDesk | null} */
    this.desk = null;
    /** The step of a panel that had the keys when the page was last drawn. */
    this.opened = '';
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
    /** The counters were read, or something was done: what hangs on the ticket at this counter follows. */
    const worked = () => {
      const { mine, ticket } = this.work ?? { mine: null, ticket: null };
      const stands = `${mine?.no} ${mine?.state} ${ticket?.id}`;
      this.desk?.follow();
      this.facts?.explain(ticket);
      if (stands !== stood) {
        stood = stands;
        this.facts?.look(mine?.no ?? null);
      }
      changed();
    };
    let stood = '';
    let wasLive = false;
    const link = new Live({
      ticket: () => wsTicket(code, 'board'),
      reduce: boardAfter,
      keep: { storage: sessionStorage, key: `lobby.board.v1.${code}` },
      happened: (/** @type {BoardEvent} */ event) => this.happened(event),
      changed: () => {
        if (link.live && !wasLive) {
          this.work?.refresh();
          this.facts?.begin();
        }
        wasLive = link.live;
        this.lived ||= link.live;
        changed();
      },
    });
    this.link = link;
    this.work = new CounterWork({
      branch: code, staffNo, server: { read, command, pressKey }, changed: worked, now: () => serverClock.now(),
      undoSeconds: () => this.facts?.rule?.undoSeconds ?? 0,
      online: () => {
        link.hurry();
        return this.online;
      },
    });
    this.facts = new CounterFacts({ branch: code, read, changed });
    this.desk = new CounterDesk({ work: this.work, facts: this.facts, roles: this.me?.roles ?? [], changed, services: () => link.state?.services ?? [] });
    this.work.refresh();
    this.facts.begin();
    link.start();
  }

  /** Whether commands may be sent. While the first link is being made, the counters just read are proof enough of a server. */
  get online() {
    return Boolean(this.link?.live) || !this.lived;
  }

  /** Reads the counters again when an event may be about this teller's. @param {BoardEvent} event */
  happened({ at, type, ticket, counter }) {
    serverClock.learn(at);
    const mine = this.work?.mine?.no;
    if (counter || (mine && ticket?.call?.counter === mine)) {
      this.work?.refresh();
    }
    this.facts?.moved();
    if (type.startsWith('REQUEST_')) {
      this.facts?.heard();
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { desk, work } = this;
    if (!desk || !work?.mine) {
      const no = counterOf(event);
      const counter = no && work?.counters?.find((each) => each.no === no && !each.staffNo);
      if (counter && !event.repeat && whereOf(event) !== 'field') {
        event.preventDefault();
        work?.open(counter);
      }
      return;
    }
    const intent = intentOf(event, whereOf(event), desk.open !== null, Boolean(desk.panel?.step.typed));
    if (intent) {
      event.preventDefault();
      if (!event.repeat) {
        this.intend(intent);
      }
    }
  }

  /** @param {Intent} intent */
  intend(intent) {
    const panel = this.shown();
    if (intent.do === 'close') {
      if (!panel) {
        this.work?.close();
      }
    } else if (intent.do === 'type') {
      panel?.type?.(intent.letter);
    } else if (intent.do === 'leave') {
      panel?.begin();
    } else {
      this.desk?.intend(intent);
    }
  }

  /** What stands in the place of the keys. @returns {any} */
  shown() {
    return this.renderRoot.querySelector('choice-panel, why-panel');
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

  updated() {
    const opened = this.desk?.place ?? '';
    if (opened && opened !== this.opened) {
      const shown = this.shown();
      shown?.updateComplete.then(() => shown.begin());
    }
    this.opened = opened;
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
      ${out ? html`<p class="out" role="alert">${kitWords[this.language].signedOut} <a class="button primary" href=${location.href}>${kitWords[this.language].signIn}</a></p>` : nothing}
      <main>${this.main()}</main>
      <footer @language-chosen=${(/** @type {CustomEvent} */ event) => this.speak(event.detail.language)}>
        ${this.work?.mine && !this.work.ticket ? html`<button type="button" class="button" @click=${() => this.work?.close()}
          aria-disabled=${String(Boolean(this.work.busy))} aria-label=${say.closeCounter} aria-keyshortcuts=${SHORTCUTS.close.join(' ')}>${say.closeCounter} <kbd>${say.keys.close}</kbd></button>` : nothing}
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
    const { desk, facts } = this;
    const now = serverClock.now();
    const intended = (/** @type {CustomEvent} */ event) => this.intend(event.detail.intent);
    return html`
      <customer-card .brief=${Boolean(desk?.open)} .ticket=${work.ticket} .paused=${work.mine.paused} .why=${facts?.why?.decision ?? null} .reasons=${facts?.reasons ?? []} .services=${services}
        .language=${this.language} .now=${now} .waiting=${services.reduce((sum, each) => sum + each.waiting, 0)}></customer-card>
      <div class="work">${desk?.open ? this.panel() : html`<command-keys .language=${this.language} .allowed=${work.allows.bind(work)} .busy=${work.busy}
          .state=${doing(work.mine)} .online=${this.online} .wait=${countdown(work.ticket, facts?.rule ?? null, now)} .seesQueue=${desk?.seesQueue ?? false}
          @intent=${intended}></command-keys>`}
        <asked-line .language=${this.language} .requests=${facts?.requests ?? []} .reasons=${facts?.reasons ?? []} .ticket=${work.ticket?.id} .now=${now}></asked-line>
        <div class="said ${work.notice?.tone ?? ''}">${this.notice()}
        <undo-line ?hidden=${Boolean(desk?.open)} .brief=${work.notice?.tone === 'good'} .language=${this.language} .undoable=${work.toUndo} .now=${now} @intent=${intended}></undo-line></div></div>
      <next-up class=${desk?.open ? 'aside' : ''} .brief=${Boolean(work.ticket)} .language=${this.language} .line=${facts?.line ?? null} .services=${services} .now=${now}></next-up>`;
  }

  panel() {
    const { desk, facts } = this;
    const back = () => this.desk?.back();
    return desk?.open === 'why'
      ? html`<why-panel .language=${this.language} .why=${facts?.why ?? null} .reasons=${facts?.reasons ?? []} @gone-back=${back}></why-panel>`
      : html`<choice-panel .language=${this.language} .panel=${desk?.panel} .drawn=${desk?.drawn} .busy=${desk?.sending ?? false} @gone-back=${back}
          @chosen=${(/** @type {CustomEvent} */ event) => desk?.choose(event.detail.value)}
          @typed=${(/** @type {CustomEvent} */ event) => desk?.typed(event.detail.name, event.detail.text)}
          @confirmed=${() => desk?.intend({ do: 'enter' })} @paged=${() => desk?.intend({ do: 'digit', digit: 0 })}></choice-panel>`;
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

/** @param {KeyboardEvent} event @returns {Where} */
function whereOf(event) {
  for (const each of event.composedPath()) {
    if (each instanceof HTMLElement && each.matches('input, select, textarea')) {
      return each.matches('.answer') ? 'answer' : 'field';
    }
    if (each instanceof HTMLElement && each.matches('button, a')) {
      return 'control';
    }
  }
  return 'page';
}
