/**
 * `<kiosk-page>`: the touch page. Owns the link to its agent, the answers given so far and the touch under way; everything
 * else is told to it by the agent. Shows one screen at a time: away, ticket, or a question.
 */
import { html } from 'lit';
import 'ui/kit/language-choice.js';
import 'ui/kit/ui-icon.js';
import { Live } from 'ui/live.js';
import { Page, stayPut } from 'ui/page.js';
import { reset } from 'ui/reset.js';
import { timeOfDay } from 'ui/say.js';
import './appointment-strip.js';
import './away-screen.js';
import './card-banner.js';
import './care-strip.js';
import { tell } from './agent.js';
import { isOpen } from './booking.js';
import { after, asksDocument, back, canGoBack, careOf, isAtTheBeginning, nextStep, onlyCare, withoutCare } from './flow.js';
import { Idle } from './idle.js';
import { kioskStyles } from './kiosk-styles.js';
import { Lookup } from './lookup.js';
import './more-time.js';
import { screenOf } from './steps.js';
import './ticket-screen.js';
import { TypingReader } from './typing-reader.js';
import { bySlug, words } from './words.js';

/** @import {Typing} from './booking.js' */
/** @import {Ticket} from './ticket-screen.js' */
/** @import {Option} from 'ui/menu/menu.js' */
/** @import {Move, Wish} from './flow.js' */
/** @import {Language} from 'ui/say.js' */

/** What a customer finds at a kiosk nobody has touched. @type {Language} */
const FIRST_LANGUAGE = 'zh-CN';

