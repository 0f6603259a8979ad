/** Priority customers as one lobby manager sees them: who is offered, whom they have, what rings for them. Pure. */
/** @import {Duty, LobbyState, Push, PushGroup, TicketView} from '#api' */

/**
 * @typedef {{staffNo: string, supervisor: boolean}} Reader for whom the tablet is open
 * @typedef {'arrival' | 'again' | 'urgent'} Sound how an alert sounds: a new customer, one about to be called or handed
 *   over, one whom nobody took
 */

/**
 * Customers whom nobody has taken yet: those about to be called first, then the highest tier, then the longest known.
 *
 * @param {LobbyState} state
 */
export function offered({ pushes = [] }) {
  const urgency = (/** @type {Push} */ { alert }) => Number(alert === 'BEFORE_CALL');
  return pushes
    .filter(({ state }) => state === 'OFFERED')
    .sort((a, b) => urgency(b) - urgency(a) || (b.ticket.tier?.rank ?? 0) - (a.ticket.tier?.rank ?? 0)
      || a.recognisedAt.localeCompare(b.recognisedAt));
}

/**
 * Customers `staffNo` has and has not said what came of, the one whose outcome is due first at the top.
 *
 * @param {LobbyState} state
 * @param {string} staffNo
 */
export function mine({ pushes = [] }, staffNo) {
  return pushes.filter((each) => each.state === 'ACCEPTED' && each.accepted?.staffNo === staffNo).sort(byDue);
}

/**
 * Outcomes others owe for longer than the rule allows: for the supervisor.
 *
 * @param {LobbyState} state
 * @param {Reader} reader
 * @param {number} now server time, milliseconds
 */
export function overdue({ pushes = [] }, { staffNo, supervisor }, now) {
  return supervisor
    ? pushes.filter((each) => each.state === 'ACCEPTED' && each.accepted?.staffNo !== staffNo && isDue(each, now)).sort(byDue)
    : [];
}

/**
 * Whether the outcome of `push` is due.
 *
 * @param {Push} push
 * @param {number} now
 */
export function isDue({ outcomeDueAt }, now) {
  return outcomeDueAt !== undefined && now >= Date.parse(outcomeDueAt);
}

/**
 * The ticket of `push` as it stands now; where the customer has left the queue, as it was last told with the push.
 *
 * @param {LobbyState} state
 * @param {Push} push
 * @returns {{ticket: TicketView, left: boolean}}
 */
export function ticketOf({ tickets }, { id, ticket }) {
  const open = tickets.find((each) => each.id === id);
  return open ? { ticket: open, left: false } : { ticket, left: true };
}

/** @param {LobbyState} state @returns {PushGroup[]} in the order they are asked */
export function groups({ pushRules = [] }) {
  return pushRules[0]?.rule.groups ?? [];
}

/** @param {LobbyState} state @param {string} staffNo @returns {Duty | null} */
export function dutyOf({ duties = [] }, staffNo) {
  return duties.find(({ id }) => id === staffNo) ?? null;
}

/**
 * The group asked when the lease of `push` is over; null for the supervisor.
 *
 * @param {LobbyState} state
 * @param {Push} push
 * @returns {PushGroup | null}
 */
export function nextGroup(state, { group }) {
  const all = groups(state);
  const after = all.slice(all.findIndex(({ code }) => code === group) + 1);
  return after.find(({ code }) => state.duties?.some((duty) => duty.group === code)) ?? null;
}

/**
 * What has to ring on this tablet: an alert of a round it has not rung for and that is meant for its reader, or that went
 * by while the tablet was asleep and still waits for somebody; and once an outcome that is due. Returns the loudest, and
 * what is known now.
 *
 * @param {LobbyState} state
 * @param {Reader} reader
 * @param {Record<string, number>} rung the latest round by push, and 1 for the outcomes that were asked for
 * @param {number} now server time, milliseconds since 1970
 * @returns {{sound: Sound | null, rung: Record<string, number>}}
 */
export function ringing(state, reader, rung, now) {
  /** @type {Record<string, number>} */
  const known = {};
  /** @type {Sound | null} */
  let sound = null;
  for (const push of state.pushes ?? []) {
    const before = rung[push.id] ?? -1;
    known[push.id] = push.round;
    if (push.round > before && isFor(state, push, reader, before < 0)) {
      sound = louder(sound, soundOf(push));
    }
    if (isOwed(push, reader, now)) {
      const asked = dueKey(push);
      known[asked] = 1;
      sound = rung[asked] ? sound : louder(sound, 'again');
    }
  }
  return { sound, rung: known };
}

/**
 * Whether `reader` is to see to it that the outcome of `push` is said: whoever has the customer, and supervisors.
 *
 * @param {Push} push
 * @param {Reader} reader
 * @param {number} now
 */
function isOwed(push, { staffNo, supervisor }, now) {
  return push.state === 'ACCEPTED' && isDue(push, now) && (supervisor || push.accepted?.staffNo === staffNo);
}

/** Another holder or another time owes anew. @param {Push} push */
function dueKey({ id, outcomeDueAt }) {
  return `${id} due ${outcomeDueAt}`;
}

/**
 * @param {LobbyState} state
 * @param {Push} push
 * @param {Reader} reader
 * @param {boolean} fresh whether this tablet knew nothing of it
 */
function isFor(state, { state: stage, alert, accepted, group }, { staffNo, supervisor }, fresh) {
  if (stage === 'ACCEPTED') {
    return accepted?.staffNo === staffNo && (alert === 'BEFORE_CALL' || alert === 'HANDED_OVER');
  }
  const duty = dutyOf(state, staffNo);
  if (alert === 'BEFORE_CALL' || group === undefined) {
    return supervisor || (duty !== null && (fresh || alert === 'BEFORE_CALL'));
  }
  const asked = groups(state).map(({ code }) => code);
  return duty !== null && (duty.group === group || (fresh && asked.indexOf(duty.group) < asked.indexOf(group)));
}

/** @param {Push} push @returns {Sound} */
function soundOf({ alert }) {
  return alert === 'ESCALATED' ? 'urgent' : alert === 'ARRIVAL' || alert === 'GIVEN_BACK' ? 'arrival' : 'again';
}

/** @param {Sound | null} a @param {Sound} b @returns {Sound} */
function louder(a, b) {
  const order = ['arrival', 'again', 'urgent'];
  return a !== null && order.indexOf(a) > order.indexOf(b) ? a : b;
}

/** @param {Push} a @param {Push} b */
function byDue(a, b) {
  return (a.outcomeDueAt ?? '').localeCompare(b.outcomeDueAt ?? '');
}
