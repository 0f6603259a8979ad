/**
 * `<kiosk-page>`: the touch page. Owns the link to its agent, the answers given so far and the touch under way; everything
 * else is told to it by the agent. Shows one screen at a time: away, ticket, or a question.
 */
import { css, html } from 'lit';
import 'ui/kit/language-choice.js';
import 'ui/kit/ui-icon.js';
import { Live } from 'ui/live.js';
import { Page, stayPut } from 'ui/page.js';
import { reset } from 'ui/reset.js';
import { timeOfDay } from 'ui/say.js';
import './away-screen.js';
import './card-banner.js';
import { tell } from './agent.js';
import { after, back, canGoBack, nextStep } from './flow.js';
import { Idle } from './idle.js';
import './more-time.js';
import './question-screen.js';
import './ticket-screen.js';
import { TypingReader } from './typing-reader.js';
import { bySlug, words } from './words.js';

/** @import {Ticket} from './ticket-screen.js' */
/** @import {Option} from './menu.js' */
/** @import {Move, Wish} from './flow.js' */
/** @import {Language} from 'ui/say.js' */

/** What a customer finds at a kiosk nobody has touched. @type {Language} */
const FIRST_LANGUAGE = 'zh-CN';

/** Seconds. Source: screens guide, kiosk numbers; the code to scan is given longer, because a phone has to be found first. */
const TIMES = { quiet: 30, careQuiet: 60, answer: 30, done: 8, careDone: 15, scan: 45 };

/** Chosen, milliseconds: a finger still coming down twice must not press what has just appeared under it. */
const SETTLE = 450;

/** Chosen, milliseconds: a reload of the agent is shorter than this and not worth a word. */
const AGENT_PATIENCE = 2_000;

export class KioskPage extends Page {
  static properties = {
    ...Page.properties,
    said: { state: true },
    care: { type: Boolean, reflect: true },
    compact: { type: Boolean, reflect: true },
    mine: { state: true },
    missing: { state: true },
  };

  static styles = [reset, css`
    :host { --panel-radius: calc(3 * var(--mm)); display: grid; grid-template: auto 1fr auto auto / minmax(0, 1fr); block-size: 100dvh; background: var(--paper); }
    .head { display: flex; align-items: center; gap: calc(5 * var(--mm)); padding: calc(5 * var(--mm)) calc(9 * var(--mm)); background: var(--green-700); color: #fff; min-block-size: calc(37 * var(--mm)); }
    .head > ui-icon { font-size: calc(17 * var(--mm)); }
    .bank { flex: 1; min-inline-size: 0; line-height: 1.25; }
    .bank b { display: block; font-size: calc(14 * var(--mm)); font-weight: 700; }
    .bank span { font-size: var(--panel-text); color: var(--green-100); }
    time { font-size: calc(17 * var(--mm)); font-weight: 600; }
    main { display: grid; grid-template-rows: 1fr; padding: calc(10 * var(--mm)) calc(9 * var(--mm)) calc(6 * var(--mm)); min-block-size: 0; overflow: hidden; }
    .beside { display: grid; gap: calc(4 * var(--mm)); padding: 0 calc(9 * var(--mm)) calc(6 * var(--mm)); }
    .notice { display: flex; align-items: center; gap: calc(4 * var(--mm)); padding: calc(3 * var(--mm)) calc(6 * var(--mm)); font-size: var(--panel-text); line-height: 1.3; text-wrap: balance; background: var(--amber-ground); border: 2px solid var(--amber); border-radius: var(--panel-radius); }
    .notice ui-icon { font-size: calc(13 * var(--mm)); color: var(--amber); }
    footer { display: flex; align-items: center; justify-content: space-between; gap: var(--target-gap); padding: calc(4 * var(--mm)) calc(9 * var(--mm)) calc(7 * var(--mm)); border-block-start: 2px solid var(--rule); font-size: var(--panel-text); --button-size: var(--target); --choice-pad: calc(4.5 * var(--mm)); }
    footer button { display: inline-flex; align-items: center; gap: calc(2 * var(--mm)); min-block-size: var(--target); min-inline-size: var(--target); padding: 0 calc(4.5 * var(--mm)); border: 1.5px solid var(--rule-strong); border-radius: var(--radius); background: var(--surface); font-weight: 600; white-space: nowrap; }
    footer button:active { background: var(--green-100); }
    .head button { min-block-size: var(--target); min-inline-size: var(--target); padding: 0 calc(5 * var(--mm)); border: 2px solid var(--green-300); border-radius: var(--panel-radius); background: transparent; font-size: var(--panel-text); font-weight: 600; white-space: nowrap; }
    .head button:active { background: var(--green-900); }
    .gone { visibility: hidden; }
    /* A panel too small for everything gives up what helps least: examples, subtitles, the clock. */
    :host([compact]) { --kiosk-title: calc(15 * var(--mm)); --kiosk-fact: calc(12 * var(--mm)); --kiosk-extra: none; --kiosk-gap: calc(4 * var(--mm)); }
    :host([compact]) .head { min-block-size: calc(31 * var(--mm)); padding-block: calc(2 * var(--mm)); }
    :host([compact]) main { padding: calc(5 * var(--mm)) calc(6 * var(--mm)) calc(4 * var(--mm)); }
    :host([compact]) .beside { padding: 0 calc(6 * var(--mm)) calc(4 * var(--mm)); }
    :host([compact]) footer { padding: calc(2.5 * var(--mm)) calc(6 * var(--mm)) calc(4 * var(--mm)); --choice-pad: calc(3 * var(--mm)); }
    :host([compact]) time { display: none; }
    .ruler { position: absolute; inline-size: calc(100 * var(--mm)); visibility: hidden; }
  `];

