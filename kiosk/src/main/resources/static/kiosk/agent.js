/** What the page tells its agent: what a customer did. */

/** @import {Appointment, Typing} from './booking.js' */

/**
 * @param {string} what path under the agent's interface
 * @param {object} [body]
 * @returns {Promise<string | null>} slug of the problem; null when it was taken
 */
export async function tell(what, body = {}) {
  try {
    const answer = await fetch('/kiosk/api/' + what, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answer.ok ? null : await slugOf(answer);
  } catch {
    return 'server-away';
  }
}

/**
 * Asks the agent which appointments a customer has.
 *
 * @param {Typing | 'shown'} by what they typed, or whatever lies on the reader
 * @param {Uint8Array<ArrayBuffer>} [typed] zeroed once it was sent
 * @returns {Promise<{appointments: Appointment[]} | {problem: string}>}
 */
export async function find(by, typed) {
  try {
    const answer = await fetch('/kiosk/api/check-in/' + by, {
      method: 'POST',
      headers: { 'Content-Type': typed ? 'application/octet-stream' : 'application/json' },
      body: typed ?? '{}',
    });
    return answer.ok ? await answer.json() : { problem: await slugOf(answer) };
  } catch {
    return { problem: 'server-away' };
  } finally {
    typed?.fill(0);
  }
}

/** @param {Response} answer */
async function slugOf(answer) {
  try {
    return String((await answer.json()).type).replace('urn:lobby:problem:', '');
  } catch {
    return 'other';
  }
}
