/** What the board shows of the agent's state. Pure: no page, no clock of its own. */

/**
 * @import {Language, Names} from 'ui/say.js'
 *
 * @typedef {'WAITING' | 'CALLED' | 'SERVING' | 'SERVED' | 'NO_SHOW' | 'CANCELLED'} TicketState
 * @typedef {{ticket: string, number: string, service: string, counter: number, state: TicketState, calledAt: string, callRev: number, recalls: number, language: Language}} Call
 * @typedef {{no: number, names: Names, state: 'OPEN' | 'PAUSED' | 'CLOSED'}} Counter
 * @typedef {{code: string, names: Names, waiting: number}} Service
 * @typedef {{bankNames: Names, branchNames: Names, zone: string, services: Service[], counters: Counter[], calls: Call[], notices: Names[]}} Board
 * @typedef {{id: string, number: string, counter: number, clip: string, again: string, language: Language}} Announcement
 * @typedef {{up: boolean, since: string, trouble: string | null}} Link
 * @typedef {{link: Link, now: string, languages: Language[], board: Board | null, boardAsOf: string, announcements: Announcement[], signs: {counter: number, state: string, link: string, reason: string, since: string}[]}} State
 */

/** How many earlier calls fit under the latest. Source: screens.md section 6, 4 to 6. */
export const EARLIER = 4;

/** For so long a call counts as new where its customer may only just have turned round, milliseconds. Source: screens.md section 6. */
export const LIT = 20_000;

/** A call that is older than this when first seen is not news, milliseconds; the voice has the same limit. */
const FRESH = 60_000;

/** @param {Call} call */
export function isOpen(call) {
  return call.state === 'CALLED' || call.state === 'SERVING';
}

/**
 * The call shown large, and the earlier ones, newest first. A cancelled ticket is nobody's business; one that was served
 * or missed gives way to those that still ask for something.
 *
 * @param {Board} board
 * @returns {{latest: Call | null, earlier: Call[]}}
 */
export function callsToShow(board) {
  const calls = board.calls.filter((call) => call.state !== 'CANCELLED');
  const latest = calls.find(isOpen) ?? calls[0] ?? null;
  return { latest, earlier: calls.filter((call) => call !== latest).slice(0, EARLIER) };
}

/**
 * The ticket at a counter now.
 *
 * @param {Board} board
 * @param {number} no
 * @returns {Call | null}
 */
export function callAt(board, no) {
  return board.calls.find((call) => call.counter === no && isOpen(call)) ?? null;
}

/**
 * A counter's name as it is drawn: figures large, words beside them. `3 号窗口` → 3 + 号窗口.
 *
 * @param {string} name
 * @returns {{text: string, figures: boolean}[]} in order, never empty parts
 */
export function partsOfName(name) {
  return name
    .split(/(\d+)/)
    .map((text) => text.trim())
    .filter((text) => text)
    .map((text) => ({ text, figures: /^\d/.test(text) }));
}

/** Remembers when each call was first seen here, so that only news is lit. */
export class News {
  constructor() {
    /** @type {Map<number, number>} call's revision → milliseconds by the server's clock; 0 for what was old already */
    this.seen = new Map();
  }

  /**
   * @param {Call[]} calls
   * @param {number} now
   */
  learn(calls, now) {
    for (const call of calls) {
      if (!this.seen.has(call.callRev)) {
        this.seen.set(call.callRev, now - Date.parse(call.calledAt) < FRESH ? now : 0);
      }
    }
    const present = new Set(calls.map((call) => call.callRev));
    for (const rev of this.seen.keys()) {
      if (!present.has(rev)) {
        this.seen.delete(rev);
      }
    }
  }

  /**
   * Whether `call` was news within the last `ms`.
   *
   * @param {Call} call
   * @param {number} now
   * @param {number} ms
   */
  isWithin(call, now, ms) {
    const at = this.seen.get(call.callRev) ?? 0;
    return at > 0 && now - at < ms;
  }
}