  constructor() {
    super();
    this.language = FIRST_LANGUAGE;
    /** All this customer has said so far. @type {Move[]} */
    this.said = [];
    this.care = false;
    /** Whether the panel is too small for the full layout. */
    this.compact = false;
    /** CSS pixels to the millimetre; 0 before it is measured. */
    this.mm = 0;
    /** The touch this page has just made, until the agent speaks of it. @type {Ticket | null} */
    this.mine = null;
    /** Whether the agent has been silent for long enough to say so. */
    this.missing = false;
    /** What is shown in detail: a change of it gives the customer his time anew. */
    this.screen = '';
    /** What is shown in the large: a change of it moves what is under the finger. */
    this.layout = '';
    /** @type {string | undefined} the swipe shown */
    this.card = undefined;
    this.screenSince = 0;
    this.live = new Live({ changed: () => this.follow() });
    this.typing = new TypingReader();
    this.idle = new Idle({ changed: () => this.requestUpdate(), gone: () => this.home() });
    /** @type {number | null} when the done screen ends, milliseconds since 1970 */
    this.doneAt = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.patience = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    stayPut();
    this.live.start();
    this.addEventListener('pointerdown', () => this.touchedNow());
    // Capture: a press too soon after a change of screen reaches nobody.
    this.addEventListener('click', (event) => this.settle(event), { capture: true });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.stop();
    this.typing.listen(false);
    this.idle.stop();
  }

  pageTitle() {
    return words[this.language].title;
  }

  firstUpdated() {
    this.measure();
    addEventListener('resize', () => this.measure());
  }

  /** Pixels tell nothing of a panel's size; millimetres do. */
  measure() {
    this.mm = (this.renderRoot.querySelector('.ruler')?.getBoundingClientRect().width ?? 0) / 100;
    this.requestUpdate();
  }

  /** Whether not everything fits. Measured: what a full home screen needs in English, in Chinese, with the printer's notice, a row of hints more. */
  isTight() {
    const state = this.live.state;
    const text = this.language === 'en' ? 425 : 390;
    const height = text + (state && !state.printer.ok ? 37 : 0) + ((state?.reader.takes.length ?? 0) > 2 ? 17 : 0);
    return this.mm > 0 && (innerHeight / this.mm < height || innerWidth / this.mm < 235);
  }

