/** The hall's board: follows its agent, lays the board out, and speaks the calls. */
import { css, html, nothing } from 'lit';
import 'ui/kit/ui-icon.js';
import { Live } from 'ui/live.js';
import { Page, stayPut } from 'ui/page.js';
import { reset } from 'ui/reset.js';
import { timeOfDay } from 'ui/say.js';
import './call-bar.js';
import './call-list.js';
import './counter-list.js';
import { LIT, News, callsToShow, isOpen } from './hall.js';
import './notice-line.js';
import { Speaker, play } from './speaker.js';
import './waiting-list.js';
import { words } from './words.js';

/** @import {Language, Names} from 'ui/say.js' */
/** @import {Board, Call, State} from './hall.js' */

/** For so long a new call flashes, milliseconds. Source: screens.md section 6. */
const FLASH = 5_000;

/** `<display-page>`: the page's root; owns the socket and the voice. */
export class DisplayPage extends Page {
  static properties = { ...Page.properties };

  static styles = [reset, css`
    :host {
      display: grid; grid-template: calc(5.8 * var(--u)) minmax(0, 1fr) calc(5.2 * var(--u)) / minmax(0, 1fr) calc(31.5 * var(--u));
      inline-size: calc(100 * var(--u)); block-size: calc(56.25 * var(--u)); margin: 0 auto; overflow: hidden; line-height: 1.2;
    }
    header {
      grid-column: 1 / -1; display: flex; align-items: center; gap: calc(1.1 * var(--u)); padding: 0 calc(2.4 * var(--u));
      border-block-end: 1.5px solid var(--night-rule); white-space: nowrap;
    }
    header > ui-icon { font-size: calc(2.9 * var(--u)); color: var(--green-300); }
    .place { font-size: calc(2.3 * var(--u)); font-weight: 600; }
    .place b { font-weight: 600; margin-inline-start: 0.5em; }
    .place-sub { font-size: calc(1.35 * var(--u)); color: var(--night-soft); }
    .old {
      display: inline-flex; align-items: center; gap: 0.6em; margin-inline-start: auto; padding: 0.25em 0.8em; line-height: 1.15; border-radius: calc(0.4 * var(--u));
      background: #4a3206; color: #ffdf9c; font-size: calc(1.8 * var(--u)); font-weight: 600;
    }
    .old [lang] { display: block; font-size: 0.7em; font-weight: 500; }
    .old ui-icon { font-size: 1.3em; }
    .now { display: flex; align-items: center; gap: calc(1.2 * var(--u)); margin-inline-start: auto; }
    .old + .now { margin-inline-start: calc(1 * var(--u)); }
    .date { font-size: calc(1.5 * var(--u)); line-height: 1.25; color: var(--night-soft); text-align: end; }
    .time { font-size: calc(3.6 * var(--u)); font-weight: 500; letter-spacing: 0.01em; }
    main { display: grid; grid-template: calc(16.2 * var(--u)) minmax(0, 1fr) / minmax(0, 1fr); gap: calc(1 * var(--u)); padding: calc(1.2 * var(--u)) calc(2.4 * var(--u)) 0; min-inline-size: 0; min-block-size: 0; }
    aside { display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); gap: calc(1.3 * var(--u)); padding: calc(1.1 * var(--u)) calc(2.4 * var(--u)) calc(0.5 * var(--u)) calc(2 * var(--u)); background: var(--night-raised); min-inline-size: 0; overflow: hidden; }
    footer { grid-column: 1 / -1; display: flex; align-items: center; padding: 0 calc(2.4 * var(--u)); background: var(--green-950); }
    notice-line { flex: 1; min-inline-size: 0; }
    .sound { flex: none; display: inline-flex; align-items: center; gap: 0.5em; font: inherit; font-size: calc(1.5 * var(--u)); color: var(--night-soft); background: none; border: 1.5px solid var(--night-rule); border-radius: calc(0.4 * var(--u)); padding: 0.5em 0.8em; }
    .nothing { grid-column: 1 / -1; grid-row: 1 / -1; display: grid; place-content: center; justify-items: center; gap: calc(1.4 * var(--u)); text-align: center; font-size: calc(4 * var(--u)); font-weight: 600; }
    .nothing ui-icon { font-size: calc(8 * var(--u)); color: var(--green-300); }
    .nothing [lang] { font-size: 0.6em; font-weight: 500; color: var(--night-soft); }
  `];

  constructor() {
    super();
    this.speak('zh-CN', false);
    /** @type {Live<State>} */
    this.live = new Live({
      changed: () => this.#changed(),
      keep: { storage: sessionStorage, key: 'lobby.display' },
    });
    this.news = new News();
    /** What the server's clock shows beyond this page's own running time, milliseconds. */
    this.lead = Date.now() - performance.now();
    this.learnt = 0;
    this.speaker = new Speaker({
      play,
      report: async (id) => {
        await fetch(`/display/api/announcements/${id}/spoken`, { method: 'POST' });
      },
      changed: () => this.requestUpdate(),
      pause: (ms) => new Promise((done) => setTimeout(done, ms)),
    });
  }

  connectedCallback() {
    super.connectedCallback();
    stayPut();
    for (const touch of ['pointerdown', 'keydown']) {
      document.addEventListener(touch, () => this.speaker.touched());
    }
    this.live.start();
  }

  pageTitle() {
    return words[this.language].title;
  }