/** Seconds. Source: screens guide, kiosk numbers; the code to scan is given longer, because a phone has to be found first. */
const TIMES = { quiet: 30, careQuiet: 60, answer: 30, done: 8, careDone: 15, scan: 45, machine: 20 };

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

  static styles = [reset, kioskStyles];

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
    /** Whether the agent last spoke of a ticket that was given. */
    this.issued = false;
    /** Whether the agent has been silent for long enough to say so. */
    this.missing = false;
    /** What is shown in detail: a change of it gives the customer his time anew. */
    this.screen = '';
    /** What is shown in the large: a change of it moves what is under the finger. */
    this.layout = '';
    /** @type {string | undefined} the swipe shown */
    this.card = undefined;
    /** Whether the customer has chosen how this page speaks and looks: then no document changes it. */
    this.chose = { language: false, care: false };
    /** The offer of a machine that stands, as the agent counts it. @type {{offer: string, service: string, machine: string} | null} */
    this.offer = null;
    this.screenSince = 0;
    this.live = new Live({ changed: () => this.follow() });
    this.lookup = new Lookup({ changed: () => this.requestUpdate(), found: (appointments, by) => this.found(appointments, by) });
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
    const text = (this.language === 'en' ? 425 : 390) + (state?.cares.length ? 29 : 0);
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
    if (this.issued && !ticket && !this.mine) {
      this.anew();
    }
    this.issued = ticket?.state === 'ISSUED';
    if (ticket && ticket.touch === this.mine?.touch) {
      this.mine = null;
    }
    this.heed();
    if (ticket?.state === 'REFUSED' && ticket.problem === 'identity-required' && !this.mine) {
      this.said = asksDocument(this.said);
      tell('done', { touch: ticket.touch });
    } else if (this.due() === 'question' && this.step().step === 'take') {
      this.go();
    }
    this.requestUpdate();
  }

  /** A document may say how its holder likes the page; their own word counts more, and takes it back. */
  heed() {
    const card = this.live.state?.card;
    if (card?.language && !this.chose.language) {
      this.language = card.language;
    }
    if (card?.larger && !this.chose.care) {
      this.care = true;
    }
    const asked = ['find', 'type'].includes(this.step().step);
    if (this.due() === 'question' && this.lookup.heed(card, asked) && card?.code && !asked) {
      // Whoever shows the code of an appointment says that they have one.
      this.said = after(onlyCare(this.said), { said: 'booked' });
    }
  }

  /**
   * The customer's appointments. By a card they are offered where it was shown for something else, if one can be had now.
   *
   * @param {import('./booking.js').Appointment[]} appointments by time
   * @param {Typing | 'shown'} by
   */
  found(appointments, by) {
    const asked = ['find', 'type'].includes(this.step().step);
    const offered = asked ? appointments : appointments.filter(isOpen);
    if (this.due() === 'question' && (asked || by === 'shown') && offered.length > 0) {
      this.say({ said: 'found', appointments: offered });
    }
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
    const way = this.step().step + JSON.stringify(this.said);
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
      this.endAfter(seconds);
    } else if (!ticket && this.step().step === 'machine') {
      this.endAfter(TIMES.machine * (this.care ? 2 : 1));
    } else if (ticket?.state === 'ISSUING' || ticket?.state === 'ISSUED' || this.isPristine()) {
      this.idle.stop();
    } else {
      this.idle.watch(this.care ? TIMES.careQuiet : TIMES.quiet, TIMES.answer);
    }
  }

  /** @param {number} seconds */
  endAfter(seconds) {
    this.doneAt = Date.now() + seconds * 1_000;
    this.idle.watch(seconds, 0);
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

  /** Nothing was said yet. */
  startOver() {
    this.said = [];
    this.offer = null;
    this.lookup.forget();
  }

  /** The customer has gone: nothing of him stays for the next. */
  home() {
    const touch = this.ticket()?.touch;
    if (touch) {
      tell('done', { touch });
    } else if (this.live.state?.card) {
      tell('card/forget');
    }
    this.anew();
  }

  /** The next customer is here: nothing of the last is left on the page. */
  anew() {
    this.mine = null;
    this.startOver();
    this.care = false;
    this.chose = { language: false, care: false };
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
    this.said = after(this.said, move);
    if (this.offer && (move.said === 'machine' || move.said === 'counter')) {
      tell('offers', { ...this.offer, outcome: move.said === 'machine' ? 'TAKEN' : 'DECLINED', language: this.language });
    }
    this.go();
  }

  /** Does what the step now due asks of the agent. */
  go() {
    const step = this.step();
    if (step.step === 'take') {
      this.take(crypto.randomUUID(), step.wish);
    } else if (step.step === 'offer' && step.service.machine && !this.offer) {
      this.offer = { offer: crypto.randomUUID(), service: step.service.code, machine: step.service.machine.id };
      tell('offers', { ...this.offer, outcome: 'OFFERED', language: this.language });
    }
  }

  /** What is due now. */
  step() {
    const state = this.live.state;
    return nextStep({
      services: state?.services ?? [],
      cares: state?.cares ?? [],
      identified: state?.card?.state === 'READ' && !state.card.code,
      attended: state?.card?.larger ?? false,
      larger: this.care,
    }, this.said);
  }

  /**
   * Asks the agent for a ticket; shows so at once. The same `touch` never makes two.
   *
   * @param {string} touch
   * @param {Wish | {service: string, serviceNames: import('ui/menu/menu.js').Names | null}} wish
   */
  async take(touch, { serviceNames, ...wish }) {
    this.mine = { touch, service: wish.service, state: 'ISSUING', serviceNames };
    const problem = await tell('tickets', { touch, ...wish, language: this.language });
    if (problem && this.mine?.touch === touch) {
      const mayTryAgain = problem === 'server-away';
      const inTheWay = problem === 'touch-in-progress';
      this.said = inTheWay ? back(this.said) : this.said;
      this.mine = inTheWay ? null : { touch, service: wish.service, serviceNames, state: 'REFUSED', problem, mayTryAgain };
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
    if (this.step().step !== 'offer') {
      this.offer = null; // Whoever goes back to the offer is asked the same again, and counted once.
    }
    this.lookup.forget();
  }

  toggleCare() {
    this.chose.care = true;
    this.care = !this.care;
    this.said = onlyCare(this.said);
    this.offer = null;
    this.lookup.forget();
  }

  /** @param {CustomEvent<{language: Language}>} event */
  speakAsChosen({ detail: { language } }) {
    this.chose.language = true;
    this.language = language;
  }

  render() {
    const state = this.live.state;
    const say = words[this.language];
    const due = this.due();
    const step = due === 'question' ? this.step().step : due;
    const deep = due === 'question' && step !== 'machine' && canGoBack(this.said);
    return html`
      <header class="head"><ui-icon name="building-bank"></ui-icon>
        <p class="bank"><b>${state?.bankNames?.[this.language] ?? ''}</b><span>${state?.branchNames?.[this.language] ?? ''}</span></p>
        <time aria-label=${say.clock}>${timeOfDay(Date.now(), this.language, state?.zone)}</time>
        <button type="button" class="icon" aria-label=${say.booked.entry} ?hidden=${!this.compact || step !== 'question' || !this.maySayBooked()}
          @click=${() => this.say({ said: 'booked' })}><ui-icon name="calendar-check"></ui-icon></button>
        <button type="button" class="icon" aria-label=${say.special.offer} ?hidden=${!this.compact || step !== 'question' || !state?.cares.length || careOf(this.said) !== null}
          @click=${() => this.say({ said: 'ask-care' })}><ui-icon name="heart-handshake"></ui-icon></button>
        <button type="button" ?hidden=${due !== 'question'} @click=${this.toggleCare}>${this.care ? say.standard : say.care}</button>
      </header>
      <main @chosen=${this.chosen} @said=${this.heard} @look-up=${this.lookUp} @go-back=${this.back} @all-done=${this.home} @ticket-done=${this.home} @ticket-again=${this.again}>${this.body(due)}</main>
      ${this.beside(step)}
      <footer>
        <button type="button" class=${deep ? '' : 'gone'} @click=${this.back}><ui-icon name="arrow-left"></ui-icon>${say.back}</button>
        <language-choice .language=${this.language} @language-chosen=${this.speakAsChosen}></language-choice>
      </footer>
      <div class="ruler"></div>
      <more-time .language=${this.language} .left=${this.doneAt === null ? this.idle.left : null} .of=${TIMES.answer}
        @more-time=${this.watch}></more-time>`;
  }

  /** @param {CustomEvent<Move>} event */
  heard({ detail }) {
    this.say(detail);
  }

  /** @param {CustomEvent<{by: Typing, typed: Uint8Array<ArrayBuffer>}>} event */
  lookUp({ detail: { by, typed } }) {
    this.lookup.find(by, typed);
  }

  /** Whether the customer can say now that they have an appointment. */
  maySayBooked() {
    return this.live.state?.appointments && this.step().step === 'question' && isAtTheBeginning(this.said);
  }

  /** What stands below the screen: what is wrong, special care, and what can be shown. @param {string} step */
  beside(step) {
    const state = this.live.state;
    const say = words[this.language];
    const banner = html`<card-banner .language=${this.language} .card=${state?.card?.code ? null : state?.card ?? null} .takes=${state?.reader.takes ?? []}
      @card-forgotten=${() => tell('card/forget')}></card-banner>`;
    if (step === 'identify') {
      return html`<div class="beside" ?hidden=${!state?.card || state.card.code}>${banner}</div>`;
    }
    return html`<div class="beside" ?hidden=${step !== 'question'}>
      ${state && !state.printer.ok ? html`<p class="notice" role="status"><ui-icon name="printer-off"></ui-icon>${bySlug(say.printer, state.printer.problem)}</p>` : ''}
      <div class="strips ${careOf(this.said) === null ? '' : 'rows'}">
      <appointment-strip .language=${this.language} ?care=${this.care} ?hidden=${this.compact || !this.maySayBooked()} @said=${this.heard}></appointment-strip>
      <care-strip .language=${this.language} .cares=${state?.cares ?? []} .asked=${careOf(this.said) !== null} ?care=${this.care} ?brief=${this.maySayBooked() && !this.care} ?hidden=${this.compact && careOf(this.said) === null}
        @said=${this.heard} @care-forgotten=${() => { this.said = withoutCare(this.said); }}></care-strip></div>
      ${banner}</div>`;
  }

  /** Seconds until the page goes home by itself; null while it does not. */
  left() {
    return this.doneAt === null ? null : Math.max(0, Math.ceil((this.doneAt - Date.now()) / 1_000));
  }

  /** @param {string} due */
  body(due) {
    const state = this.live.state;
    switch (due) {
      case 'away':
        return html`<away-screen .language=${this.language} .problem=${!state || this.missing ? 'agent' : state.link.problem}
          .since=${state && !this.missing && state.link.since ? timeOfDay(state.link.since, this.language, state.zone) : null}></away-screen>`;
      case 'ticket':
        return html`<ticket-screen .language=${this.language} .ticket=${this.ticket()} ?care=${this.care} .left=${this.left()}></ticket-screen>`;
      default:
        return screenOf(this.step(), {
          language: this.language, care: this.care, zone: state?.zone ?? 'UTC', takes: state?.reader.takes ?? [],
          services: state?.services ?? [], left: this.left(), lookup: this.lookup,
        });
    }
  }
}
customElements.define('kiosk-page', KioskPage);
