/**
 * Questions and commands to the server, for its own pages. A refusal is an answer, not an exception: the page says it in
 * words. Nothing is ever queued for later; a command that found no server is told to the person who gave it.
 */
import { serverClock } from './server-clock.js';

/** Chosen: long enough for a loaded server, short enough that a teller does not press again; milliseconds. */
const PATIENCE = 6_000;
/** Pauses before trying the same command again when the network or a starting server gave no answer, milliseconds. */
const PAUSES = [300, 1_200, 2_500];

/**
 * @typedef {{type?: string, title?: string, status?: number, detail?: string, [extra: string]: any}} Problem RFC 9457
 * @typedef {{ok: true, status: number, body: any}} Done
 * @typedef {{ok: false, status: number, slug: string, problem: Problem}} Refused `slug`: the end of the problem's type;
 *   `signed-out` for 401, `no-answer` when nobody answered, so that it is not known whether it was done
 * @typedef {Done | Refused} Answer
 */

/** One key names one press: the same key always goes with the same press, however often it has to be sent. */
export function pressKey() {
  // Not randomUUID: it is missing where the page came over plain http.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {string} path
 * @returns {Promise<Answer>}
 */
export function read(path) {
  return once('GET', path, {});
}

/**
 * Gives a command, and gives it again under the same key until there is an answer or patience ends.
 *
 * @param {'POST' | 'PUT' | 'DELETE'} method
 * @param {string} path
 * @param {unknown} [body] JSON
 * @param {string} [key] the press
 * @param {number[]} [pauses] before each further try, milliseconds
 * @returns {Promise<Answer>}
 */
export async function command(method, path, body, key = pressKey(), pauses = PAUSES) {
  const send = () => once(method, path, {
    headers: { 'Idempotency-Key': key, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  let answer = await send();
  if (!answer.ok && answer.status === 403 && (answer.slug === 'csrf-refused' || !answer.slug)) {
    // The CSRF cookie is missing or from before a restart, or the session has ended. Asking renews the one, tells the other.
    const me = await read('/api/me');
    answer = me.ok ? await send() : me;
  }
  for (const pause of pauses) {
    if (answer.ok || answer.slug !== 'no-answer') {
      break;
    }
    await new Promise((then) => setTimeout(then, pause));
    answer = await send();
  }
  return answer;
}

/**
 * A single-use ticket for the socket.
 *
 * @param {string} branch
 * @param {'lobby' | 'board'} stream
 * @returns {Promise<string>}
 */
export async function wsTicket(branch, stream) {
  // One try: the link has its own patience, and a server that starts must not be asked four times by each screen.
  const answer = await command('POST', '/api/ws-ticket', { branch, stream }, pressKey(), []);
  if (!answer.ok) {
    throw answer;
  }
  return answer.body.ticket;
}

/** Ends the session and leaves for the sign-in page; nothing of what was shown stays. @returns {Promise<boolean>} whether it could */
export async function signOut() {
  const answer = await command('POST', '/sign-out');
  if (!answer.ok && answer.slug === 'no-answer') {
    return false;
  }
  sessionStorage.clear();
  location.assign('/sign-in?out');
  return true;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {RequestInit} init
 * @returns {Promise<Answer>}
 */
async function once(method, path, init) {
  try {
    const response = await fetch(path, {
      ...init,
      method,
      headers: { Accept: 'application/json, application/problem+json', 'X-XSRF-TOKEN': csrfToken(), ...init.headers },
      signal: AbortSignal.timeout(PATIENCE),
    });
    serverClock.learn(response.headers.get('Date'));
    const text = await response.text();
    const body = text && /json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null;
    return response.ok ? { ok: true, status: response.status, body } : refused(response.status, body ?? {});
  } catch {
    return refused(0, {});
  }
}

/**
 * @param {number} status
 * @param {Problem} problem
 * @returns {Refused}
 */
function refused(status, problem) {
  const known = /^urn:lobby:problem:(.+)$/.exec(problem.type ?? '')?.[1] ?? '';
  const unanswered = [0, 502, 503, 504].includes(status) && !known;
  return { ok: false, status, slug: unanswered ? 'no-answer' : status === 401 ? 'signed-out' : known, problem };
}

/** What the server's cookie says; sent back in a header, which a foreign page cannot do. */
export function csrfToken() {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}
