/**
 * Asks the agent for a customer's appointments, one question at a time; an answer that comes after the customer has turned to
 * something else is dropped. Owned by the page.
 */
import { find } from './agent.js';

/** @import {Appointment, Typing} from './booking.js' */

/**
 * What was asked by, and why it came to nothing.
 *
 * @typedef {{by: Typing | 'shown', slug: string}} Problem
 * @typedef {{state: string, id: string, code: boolean, appointments: {id: string}[]}} Card
 */

export class Lookup {
  /** @param {{changed: () => void, found: (appointments: Appointment[], by: Typing | 'shown') => void}} tell */
  constructor(tell) {
    this.tell = tell;
    /** Whether an answer is waited for. */
    this.asking = false;
    /** @type {Problem | null} */
    this.problem = null;
    /** Which showing was looked for. @type {string | null} */
    this.seen = null;
    /** Counts the questions: only the answer to the latest is heard. */
    this.latest = 0;
  }

  /**
   * @param {Typing | 'shown'} by
   * @param {Uint8Array<ArrayBuffer>} [typed] zeroed as soon as it was sent
   */
  async find(by, typed) {
    const mine = ++this.latest;
    this.asking = true;
    this.problem = null;
    this.tell.changed();
    const answer = await find(by, typed);
    if (mine !== this.latest) {
      return;
    }
    this.asking = false;
    if ('problem' in answer) {
      this.problem = { by, slug: answer.problem };
    } else {
      this.tell.found(answer.appointments, by);
    }
    this.tell.changed();
  }

  /**
   * Something was shown: it is looked for once, where its holder has an appointment or plainly asks for one.
   *
   * @param {Card | null | undefined} card
   * @param {boolean} asked whether the customer is looking for an appointment
   * @returns {boolean} whether it is looked for
   */
  heed(card, asked) {
    if (card?.state !== 'READ' || card.id === this.seen || !(asked || card.code || card.appointments.length > 0)) {
      return false;
    }
    this.seen = card.id;
    this.find('shown');
    return true;
  }

  /** The customer has turned to something else. */
  forget() {
    this.latest++;
    this.asking = false;
    this.problem = null;
  }
}
