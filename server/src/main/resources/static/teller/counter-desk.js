/**
 * What keys and clicks do at a counter: commands at once, panels that ask first, and what a panel's answer sends. Between
 * the page, which turns keys into intents, and {@link CounterWork}, which sends. Pure: the server is handed in.
 */
import { doing } from './commands.js';
import { Panel } from './panel.js';
import { panelOf } from './panels.js';

/** @import {Role, TicketView} from '#api' */
/** @import {Names} from 'ui/say.js' */
/** @import {CounterFacts} from './counter-facts.js' */
/** @import {CounterWork} from './counter-work.js' */
/** @import {Intent} from './keys.js' */
/** @import {Asked} from './panel.js' */
/** @import {Known, PanelName} from './panels.js' */

/** What each panel leads to: it opens only where this applies. @type {Record<PanelName, import('./commands.js').Action>} */
const NEEDS = { transfer: 'transfer', park: 'park', pause: 'pause', callChosen: 'callChosen', walkUp: 'walkUp', finish: 'finish', ask: 'ask' };
const COULD_BE_CALLED = ['WAITING', 'PARKED', 'NO_SHOW'];

export class CounterDesk {
  /**
   * @param {{work: CounterWork, facts: CounterFacts, roles: Role[], services: () => {code: string, names: Names}[], changed: () => void}} options
   */
  constructor({ work, facts, roles, services, changed }) {
    this.work = work;
    this.facts = facts;
    this.seesQueue = roles.includes('SUPERVISOR');
    this.services = services;
    this.changed = changed;
    /** @type {Panel | 'why' | null} what stands in the place of the keys */
    this.open = null;
    /** Whose panel it is: with another ticket at the counter it has nothing to say. @type {string | undefined} */
    this.of = undefined;
    /** One more for each change of the open panel. */
    this.drawn = 0;
    /** @type {TicketView[]} tickets that could be called by name, only while that panel is open */
    this.tickets = [];
    /** @type {Promise<void> | null} what the panel still waits for */
    this.loading = null;
    /** Whether the panel's answer is on its way. */
    this.sending = false;
  }

  /** @returns {Panel | null} */
  get panel() {
    return this.open instanceof Panel ? this.open : null;
  }

  /** Which step of which panel is open; empty for none. */
  get place() {
    return this.open instanceof Panel ? `${this.open.plan.name} ${this.open.answers.length}` : this.open ?? '';
  }

  /** @param {Intent} intent */
  async intend(intent) {
    if (!this.work.mine) {
      return;
    }
    if (intent.do === 'press') {
      this.close();
      await this.work.press(intent.action);
    } else if (intent.do === 'open') {
      await this.#open(intent.panel);
    } else if (intent.do === 'back') {
      this.back();
    } else if (this.panel && !this.sending) {
      await this.loading;
      await this.#answered(!this.panel ? null : intent.do === 'digit' ? this.panel.digit(intent.digit) : intent.do === 'enter' ? this.panel.enter() : null);
    }
  }

  /** @param {any} value */
  async choose(value) {
    await this.loading;
    if (this.panel && !this.sending) {
      await this.#answered(this.panel.choose(value));
    }
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  typed(name, text) {
    if (this.panel) {
      this.panel.fields[name] = text;
      this.panel.unknown = '';
      this.#draw();
    }
  }

  back() {
    if (!this.panel?.back()) {
      this.open = null;
    }
    this.#draw();
  }

  close() {
    this.open = null;
    this.tickets = [];
    this.#draw();
  }

  /** The counter was read again: a panel about a ticket that is no longer here goes, whatever has been typed in it. */
  follow() {
    if (this.open && !this.sending && (!this.work.mine || this.work.ticket?.id !== this.of)) {
      this.close();
    }
  }

  /** @param {PanelName | 'why'} name */
  async #open(name) {
    const mine = this.work.mine;
    if (name === (this.panel?.plan.name ?? this.open)) {
      this.close(); // its own key closes it
      return;
    }
    if (!mine || name === 'pause' && doing(mine) === 'PAUSED') {
      await this.work.press('resume');
      return;
    }
    if (name === 'why' && !mine.ticket) {
      this.work.refuse('why');
      return;
    }
    if (name !== 'why' && !this.work.ready(NEEDS[name])) {
      return;
    }
    this.of = mine.ticket?.id;
    this.work.notice = null;
    this.open = name === 'why' ? 'why' : new Panel(panelOf(name, this.#known(mine)));
    this.#draw();
    if (name === 'callChosen') {
      this.loading = this.#load(mine, this.open);
      await this.loading;
      this.loading = null;
    }
  }

  /**
   * Who could be called by name, read when it is asked; keys hit meanwhile wait for it.
   *
   * @param {import('#api').CounterView} mine
   * @param {Panel | 'why' | null} opened
   */
  async #load(mine, opened) {
    const tickets = await this.#couldBeCalled();
    if (this.open === opened && this.panel) {
      const { fields } = this.panel;
      this.tickets = tickets;
      this.open = new Panel(panelOf('callChosen', this.#known(mine)));
      this.open.fields = fields;
      this.#draw();
    }
  }

  /** @param {import('#api').CounterView} mine @returns {Known} */
  #known(mine) {
    const aside = this.facts.line?.aside ?? [];
    const here = (/** @type {TicketView} */ { id, state, counter }) => state === 'PARKED' ? aside.includes(id) : state === 'NO_SHOW' ? counter === mine.no : this.seesQueue;
    return {
      mine, counters: this.work.counters ?? [], services: this.services(), reasons: this.facts.reasons, rule: this.facts.rule,
      requests: this.facts.requests, tickets: this.tickets, chosen: this.tickets.filter(here), seesQueue: this.seesQueue,
    };
  }

  async #couldBeCalled() {
    const base = `/api/branches/${this.work.branch}/tickets?status=`;
    const answers = await Promise.all(['open', 'no-show'].map((status) => this.work.server.read(base + status)));
    return answers.flatMap((answer) => answer.ok ? /** @type {TicketView[]} */ (answer.body) : []).filter(({ state }) => COULD_BE_CALLED.includes(state));
  }

  /** @param {Asked | null} asked */
  async #answered(asked) {
    if (asked) {
      this.sending = true;
      this.#draw();
      // A panel stays with all that was typed when the server said no.
      const done = await this.work.press(asked.action, asked.body);
      this.sending = false;
      if (done) {
        this.close();
      } else {
        this.follow();
      }
    }
    this.#draw();
  }

  #draw() {
    this.drawn++;
    this.changed();
  }
}
