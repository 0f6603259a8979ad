/**
 * What a customer types to find an appointment: the keys there are, and the signs typed so far. Pure. The signs are kept in
 * one array of bytes, which is zeroed with {@link Typed.clear}.
 */

/** @import {Typing} from './booking.js' */

/** Eight in a row. No two look alike: I, L, O and U are no signs of a code. Source: the server's codes. */
const CODE_KEYS = [...'1234567890ABCDEFGHJKMNPQRSTVWXYZ'];
const PHONE_KEYS = [...'123456789'];

/** @type {Record<Typing, {keys: string[], shortest: number, longest: number}>} Source: what the server takes */
export const RULES = {
  code: { keys: CODE_KEYS, shortest: 8, longest: 8 },
  phone: { keys: PHONE_KEYS, shortest: 7, longest: 15 },
};

/** How people read look-alikes off a paper. @type {Record<string, string>} */
const LOOK_ALIKES = { O: '0', I: '1', L: '1' };

export class Typed {
  /** @param {Typing} by */
  constructor(by) {
    this.by = by;
    this.rule = RULES[by];
    this.signs = new Uint8Array(this.rule.longest);
    this.length = 0;
  }

  /**
   * Takes a key of the pad or of a keyboard.
   *
   * @param {string} key
   * @returns {boolean} whether it is a sign and there was room for it
   */
  add(key) {
    const upper = key.toUpperCase();
    const sign = this.by === 'code' ? LOOK_ALIKES[upper] ?? upper : upper;
    const known = sign === '0' || this.rule.keys.includes(sign);
    if (!known || this.length === this.signs.length) {
      return false;
    }
    this.signs[this.length++] = sign.charCodeAt(0);
    return true;
  }

  /** Takes the last sign away. */
  erase() {
    if (this.length > 0) {
      this.signs[--this.length] = 0;
    }
  }

  clear() {
    this.signs.fill(0);
    this.length = 0;
  }

  /** How many signs are missing before it can be looked for. */
  get missing() {
    return Math.max(0, this.rule.shortest - this.length);
  }

  /** A copy to be sent; whoever sends it zeroes it. @returns {Uint8Array<ArrayBuffer>} */
  bytes() {
    return this.signs.slice(0, this.length);
  }

  /** As it is shown: a code four and four with the places still empty, a number as people say it. @returns {string[]} */
  groups() {
    const text = String.fromCharCode(...this.signs.subarray(0, this.length));
    if (this.by === 'code') {
      const all = text.padEnd(this.rule.longest, '·');
      return [all.slice(0, 4), all.slice(4)];
    }
    const first = text.startsWith('1') && text.length <= 11 ? 3 : 4;
    return [text.slice(0, first), ...(text.slice(first).match(/.{1,4}/g) ?? [])].filter((group) => group !== '');
  }
}
