/**
 * A teller's work at a counter: what may be done now, one command at a time, and what came of it. Knows no page and no
 * language; a notice is a function of the words. The server's view of the counter is the truth and is read again after
 * every change; nothing is assumed to have worked.
 */
/** @import {CounterView, TicketState, TicketView} from '#api' */
/** @import {Answer, Refused} from 'ui/ask.js' */
/** @import {Messages} from './messages/zh-CN.js' */

/** @typedef {'next' | 'start' | 'recall' | 'noShow' | 'finish'} Action */
/** @typedef {{tone: 'good' | 'bad', say: (words: Messages) => string, slug?: string}} Notice */
/**
 * @typedef {object} Server
 * @property {(path: string) => Promise<Answer>} read
 * @property {(method: 'POST' | 'DELETE', path: string, body?: unknown, key?: string) => Promise<Answer>} command
 * @property {() => string} pressKey
 */

/** In which state of the counter's ticket an action makes sense; `null` is a counter without one. @type {Record<Action, (TicketState | null)[]>} */
const WHEN = {
  next: [null, 'SERVING'],
  start: ['CALLED'],
  recall: ['CALLED'],
  noShow: ['CALLED'],
  finish: ['SERVING'],
};

const PATHS = { start: 'start', recall: 'recall', noShow: 'no-show', finish: 'finish' };

export class CounterWork {
  /**
   * @param {{branch: string, staffNo: string, server: Server, online: () => boolean, changed: () => void}} options
   */
  constructor({ branch, staffNo, server, online, changed }) {
    this.branch = branch;
    this.staffNo = staffNo;
    this.server = server;
    this.online = online;
    this.changed = changed;
    /** @type {CounterView[] | null} null before the first answer */
    this.counters = null;
    /** @type {Action | 'open' | 'close' | null} the press under way; no other is taken meanwhile */
    this.busy = null;
    /** @type {Action | null} a different key hit meanwhile: done after it, if it then applies */
    this.following = null;
    /** @type {Notice | null} */
    this.notice = null;
    this.signedOut = false;
    /** Whether the last reading got no answer: worth another try as soon as there is a link. */
    this.unread = false;
    /** @type {Promise<void> | null} */
    this.reading = null;
    this.stale = false;
  }

  /** The counter this teller is signed in at. @returns {CounterView | null} */
  get mine() {
    return this.counters?.find((each) => each.staffNo === this.staffNo && each.state !== 'CLOSED') ?? null;
  }

  /** @returns {TicketView | null} */
  get ticket() {
    return this.mine?.ticket ?? null;
  }

  /** @param {Action} action */
  allows(action) {
    return this.mine !== null && WHEN[action].includes(this.ticket?.state ?? null);
  }

  /** Reads the counters; calls that come meanwhile lead to one more reading, not to many. Ends when nothing newer is known. */
  refresh() {
    this.stale = true;
    this.reading ??= this.#readUntilFresh();
    return this.reading;
  }

  async #readUntilFresh() {
    while (this.stale) {
      this.stale = false;
      const answer = await this.server.read(`/api/branches/${this.branch}/counters`);
      this.unread = !answer.ok;
      if (answer.ok) {
        this.counters = answer.body;
        this.signedOut = false;
      } else {
        this.signedOut = answer.slug === 'signed-out' || this.signedOut;
      }
    }
    this.reading = null;
    this.changed();
  }

  /** @param {CounterView} counter */
  open(counter) {
    return this.#alone('open', async (key) => {
      const answer = await this.server.command('POST', this.#counter(counter.no) + '/session', undefined, key);
      return answer.ok ? null : this.#refusal(answer);
    });
  }

  close() {
    const counter = this.mine;
    return counter && this.#alone('close', async (key) => {
      const answer = await this.server.command('DELETE', this.#counter(counter.no) + '/session', undefined, key);
      return answer.ok ? null : this.#refusal(answer);
    });
  }

  /** One press of a command key. @param {Action} action */
  async press(action) {
    if (!this.mine) {
      return;
    }
    if (this.busy) {
      // The same key again is one press made twice; another key is what the teller wants next.
      this.following = action === this.busy ? this.following : action;
      return;
    }
    if (!this.online()) {
      this.#offline();
      return;
    }
    if (!this.allows(action)) {
      this.#tell({ tone: 'bad', say: (words) => words.notNow[action] });
      return;
    }
    const { no } = this.mine;
    const ticket = this.ticket;
    await this.#alone(action, async (key) => {
      if (ticket && action !== 'next') {
        return this.#onTicket(ticket, action, key);
      }
      if (ticket) {
        const finished = await this.#onTicket(ticket, 'finish', key + '-finish');
        if (finished?.tone === 'bad') {
          return finished;
        }
      }
      return this.#next(no, key);
    });
  }

  /**
   * @param {number} no
   * @param {string} key
   * @returns {Promise<Notice | null>}
   */
  async #next(no, key) {
    const answer = await this.server.command('POST', this.#counter(no) + '/next', undefined, key);
    if (!answer.ok) {
      return this.#refusal(answer);
    }
    return answer.status === 204 ? { tone: 'good', say: (words) => words.nobodyWaits } : null;
  }

  /**
   * @param {TicketView} ticket
   * @param {Exclude<Action, 'next'>} action
   * @param {string} key
   * @returns {Promise<Notice | null>}
   */
  async #onTicket(ticket, action, key) {
    const path = PATHS[action];
    const answer = await this.server.command('POST', `/api/tickets/${ticket.id}/${path}`, undefined, key);
    if (!answer.ok) {
      return this.#refusal(answer);
    }
    return path === 'finish' || path === 'no-show'
      ? { tone: 'good', say: (words) => words.done[path](ticket.number) }
      : null;
  }

  /**
   * Does one thing and takes no other press until the counter has been read again.
   *
   * @param {NonNullable<CounterWork['busy']>} what
   * @param {(key: string) => Promise<Notice | null>} work
   */
  async #alone(what, work) {
    if (this.busy) {
      return;
    }
    if (!this.online()) {
      this.#offline();
      return;
    }
    this.busy = what;
    this.following = null;
    this.#tell(null);
    const notice = await work(this.server.pressKey());
    await this.refresh();
    this.busy = null;
    this.#tell(notice);
    const following = this.following;
    if (following && notice?.tone !== 'bad' && this.allows(following)) {
      await this.press(following);
    }
  }

  #offline() {
    this.#tell({ tone: 'bad', slug: 'offline', say: () => '' });
  }

  /**
   * @param {Refused} answer
   * @returns {Notice}
   */
  #refusal({ slug, problem }) {
    this.signedOut ||= slug === 'signed-out';
    return {
      tone: 'bad',
      slug,
      say: (words) => {
        const refusals = /** @type {Record<string, (problem: any) => string>} */ (words.refusal);
        const stateName = words.state[/** @type {TicketState} */ (problem.state)] ?? problem.state;
        return refusals[slug]?.({ ...problem, stateName }) ?? '';
      },
    };
  }

  /** @param {Notice | null} notice */
  #tell(notice) {
    this.notice = notice;
    this.changed();
  }

  /** @param {number} no */
  #counter(no) {
    return `/api/branches/${this.branch}/counters/${no}`;
  }
}
