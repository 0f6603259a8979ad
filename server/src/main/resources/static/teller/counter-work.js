/**
 * A teller's work at a counter: what may be done now, one command at a time, and what came of it. Knows no page and no
 * language; a notice is a function of the words. The server's view of the counter is the truth and is read again after
 * every change; nothing is assumed to have worked.
 */
import { applies, bodyOf, canBeUndone, doing, leavesUndo, pathOf } from './commands.js';

/** @import {CounterView, TicketState, TicketView} from '#api' */
/** @import {Answer, Done, Refused} from 'ui/ask.js' */
/** @import {Action} from './commands.js' */
/** @import {Messages} from './messages/zh-CN.js' */

/** @typedef {{tone: 'good' | 'bad', say: (words: Messages) => string, slug?: string}} Notice */
/** @typedef {{action: Action, number: string, until: number}} Undoable what could still be taken back, and until when: milliseconds of server time */
/**
 * @typedef {object} Server
 * @property {(path: string) => Promise<Answer>} read
 * @property {(method: 'POST' | 'DELETE', path: string, body?: unknown, key?: string) => Promise<Answer>} command
 * @property {() => string} pressKey
 */

export class CounterWork {
  /**
   * @param {{branch: string, staffNo: string, server: Server, online: () => boolean, changed: () => void,
   *   now?: () => number, undoSeconds?: () => number}} options `now`: server time, milliseconds
   */
  constructor({ branch, staffNo, server, online, changed, now = Date.now, undoSeconds = () => 0 }) {
    this.branch = branch;
    this.staffNo = staffNo;
    this.server = server;
    this.online = online;
    this.changed = changed;
    this.now = now;
    this.undoSeconds = undoSeconds;
    /** @type {CounterView[] | null} null before the first answer */
    this.counters = null;
    /** @type {Action | 'open' | 'close' | null} the press under way; no other is taken meanwhile */
    this.busy = null;
    /** @type {{action: Action, said?: unknown} | null} a different key hit meanwhile: done after it, if it then applies */
    this.following = null;
    /** @type {Notice | null} */
    this.notice = null;
    /** @type {Undoable | null} */
    this.undoable = null;
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

  /** What can be taken back just now. @returns {Undoable | null} */
  get toUndo() {
    return this.undoable && this.undoable.until > this.now() ? this.undoable : null;
  }

  /** @param {Action} action */
  allows(action) {
    return this.mine !== null && applies(this.mine, action) && (action !== 'undo' || this.toUndo !== null);
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
        const stood = standing(this.mine);
        this.counters = answer.body;
        this.signedOut = false;
        if (!this.busy && standing(this.mine) !== stood) {
          // A keypad's press, or another screen's: what was said here is of something else.
          this.notice = null;
          this.undoable = null;
        }
      } else {
        this.signedOut = answer.slug === 'signed-out' || this.signedOut;
      }
    }
    this.reading = null;
    this.changed();
  }

  /** @param {CounterView} counter */
  open(counter) {
    return this.#alone('open', async (key) => this.#orRefusal(await this.#session('POST', counter, key), () => null));
  }

  close() {
    const counter = this.mine;
    return counter && this.#alone('close', async (key) => this.#orRefusal(await this.#session('DELETE', counter, key), () => null));
  }

  /** Whether `action` could be sent now; says in words why not. @param {Action} action */
  ready(action) {
    if (!this.online()) {
      this.#offline();
      return false;
    }
    if (!this.mine || this.allows(action)) {
      return this.mine !== null;
    }
    this.refuse(doing(this.mine) === 'PAUSED' && action !== 'undo' ? 'paused' : action);
    return false;
  }

  /** @param {keyof import('./messages/zh-CN.js').Messages['notNow']} why in words, where nothing was to be sent */
  refuse(why) {
    this.#tell({ tone: 'bad', say: (words) => words.notNow[why] });
  }

  /**
   * One press of a command key.
   *
   * @param {Action} action
   * @param {unknown} [said] what the teller chose with it
   * @returns {Promise<boolean>} whether it was done
   */
  async press(action, said) {
    if (!this.mine) {
      return false;
    }
    if (this.busy) {
      // The same key again is one press made twice; another key is what the teller wants next.
      this.following = action === this.busy ? this.following : { action, said };
      return false;
    }
    if (!this.ready(action)) {
      return false;
    }
    const counter = this.mine;
    await this.#alone(action, async (key) => {
      if (action !== 'next' || !counter.ticket) {
        return this.#send(counter, action, said, key);
      }
      const finished = await this.#send(counter, 'finish', undefined, key + '-finish');
      // A further service goes on here: the counter is not free, and the notice says what is next.
      return finished?.tone === 'bad' || finished?.slug === 'goes-on' ? finished : this.#send({ ...counter, ticket: null }, 'next', undefined, key);
    });
    return this.notice?.tone !== 'bad';
  }

  /**
   * @param {CounterView} counter
   * @param {Action} action
   * @param {unknown} said
   * @param {string} key
   */
  async #send(counter, action, said, key) {
    const answer = await this.server.command('POST', pathOf(this.branch, counter, action, said), bodyOf(action, said), key);
    return this.#orRefusal(answer, (done) => this.#came(action, counter.ticket, done));
  }

  /**
   * @param {Action} action
   * @param {TicketView | null} before
   * @param {Done} answer
   * @returns {Notice | null}
   */
  #came(action, before, { status, body }) {
    if (action === 'next' && status === 204) {
      return { tone: 'good', say: (words) => words.nobodyWaits };
    }
    /** @type {TicketView} */
    const ticket = body?.number ? body : before;
    this.undoable = canBeUndone(action) ? { action, number: ticket?.number ?? '', until: this.now() + this.undoSeconds() * 1000 }
      : leavesUndo(action) ? this.undoable : null;
    if (action === 'finish' && body?.state === 'SERVING') {
      return { tone: 'good', slug: 'goes-on', say: (words) => words.goesOn(ticket.number) };
    }
    return ['next', 'start', 'recall', 'callChosen', 'walkUp', 'pause', 'resume', 'ask', 'unask'].includes(action) ? null
      : { tone: 'good', say: (words) => words.done[/** @type {keyof Messages['done']} */ (action)](ticket?.number ?? before?.number ?? '', ticket, words.state[ticket?.state ?? 'WAITING']) };
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
    const following = /** @type {CounterWork['following']} */ (this.following);
    if (following && notice?.tone !== 'bad' && this.allows(following.action)) {
      await this.press(following.action, following.said);
    }
  }

  /**
   * @param {'POST' | 'DELETE'} method
   * @param {CounterView} counter
   * @param {string} key
   */
  #session(method, counter, key) {
    return this.server.command(method, `/api/branches/${this.branch}/counters/${counter.no}/session`, undefined, key);
  }

  #offline() {
    this.#tell({ tone: 'bad', slug: 'offline', say: () => '' });
  }

  /**
   * @param {Answer} answer
   * @param {(done: Done) => Notice | null} done
   * @returns {Notice | null}
   */
  #orRefusal(answer, done) {
    return answer.ok ? done(answer) : this.#refusal(answer);
  }

  /**
   * @param {Refused} answer
   * @returns {Notice}
   */
  #refusal({ slug, problem }) {
    this.signedOut ||= slug === 'signed-out';
    this.undoable = slug === 'nothing-to-undo' ? null : this.undoable;
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
}

/** What a notice is about: who is at the counter, and in which state. @param {CounterView | null} mine */
function standing(mine) {
  return `${mine?.no} ${mine?.state} ${mine?.ticket?.id} ${mine?.ticket?.state}`;
}
