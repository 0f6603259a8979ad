/** Self-service machines as staff see them: which can help whom, and who is at one. Pure. */
/** @import {Diversion, LobbyState, MachineView, TicketView} from '#api' */

/**
 * The machines a waiting customer may be sent to, those that serve sooner first; none for who is given special care.
 *
 * @param {LobbyState} state
 * @param {TicketView} ticket
 * @returns {MachineView[]}
 */
export function machinesFor({ services, machines = [] }, { service, care, state }) {
  const kinds = services.find(({ code }) => code === service)?.machineKinds ?? [];
  return care || state !== 'WAITING' ? []
    : machines.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => rank(a) - rank(b));
}

/** @param {MachineView} machine */
function rank({ state, waitMinutes }) {
  return state === 'OUT_OF_ORDER' ? 2_000 : waitMinutes ?? 1_000;
}

/**
 * Who is at a machine or on the way to one, the longest there first, with the ticket that was set aside for it.
 *
 * @param {LobbyState} state
 * @returns {{diversion: Diversion, machine: MachineView | null, ticket: TicketView | null}[]}
 */
export function atMachines({ diversions = [], machines = [], tickets }) {
  return [...diversions]
    .sort((a, b) => (a.takenAt ?? '').localeCompare(b.takenAt ?? ''))
    .map((diversion) => ({
      diversion,
      machine: machines.find(({ id }) => id === diversion.machine) ?? null,
      ticket: tickets.find(({ id }) => id === diversion.ticket) ?? null,
    }));
}
