/**
 * Brings the order of the menu to the server: one command at a time, each from the order the one before has made, so that
 * somebody who moves a service five rows never meets their own changes. Pure.
 */
/** @import {Answer} from 'ui/ask.js' */

export class MenuMover {
  /** @param {(seen: string[], codes: string[]) => Promise<Answer>} send */
  constructor(send) {
    this.send = send;
    /** @type {string[]} what the server has */
    this.seen = [];
    /** @type {string[] | null} what it is to have */
    this.wanted = null;
    this.busy = false;
  }

  /**
   * @param {string[]} seen what is shown now
   * @param {string[]} wanted
   * @returns {Promise<Answer | null>} the refusal, after which nothing more is wanted; null when all is done or another call does it
   */
  async move(seen, wanted) {
    this.wanted = wanted;
    if (this.busy) {
      return null;
    }
    this.seen = seen;
    this.busy = true;
    try {
      while (this.wanted.join() !== this.seen.join()) {
        const codes = this.wanted;
        const answer = await this.send(this.seen, codes);
        if (!answer.ok) {
          return answer;
        }
        this.seen = codes;
      }
      return null;
    } finally {
      this.busy = false;
      this.wanted = null;
    }
  }
}
