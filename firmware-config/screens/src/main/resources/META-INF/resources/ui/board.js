/** The public board of a branch: the state after an event. The same rule as the wire record's, for the browser. */
/** @import {BoardCall, BoardEvent, BoardState, BoardTicketChange} from '#api' */

/** How many calls a board keeps; the wire record's number. */
const CALLS = 12;

/**
 * @param {BoardState} state
 * @param {BoardEvent} event the next revision
 * @returns {BoardState}
 */
export function boardAfter(state, { ticket, counter }) {
  return {
    ...state,
    services: ticket ? servicesAfter(state, ticket) : state.services,
    calls: ticket?.call ? callsAfter(state.calls, ticket.call) : state.calls,
    counters: counter ? state.counters.map((each) => each.no === counter.no ? counter : each) : state.counters,
  };
}

/**
 * @param {BoardState} state
 * @param {BoardTicketChange} change
 */
function servicesAfter({ services }, { service, from, to, fromService }) {
  const before = fromService ?? service;
  return services.map((each) => {
    const come = Number(to === 'WAITING' && each.code === service);
    const gone = Number(from === 'WAITING' && each.code === before);
    return come === gone ? each : { ...each, waiting: each.waiting + come - gone };
  });
}

/**
 * @param {BoardCall[]} calls
 * @param {BoardCall} call
 */
function callsAfter(calls, call) {
  const known = calls.some((each) => each.ticket === call.ticket);
  if (!known && call.state !== 'CALLED' && call.state !== 'SERVING') {
    return calls;
  }
  return [call, ...calls.filter((each) => each.ticket !== call.ticket)]
    .sort((a, b) => b.callRev - a.callRev)
    .filter((each, i) => i < CALLS || each.state === 'CALLED' || each.state === 'SERVING');
}