  /** The agent has spoken, or has gone. */
  follow() {
    clearTimeout(this.patience);
    if (this.live.live) {
      this.missing = false;
    } else if (!this.missing) {
      this.patience = setTimeout(() => { this.missing = true; }, AGENT_PATIENCE);
    }
    this.typing.listen(this.live.state?.reader.typed ?? false);
    const ticket = this.live.state?.ticket;
    if (ticket && ticket.touch === this.mine?.touch) {
      this.mine = null;
    }
    this.requestUpdate();
  }

  /** @returns {Ticket | null} */
  ticket() {
    return this.mine ?? this.live.state?.ticket ?? null;
  }

  /** Which screen is due. */
  due() {
    const state = this.live.state;
    if (this.ticket()) {
      return 'ticket';
    }
    return !state || this.missing || !state.ready ? 'away' : 'question';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const ticket = this.ticket();
    this.compact = this.isTight();
    const way = JSON.stringify(this.said);
    const screen = this.due() + (ticket ? ticket.touch + ticket.state + ticket.slip : way);
    const layout = this.due() + (ticket?.state ?? way);
    if (layout !== this.layout) {
      this.layout = layout;
      this.screenSince = performance.now();
    }
    const card = this.live.state?.card?.id;
    if (screen !== this.screen || card !== this.card || changed.has('care') || changed.has('language')) {
      this.screen = screen;
      this.card = card;
      this.watch();
    }
    super.willUpdate(changed);
  }

  /** Sets the time the present screen may stand. */
  watch() {
    const ticket = this.ticket();
    this.doneAt = null;
    if (ticket?.state === 'ISSUED' && ticket.slip !== 'PENDING') {
      const seconds = ticket.slip === 'PRINTED' ? (this.care ? TIMES.careDone : TIMES.done) : TIMES.scan;
      this.doneAt = Date.now() + seconds * 1_000;
      this.idle.watch(seconds, 0);
    } else if (ticket?.state === 'ISSUING' || ticket?.state === 'ISSUED' || this.isPristine()) {
      this.idle.stop();
    } else {
      this.idle.watch(this.care ? TIMES.careQuiet : TIMES.quiet, TIMES.answer);
    }
  }

  /** Whether there is nothing of a customer on the page. */
  isPristine() {
    return !this.ticket() && !this.live.state?.card && this.said.length === 0 && !this.care
      && this.language === FIRST_LANGUAGE;
  }

  touchedNow() {
    if (this.idle.left === null) {
      this.watch();
    }
  }

  /** @param {Event} event */
  settle(event) {
    if (performance.now() - this.screenSince < SETTLE) {
      event.stopPropagation();
      event.preventDefault();
    }
  }

  /** The customer has gone: nothing of him stays for the next. */
  home() {
    const touch = this.ticket()?.touch;
    if (touch) {
      tell('done', { touch });
    } else if (this.live.state?.card) {
      tell('card/forget');
    }
    this.mine = null;
    this.said = [];
    this.care = false;
    this.language = FIRST_LANGUAGE;
    this.idle.stop();
  }

  /** @param {CustomEvent<{option: Option}>} event */
  chosen({ detail: { option } }) {
    this.say(option.kind === 'answer'
      ? { said: 'answer', axis: option.axis, value: option.value }
      : { said: 'service', service: option.service });
  }

  /**
   * The customer has said one thing more.
   *
   * @param {Move} move
   */
  say(move) {
    const said = after(this.said, move);
    const step = this.step(said);
    if (step.step === 'take') {
      this.take(crypto.randomUUID(), step.wish);
    } else {
      this.said = said;
    }
  }

