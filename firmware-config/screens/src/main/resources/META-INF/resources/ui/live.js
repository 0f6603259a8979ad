/**
 * The browser's end of a stream: one exact copy of a state, kept over lost links and restarted servers. The rules are
 * those of the protocol (hello, snapshot or resumed, numbered events, head); see the README. Pages subscribe, elements
 * do not. Nothing here knows Lit, the page, or what the state means.
 */
import { Backoff } from './backoff.js';

/** Chosen by the protocol, milliseconds. */
const CONNECT = 10_000;
const HANDSHAKE = 30_000;
const SILENCE = 25_000;
const PATIENCE = 2_000;
/** A sign of life comes every ten seconds; two more are patience. */
const QUIET = 12_000;
/** Chosen: at most one copy a second is written for the next reload. */
const KEEP_EVERY = 1_000;

/**
 * @typedef {{t: string, rev: number, epoch: string, state: any, [more: string]: any}} Frame
 * @typedef {Pick<WebSocket, 'close' | 'send'> & {onopen: any, onmessage: any, onclose: any, onerror: any}} Socket
 *
 * @typedef {object} Surroundings what a test replaces
 * @property {(url: string, protocols: string[]) => Socket} connect
 * @property {() => number} now milliseconds since 1970
 * @property {(then: () => void, ms: number) => any} after
 * @property {(timer: any) => void} cancel
 * @property {() => number} random 0 to 1
 */

/** @type {Surroundings} */
const BROWSER = {
  connect: (url, protocols) => protocols.length ? new WebSocket(url, protocols) : new WebSocket(url),
  now: () => Date.now(),
  after: (then, ms) => setTimeout(then, ms),
  cancel: (timer) => clearTimeout(timer),
  random: Math.random,
};

/**
 * @template State
 * @typedef {object} Options
 * @property {string} [url] default: `/ws` of the page's own origin
 * @property {() => Promise<string>} [ticket] server pages: fetches a single-use ticket; agent pages leave it out
 * @property {(state: State, event: any) => State} [reduce] the state after the next event; must not change its argument
 * @property {() => void} changed called after every change of any property below
 * @property {(event: any) => void} [happened] called for each event applied, not for snapshots
 * @property {{storage: Storage, key: string}} [keep] where the last state survives a reload
 * @property {Partial<Surroundings>} [surroundings]
 */

/** @template State */
export class Live {
  /** @param {Options<State>} options */
  constructor(options) {
    /** @type {State | null} the last exact state; stays when the link is lost */
    this.state = null;
    /** @type {string | null} */
    this.epoch = null;
    this.rev = 0;
    /** Whether the state is known to be complete at this moment. */
    this.live = false;
    /** @type {number | null} milliseconds since 1970 (this machine's clock): when the state was last known complete */
    this.asOf = null;
    /** @type {any} why no ticket was given: the error thrown by `ticket`; null after a success */
    this.refusal = null;

    this.options = options;
    /** @type {Surroundings} */
    this.around = { ...BROWSER, ...options.surroundings };
    this.backoff = new Backoff(this.around.random);
    /** @type {Socket | null} */
    this.socket = null;
    /** Grows with every attempt: what comes from an earlier one is ignored. */
    this.attempt = 0;
    this.running = false;
    /** When the other end was heard last, this machine's clock. */
    this.heardAt = 0;
    /** @type {Map<string, any>} timers by name */
    this.timers = new Map();
    this.#restore();
  }

  start() {
    if (!this.running) {
      this.running = true;
      this.#connect();
    }
  }

  stop() {
    this.running = false;
    this.#abandon();
  }

  /** Forgets the waiting time and tries at once: for a person's press or the browser's `online`. */
  hurry() {
    if (this.running && !this.socket) {
      this.backoff.reset();
      this.#connect();
    }
  }

  /**
   * For a device that was asleep, whose timers stood still with it: a link from which nothing came for longer than a sign
   * of life takes is left for a new one at once; one that was being waited for is tried at once.
   */
  check() {
    if (this.running && this.socket && this.around.now() - this.heardAt > QUIET) {
      this.backoff.reset();
      this.#connect();
    } else {
      this.hurry();
    }
  }

  /** @returns {number | null} whole seconds since the state was last known complete; null before the first */
  age() {
    return this.asOf === null ? null : Math.max(0, Math.floor((this.around.now() - this.asOf) / 1000));
  }

