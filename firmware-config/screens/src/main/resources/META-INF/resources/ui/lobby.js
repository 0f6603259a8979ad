/** What lobby managers see of a branch: the state after an event, and what follows from it. */
/** @import {LobbyEvent, LobbyState, PartChange, StationPrinter, Thing, TicketView} from '#api' */

const OPEN = ['WAITING', 'CALLED', 'SERVING', 'PARKED'];

/**
 * @param {LobbyState} state
 * @param {LobbyEvent} event the next revision
 * @returns {LobbyState}
 */
export function lobbyAfter(state, { ticket, counter, printer, part, further = [] }) {
  const changes = part ? [part, ...further] : [];
  return {
    ...changes.reduce((before, change) => ({ ...before, ...partAfter(before, change) }), state),
    tickets: ticket ? ticketsAfter(state.tickets, ticket) : state.tickets,
    counters: counter ? state.counters.map((each) => each.no === counter.no ? counter : each) : state.counters,
    printers: printer ? printersAfter(state.printers, printer) : state.printers,
  };
}

/**
 * The list of a feature with one entry as it stands now.
 *
 * @param {LobbyState} state
 * @param {PartChange} change
 */
function partAfter(state, { name, thing }) {
  /** @type {Thing[]} */
  const before = state[name] ?? [];
  const known = before.some(({ id }) => id === thing.id);
  const after = thing.gone ? before.filter(({ id }) => id !== thing.id)
    : known ? before.map((each) => each.id === thing.id ? thing : each) : [...before, thing];
  return { [name]: after };
}

/**
 * @param {StationPrinter[]} printers
 * @param {StationPrinter} printer
 */
function printersAfter(printers, printer) {
  return printers.some((each) => each.station === printer.station)
    ? printers.map((each) => each.station === printer.station ? printer : each)
    : [...printers, printer];
}

/**
 * @param {TicketView[]} tickets
 * @param {TicketView} ticket
 */
function ticketsAfter(tickets, ticket) {
  if (!OPEN.includes(ticket.state)) {
    return tickets.filter((each) => each.id !== ticket.id);
  }
  return tickets.some((each) => each.id === ticket.id)
    ? tickets.map((each) => each.id === ticket.id ? ticket : each)
    : [...tickets, ticket];
}

/**
 * How much of the promised wait is used up: 1 is all of it. A ticket without a promise counts as promised one minute.
 *
 * @param {TicketView} ticket
 * @param {number} now server time, milliseconds since 1970
 */
export function shareOfPromise(ticket, now) {
  return Math.max(0, now - Date.parse(ticket.since)) / (Math.max(1, ticket.promiseMinutes) * 60_000);
}

/**
 * Who waits, the one whose promise is used up most first.
 *
 * @param {LobbyState} state
 * @param {number} now
 */
export function waiting(state, now) {
  return state.tickets
    .filter((ticket) => ticket.state === 'WAITING')
    .sort((a, b) => shareOfPromise(b, now) - shareOfPromise(a, now) || a.issuedAt.localeCompare(b.issuedAt));
}

/**
 * Open tickets whose slip the customer may not hold in hand.
 *
 * @param {LobbyState} state
 */
export function slipTasks(state) {
  return state.tickets.filter(({ slip }) => slip === 'HELD' || slip === 'FAILED' || slip === 'UNKNOWN');
}

/**
 * Printers somebody has to go to: those that cannot print, the longest first, then those whose paper nears its end.
 *
 * @param {LobbyState} state
 */
export function printerTasks(state) {
  return state.printers
    .filter(({ problem, paperLow }) => problem || paperLow)
    .sort((a, b) => Number(!a.problem) - Number(!b.problem) || a.since.localeCompare(b.since));
}

/**
 * The language most of the open tickets ask for: only another one is worth a note on a strip.
 *
 * @param {LobbyState} state
 * @returns {import('./say.js').Language}
 */
export function usualLanguage({ tickets }) {
  const votes = Map.groupBy(tickets, (ticket) => ticket.language);
  return [...votes].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 'zh-CN';
}
