/**
 * What a teller may do at a counter, in which state of its ticket, and how the server is asked for it. The server
 * decides; this only keeps a key that cannot apply from being sent.
 */
/** @import {CounterView, TicketView} from '#api' */

/**
 * @typedef {'next' | 'start' | 'recall' | 'noShow' | 'finish' | 'transfer' | 'sideTrip' | 'also' | 'park' | 'callChosen' | 'walkUp'
 *   | 'pause' | 'resume' | 'undo' | 'ask' | 'unask'} Action
 */

/** @type {Record<'FREE' | 'CALLED' | 'SERVING' | 'PAUSED', Action[]>} by what the counter is doing */
const NOW = {
  FREE: ['next', 'callChosen', 'walkUp', 'pause', 'undo', 'ask', 'unask'],
  CALLED: ['start', 'recall', 'noShow', 'transfer', 'also', 'park', 'undo', 'ask', 'unask'],
  SERVING: ['next', 'finish', 'transfer', 'sideTrip', 'also', 'park', 'undo', 'ask', 'unask'],
  PAUSED: ['resume', 'undo', 'ask', 'unask'],
};

/** Below the ticket; the others are below the counter. @type {Partial<Record<Action, string>>} */
const TICKET_PATHS = {
  start: 'start', recall: 'recall', noShow: 'no-show', finish: 'finish', transfer: 'transfer', sideTrip: 'side-trip', also: 'also', park: 'park',
};
/** @type {Partial<Record<Action, string>>} */
const COUNTER_PATHS = { next: 'next', callChosen: 'call', walkUp: 'walk-up', pause: 'pause', resume: 'resume', undo: 'undo', ask: 'requests' };

/** What can be taken back for a few seconds. A recall has been heard. */
const UNDOABLE = ['next', 'callChosen', 'start', 'noShow', 'finish', 'transfer', 'sideTrip', 'also', 'park', 'walkUp'];
/** What nothing before it becomes final by. */
const BESIDE = ['ask', 'unask'];

/** @param {CounterView} counter */
export function doing(counter) {
  const state = counter.ticket?.state;
  return state === 'CALLED' || state === 'SERVING' ? state : counter.state === 'PAUSED' ? 'PAUSED' : 'FREE';
}

/**
 * @param {CounterView} counter
 * @param {Action} action
 */
export function applies(counter, action) {
  return NOW[doing(counter)].includes(action);
}

/** @param {Action} action */
export function canBeUndone(action) {
  return UNDOABLE.includes(action);
}

/** Whether what was done before can still be taken back after it. @param {Action} action */
export function leavesUndo(action) {
  return BESIDE.includes(action);
}

/**
 * Where `action` is asked for.
 *
 * @param {string} branch
 * @param {CounterView} counter
 * @param {Action} action
 * @param {any} [said]
 */
export function pathOf(branch, counter, action, said) {
  if (action === 'unask') {
    return `/api/counter-requests/${said.id}/cancel`;
  }
  const below = TICKET_PATHS[action];
  return below && counter.ticket ? `/api/tickets/${counter.ticket.id}/${below}`
    : `/api/branches/${branch}/counters/${counter.no}/${COUNTER_PATHS[action] ?? action}`;
}

/**
 * What goes with an action that nobody said anything about: a plain finish asks for a rating.
 *
 * @param {Action} action
 * @param {unknown} [said]
 */
export function bodyOf(action, said) {
  return action === 'unask' ? undefined : action === 'finish' ? { rating: true, .../** @type {object} */ (said ?? {}) } : said;
}

/**
 * How long until a customer may be called again or given up: what the keys count down. The server's own clock decides.
 *
 * @param {TicketView | null} ticket
 * @param {import('#api').LifeRule | null} rule
 * @param {number} now server time, milliseconds
 * @returns {{recall: number, noShow: number, recallsLeft: number | null}} seconds; 0 when it is time
 */
export function countdown(ticket, rule, now) {
  if (!rule || ticket?.state !== 'CALLED') {
    return { recall: 0, noShow: 0, recallsLeft: null };
  }
  const since = (now - Date.parse(ticket.calledAt ?? '')) / 1000;
  const left = (/** @type {number} */ wait) => Math.max(0, Math.ceil(wait - since)) || 0;
  return { recall: left(rule.recallSpacingSeconds), noShow: left(rule.noShowAfterSeconds), recallsLeft: Math.max(0, rule.recallLimit - ticket.recalls) };
}