  async #connect() {
    this.#abandon();
    const attempt = ++this.attempt;
    this.#timer('connect', CONNECT, () => this.#lost());
    try {
      const protocols = this.options.ticket ? ['lobby.v1', 'ticket.' + await this.options.ticket()] : [];
      if (attempt !== this.attempt || !this.running) {
        return;
      }
      this.#listen(this.around.connect(this.options.url ?? ownSocket(), protocols));
      this.refusal = null;
    } catch (refusal) {
      if (attempt === this.attempt && this.running) {
        this.refusal = refusal;
        this.#lost();
      }
    }
  }

  /** @param {Socket} socket */
  #listen(socket) {
    this.socket = socket;
    /** @param {(frame: any) => void} then */
    const mine = (then) => (/** @type {any} */ event) => {
      if (this.socket === socket) {
        then(event);
      }
    };
    socket.onopen = mine(() => {
      this.#clear('connect');
      this.#timer('handshake', HANDSHAKE, () => this.#lost());
      this.#heard();
      this.#hello();
    });
    socket.onmessage = mine((event) => this.#take(event.data));
    socket.onclose = mine(() => this.#lost());
    socket.onerror = mine(() => this.#lost());
  }

  /** @param {string} text */
  #take(text) {
    /** @type {Frame} */
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      // Half a frame is a fault of the link, not a message: what it held is asked for again on a new link.
      this.#lost();
      return;
    }
    this.#heard();
    switch (frame.t) {
      case 'snapshot': return this.#replace(frame);
      case 'event': return this.#apply(frame);
      case 'resumed': return this.#resumed(frame);
      case 'head': return this.#compare(frame.rev);
      default: return; // something newer than this page
    }
  }

  /** @param {Frame} frame */
  #replace({ epoch, rev, state }) {
    Object.assign(this, { epoch, rev, state });
    this.#complete();
  }

  /** @param {Frame} frame */
  #resumed({ epoch, rev }) {
    this.#clear('asked');
    if (epoch === this.epoch) {
      this.#compare(rev);
    } else {
      this.#forget();
    }
  }

  /** @param {Frame} event */
  #apply(event) {
    if (this.state === null || this.epoch === null || event.rev > this.rev + 1) {
      this.#askAgain();
      return;
    }
    if (event.rev <= this.rev) {
      return;
    }
    try {
      this.state = this.options.reduce ? this.options.reduce(this.state, event) : this.state;
    } catch (fault) {
      console.error('An event could not be applied; asking for a snapshot.', fault);
      this.#forget();
      return;
    }
    this.rev = event.rev;
    if (this.live) {
      this.#complete();
    } else {
      this.#changed();
    }
    this.options.happened?.(event);
  }

  /** @param {number} head revision the server is at */
  #compare(head) {
    if (this.state !== null && this.epoch !== null && head === this.rev) {
      this.#complete();
    } else if (head < this.rev) {
      this.#forget(); // the server lost its past: only a snapshot can be right
    } else if (!this.timers.has('behind')) {
      this.#timer('behind', PATIENCE, () => {
        if (this.state === null || this.rev < head) {
          this.#hello();
        }
      });
    }
  }

  /** Asks at once, but not again while an answer may still be on its way. */
  #askAgain() {
    if (!this.timers.has('asked')) {
      this.#hello();
    }
  }

  #forget() {
    this.epoch = null;
    this.rev = 0;
    this.live = false;
    this.#askAgain();
    this.#changed();
  }

  #hello() {
    this.#timer('asked', PATIENCE, () => {});
    const known = this.epoch !== null && this.state !== null;
    this.socket?.send(JSON.stringify({ t: 'hello', v: 1, epoch: known ? this.epoch : null, since: known ? this.rev : 0 }));
  }

  #complete() {
    this.live = true;
    this.asOf = this.around.now();
    this.backoff.reset();
    this.#clear('handshake');
    this.#clear('behind');
    this.#clear('asked');
    this.#changed();
  }

  #heard() {
    this.heardAt = this.around.now();
    this.#timer('silence', SILENCE, () => this.#lost());
  }

  #lost() {
    this.#abandon();
    if (this.running) {
      this.#timer('retry', this.backoff.next(), () => this.#connect());
    }
    this.#changed();
  }

  /** Leaves the present socket, whatever it is doing; its later messages are nobody's. */
  #abandon() {
    for (const name of [...this.timers.keys()].filter((name) => name !== 'keep')) {
      this.#clear(name);
    }
    this.attempt++;
    const socket = this.socket;
    this.socket = null;
    this.live = false;
    socket?.close();
  }

  #changed() {
    if (this.options.keep && !this.timers.has('keep')) {
      this.#timer('keep', KEEP_EVERY, () => this.#save());
    }
    this.options.changed();
  }

  #save() {
    const { storage, key } = this.options.keep ?? {};
    if (key && this.state !== null && this.epoch !== null) {
      try {
        storage?.setItem(key, JSON.stringify({ epoch: this.epoch, rev: this.rev, asOf: this.asOf, state: this.state }));
      } catch {
        storage?.removeItem(key); // full: an old copy would be worse than none
      }
    }
  }

  #restore() {
    const { storage, key } = this.options.keep ?? {};
    try {
      const kept = key && storage ? JSON.parse(storage.getItem(key) ?? 'null') : null;
      if (kept?.state) {
        const { epoch, rev, asOf, state } = kept;
        Object.assign(this, { epoch, rev, asOf, state });
      }
    } catch {
      // not ours or half written: start without
    }
  }

  /**
   * @param {string} name
   * @param {number} ms
   * @param {() => void} then
   */
  #timer(name, ms, then) {
    this.#clear(name);
    this.timers.set(name, this.around.after(() => {
      this.timers.delete(name);
      then();
    }, ms));
  }

  /** @param {string} name */
  #clear(name) {
    this.around.cancel(this.timers.get(name));
    this.timers.delete(name);
  }
}

function ownSocket() {
  return location.origin.replace(/^http/, 'ws') + '/ws';
}