  #changed() {
    const state = this.live.state;
    if (state && this.live.live && this.live.rev !== this.learnt) {
      this.learnt = this.live.rev;
      this.lead = Date.parse(state.now) - performance.now();
      this.speaker.update(state.announcements);
    }
    if (state?.board) {
      this.news.learn(state.board.calls, this.#now());
    }
    this.speak(state?.languages[0] ?? 'zh-CN', false);
    this.requestUpdate();
  }

  /** Server time, milliseconds since 1970. */
  #now() {
    return performance.now() + this.lead;
  }

  render() {
    const state = this.live.state;
    const languages = state?.languages ?? ['zh-CN'];
    if (!state?.board) {
      return this.#nothing(languages, state?.link.trouble ?? 'starting');
    }
    const { board } = state;
    const { latest, earlier } = callsToShow(board);
    return html`
      ${this.#header(state, board)}
      <main>
        <call-bar .languages=${languages} .call=${latest} .counterNames=${latest && this.#counter(board, latest)}
          ?lit=${latest && this.#lit(latest)} ?fresh=${latest && isOpen(latest) && this.news.isWithin(latest, this.#now(), FLASH)}
          ?spoken=${latest && this.#spoken(state, latest)}></call-bar>
        <call-list .languages=${languages} ?empty=${!latest} .rows=${earlier.map((call) => ({
          call,
          serviceNames: board.services.find((service) => service.code === call.service)?.names ?? null,
          counterNames: this.#counter(board, call),
          fresh: isOpen(call) && this.news.isWithin(call, this.#now(), FLASH),
          lit: isOpen(call) && this.news.isWithin(call, this.#now(), LIT) || this.#spoken(state, call),
          spoken: this.#spoken(state, call),
        }))}></call-list>
      </main>
      <aside>
        <waiting-list .languages=${languages} .services=${board.services}></waiting-list>
        <counter-list .languages=${languages} .board=${board}></counter-list>
      </aside>
      <footer>
        <notice-line .languages=${languages} .notices=${board.notices}></notice-line>
        ${this.speaker.refused ? html`<button class="sound"><ui-icon name="volume"></ui-icon>${words[languages[0]].enableSound}</button>` : nothing}
      </footer>`;
  }

  /**
   * @param {State} state
   * @param {Board} board
   */
  #header(state, board) {
    const [first, second] = state.languages;
    return html`<header>
      <ui-icon name="building-bank"></ui-icon>
      <h1 class="place">${board.bankNames[first]}<b>${board.branchNames[first]}</b></h1>
      ${second ? html`<span class="place-sub" lang=${second}>${board.bankNames[second]}<br>${board.branchNames[second]}</span>` : nothing}
      ${this.#old(state, board)}
      <time class="now">
        <span class="date">${dayOf(this.#now(), first, board.zone)}${second ? html`<br><span lang=${second}>${dayOf(this.#now(), second, board.zone)}</span>` : nothing}</span>
        <span class="time">${timeOfDay(this.#now(), 'en', board.zone)}</span>
      </time>
    </header>`;
  }

  /**
   * Since when the board may be wrong, where it may.
   *
   * @param {State} state
   * @param {Board} board
   */
  #old(state, board) {
    if (this.live.live && state.link.up) {
      return nothing;
    }
    const [first, second] = state.languages;
    // Without its agent the page only knows when it last heard it, by its own clock.
    const asOf = this.live.live || this.live.asOf === null ? state.boardAsOf : this.live.asOf;
    const time = timeOfDay(asOf, 'en', board.zone);
    return html`<span class="old" role="status"><ui-icon name="wifi-off"></ui-icon>
      <span>${words[first].staleSince(time)}${second ? html`<span lang=${second}>${words[second].staleSince(time)}</span>` : nothing}</span></span>`;
  }

  /**
   * @param {Language[]} languages
   * @param {string} trouble
   */
  #nothing([first, second], trouble) {
    const say = (/** @type {Language} */ language) => {
      /** @type {Record<string, string>} */
      const troubles = words[language].trouble;
      return troubles[trouble] ?? words[language].connecting;
    };
    return html`<main class="nothing"><ui-icon name="building-bank"></ui-icon>
      <h1 role="status">${say(first)}</h1>${second ? html`<p lang=${second}>${say(second)}</p>` : nothing}</main>`;
  }

  /**
   * Whether the customer is wanted: not yet there, just called, or being called by the voice.
   *
   * @param {Call} call
   */
  #lit(call) {
    const state = this.live.state;
    return call.state === 'CALLED'
      || call.state === 'SERVING' && this.news.isWithin(call, this.#now(), LIT)
      || state !== null && this.#spoken(state, call);
  }

  /**
   * @param {State} state
   * @param {Call} call
   */
  #spoken(state, call) {
    return this.speaker.speaking === `${call.ticket}-${call.callRev}`
      && state.announcements.some(({ id }) => id === this.speaker.speaking);
  }

  /**
   * @param {Board} board
   * @param {Call} call
   * @returns {Names | null}
   */
  #counter(board, call) {
    return board.counters.find(({ no }) => no === call.counter)?.names ?? null;
  }
}
/**
 * Day and weekday at the branch.
 *
 * @param {number} at milliseconds
 * @param {Language} language
 * @param {string} zone IANA
 */
function dayOf(at, language, zone) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { month: 'long', day: 'numeric', weekday: 'short', timeZone: zone })
    .format(at);
}

customElements.define('display-page', DisplayPage);
