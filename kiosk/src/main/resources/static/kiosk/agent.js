/** What the page tells its agent: what a customer did. */

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

/** @param {Response} answer */
async function slugOf(answer) {
  try {
    return String((await answer.json()).type).replace('urn:lobby:problem:', '');
  } catch {
    return 'other';
  }
}
