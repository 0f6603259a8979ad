import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { command, pressKey, read, wsTicket } from '../../main/resources/META-INF/resources/ui/ask.js';
import { ServerClock } from '../../main/resources/META-INF/resources/ui/server-clock.js';

/** What the server will answer, in order, and what it was asked. An `Error` is a network that is not there. */
let answers;
let asked;

beforeEach((t) => {
  answers = [];
  asked = [];
  globalThis.document = { cookie: 'a=1; XSRF-TOKEN=to%2Fken' };
  globalThis.fetch = async (path, init) => {
    asked.push({ path, ...init });
    const answer = answers.shift();
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  };
  globalThis.setTimeout = (then) => queueMicrotask(then);
});

const json = (status, body, type = 'application/json') =>
  new Response(body === null ? null : JSON.stringify(body), { status, headers: { 'Content-Type': type } });
const problem = (status, slug, extra) =>
  json(status, { type: `urn:lobby:problem:${slug}`, status, ...extra }, 'application/problem+json');

describe('a command', () => {
  it('carries its key and the cookie that proves whose page it is', async () => {
    answers = [json(200, { number: 'A001' })];

    const answer = await command('POST', '/api/x', undefined, 'press-1');

    assert.deepEqual(answer, { ok: true, status: 200, body: { number: 'A001' } });
    assert.equal(asked[0].headers['Idempotency-Key'], 'press-1');
    assert.equal(asked[0].headers['X-XSRF-TOKEN'], 'to/ken');
  });

  it('is given again under the same key when nobody answers', async () => {
    answers = [new TypeError('network'), json(503, null), json(200, {})];

    const answer = await command('POST', '/api/x');

    assert.equal(answer.ok, true);
    assert.equal(new Set(asked.map((each) => each.headers['Idempotency-Key'])).size, 1);
  });

  it('ends in no-answer after four tries', async () => {
    answers = Array.from({ length: 9 }, () => new TypeError('network'));

    const answer = await command('POST', '/api/x');

    assert.equal(answer.slug, 'no-answer');
    assert.equal(asked.length, 4);
  });

  it('is not repeated when it was refused', async () => {
    answers = [problem(409, 'counter-taken', { staffNo: '10023' })];

    const answer = await command('POST', '/api/x');

    assert.equal(answer.slug, 'counter-taken');
    assert.equal(answer.problem.staffNo, '10023');
    assert.equal(asked.length, 1);
  });

  it('is repeated with the new cookie when the old one was from before a restart', async () => {
    answers = [problem(403, 'csrf-refused'), json(200, { staffNo: '1' }), json(200, { number: 'A002' })];

    const answer = await command('POST', '/api/x');

    assert.equal(answer.ok, true);
    assert.deepEqual(asked.map((each) => each.path), ['/api/x', '/api/me', '/api/x']);
  });

  it('tells that the session has ended', async () => {
    answers = [json(403, null), problem(401, 'signed-out')];

    const answer = await command('POST', '/api/x');

    assert.equal(answer.slug, 'signed-out');
  });

  it('takes 204 as done without a body', async () => {
    answers = [new Response(null, { status: 204 })];

    assert.deepEqual(await command('DELETE', '/api/x'), { ok: true, status: 204, body: null });
  });
});

describe('a socket ticket', () => {
  it('is asked for once: the link itself tries again, more slowly each time', async () => {
    answers = [new TypeError('network'), json(200, { ticket: 't' })];

    await assert.rejects(wsTicket('b', 'board'), (refusal) => refusal.slug === 'no-answer');
    assert.equal(asked.length, 1);
  });

  it('is thrown as the refusal it is', async () => {
    answers = [problem(401, 'signed-out')];

    await assert.rejects(wsTicket('b', 'board'), (refusal) => refusal.slug === 'signed-out');
  });
});

describe('a question', () => {
  it('is refused in words also when a proxy answers in HTML', async () => {
    answers = [new Response('<h1>oops</h1>', { status: 500, headers: { 'Content-Type': 'text/html' } })];

    const answer = await read('/api/x');

    assert.deepEqual([answer.ok, answer.slug], [false, '']);
  });
});

describe('a press key', () => {
  it('fits what the server takes and never comes twice', () => {
    const keys = Array.from({ length: 100 }, pressKey);

    keys.forEach((key) => assert.match(key, /^[A-Za-z0-9_-]{1,64}$/));
    assert.equal(new Set(keys).size, 100);
  });
});

describe('the server clock', () => {
  it('believes the instant that came with the least delay', () => {
    let elapsed = 1_000;
    const clock = new ServerClock(() => elapsed);
    clock.learn('2026-05-01T09:00:00Z');
    elapsed = 2_000;
    clock.learn('2026-05-01T09:00:00.400Z');

    elapsed = 3_000;

    assert.equal(clock.now(), Date.parse('2026-05-01T09:00:02Z'));
    assert.equal(clock.since('2026-05-01T09:00:00Z'), 2);
    assert.equal(clock.since('2026-05-01T10:00:00Z'), 0);
    assert.equal(clock.since(null), 0);
  });
});
