/**
 * The way of a customer who has an appointment: how to find it, what to type, which one, and how it stands. Pure, a part of
 * the flow.
 *
 *     find → type → check-in (of several) → appointment → take
 *       └── something shown ──┘
 */

/** @import {Move, Step} from './flow.js' */
/** @import {Names} from 'ui/say.js' */

/**
 * An appointment as the server lets a kiosk show it.
 *
 * @typedef {object} Appointment
 * @property {string} id
 * @property {string} service code
 * @property {Names} serviceNames
 * @property {string} at ISO instant
 * @property {'BOOKED' | 'CHECKED_IN' | 'CANCELLED' | 'MISSED' | 'DONE'} state
 * @property {'EARLY' | 'ON_TIME' | 'LATE'} booking
 * @property {number} minutesUntil negative after it
 * @property {string} from first moment at which it counts
 * @property {string} until last one
 * @property {boolean} isToday
 * @property {string} [ticketNumber] once it was checked in
 * @property {boolean} [identityRequired] whether the server has asked for a document
 *
 * @typedef {'code' | 'phone'} Typing what a customer types to find it
 * @typedef {'on-time' | 'early' | 'late' | 'checked-in' | 'cancelled' | 'missed' | 'done' | 'other-day'} Standing
 */

/** What a move does away with: a new word on the same matter takes the place of the old one. @type {Partial<Record<Move['said'], Move['said'][]>>} */
export const REPLACES = {
  booked: ['booked', 'by', 'found', 'appointment', 'walk-in'],
  by: ['by', 'found', 'appointment'],
  found: ['found', 'appointment', 'walk-in'],
};

/**
 * What is due of it; null where the customer speaks of none.
 *
 * @param {readonly Move[]} said
 * @returns {Step | null}
 */
export function bookedStep(said) {
  const move = said.findLast(({ said: what }) => ['booked', 'by', 'found', 'appointment', 'walk-in'].includes(what));
  switch (move?.said) {
    case 'booked': return { step: 'find' };
    case 'by': return { step: 'type', by: move.by };
    case 'found': return move.appointments.length === 1
      ? { step: 'appointment', appointment: move.appointments[0] } : { step: 'check-in', appointments: move.appointments };
    case 'appointment': return { step: 'appointment', appointment: move.appointment };
    default: return null;
  }
}

/**
 * How its customer stands to it now.
 *
 * @param {Appointment} appointment
 * @returns {Standing}
 */
export function standing({ state, isToday, booking }) {
  switch (state) {
    case 'CHECKED_IN': return 'checked-in';
    case 'CANCELLED': return 'cancelled';
    case 'MISSED': return 'missed';
    case 'DONE': return 'done';
    default: return !isToday ? 'other-day' : booking === 'EARLY' ? 'early' : booking === 'LATE' ? 'late' : 'on-time';
  }
}

/** Whether a ticket can be had for it now. @param {Appointment} appointment */
export function isOpen(appointment) {
  return ['on-time', 'early', 'late'].includes(standing(appointment));
}