  /** What is due after `said`. */
  step(said = this.said) {
    const state = this.live.state;
    return nextStep({
      services: state?.services ?? [],
      cares: [],
      appointments: [],
      identified: state?.card?.state === 'READ',
      larger: this.care,
    }, said);
  }

  /**
   * Asks the agent for a ticket; shows so at once. The same `touch` never makes two.
   *
   * @param {string} touch
   * @param {Pick<Wish, 'service'> & {serviceNames: import('./menu.js').Names | null}} wish
   */
  async take(touch, { service, serviceNames }) {
    this.mine = { touch, service, state: 'ISSUING', serviceNames };
    const problem = await tell('tickets', { touch, service, language: this.language });
    if (problem && this.mine?.touch === touch) {
      const mayTryAgain = problem === 'server-away';
      this.mine = problem === 'touch-in-progress' ? null : { touch, service, serviceNames, state: 'REFUSED', problem, mayTryAgain };
    }
  }

  again() {
    const { touch, service, serviceNames } = this.ticket() ?? {};
    if (touch && service) {
      this.take(touch, { service, serviceNames: serviceNames ?? null });
    }
  }

  back() {
    this.said = back(this.said);
  }

  toggleCare() {
    this.care = !this.care;
    this.said = [];
  }

  render() {
    const state = this.live.state;
    const say = words[this.language];
    const due = this.due();
    const deep = due === 'question' && canGoBack(this.said);
    return html`
      <header class="head"><ui-icon name="building-bank"></ui-icon>
        <p class="bank"><b>${state?.bankNames?.[this.language] ?? ''}</b><span>${state?.branchNames?.[this.language] ?? ''}</span></p>
        <time aria-label=${say.clock}>${timeOfDay(Date.now(), this.language, state?.zone)}</time>
        <button type="button" ?hidden=${due !== 'question'} @click=${this.toggleCare}>${this.care ? say.standard : say.care}</button>
      </header>
      <main @chosen=${this.chosen} @ticket-done=${this.home} @ticket-again=${this.again}>${this.body(due)}</main>
      <div class="beside" ?hidden=${due !== 'question'}>
        ${state && !state.printer.ok ? html`<p class="notice" role="status"><ui-icon name="printer-off"></ui-icon>${bySlug(say.printer, state.printer.problem)}</p>` : ''}
        <card-banner .language=${this.language} .card=${state?.card ?? null} .takes=${state?.reader.takes ?? []}
          @card-forgotten=${() => tell('card/forget')}></card-banner>
      </div>
      <footer>
        <button type="button" class=${deep ? '' : 'gone'} @click=${this.back}><ui-icon name="arrow-left"></ui-icon>${say.back}</button>
        <language-choice .language=${this.language} @language-chosen=${(/** @type {CustomEvent} */ e) => { this.language = e.detail.language; }}></language-choice>
      </footer>
      <div class="ruler"></div>
      <more-time .language=${this.language} .left=${this.doneAt === null ? this.idle.left : null} .of=${TIMES.answer}
        @more-time=${this.watch}></more-time>`;
  }

  /** @param {string} due */
  body(due) {
    const state = this.live.state;
    switch (due) {
      case 'away':
        return html`<away-screen .language=${this.language} .problem=${!state || this.missing ? 'agent' : state.link.problem}
          .since=${state && !this.missing && state.link.since ? timeOfDay(state.link.since, this.language, state.zone) : null}></away-screen>`;
      case 'ticket':
        return html`<ticket-screen .language=${this.language} .ticket=${this.ticket()} ?care=${this.care}
          .left=${this.doneAt === null ? null : Math.max(0, Math.ceil((this.doneAt - Date.now()) / 1_000))}></ticket-screen>`;
      default:
        return this.question();
    }
  }

  question() {
    const step = this.step();
    return step.step === 'question'
      ? html`<question-screen .language=${this.language} .question=${step.question} ?care=${this.care}></question-screen>` : '';
  }
}
customElements.define('kiosk-page', KioskPage);
