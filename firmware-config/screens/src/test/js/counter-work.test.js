import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CounterWork } from '../../../../../server/src/main/resources/static/teller/counter-work.js';

const ok = (body, status = 200) => ({ ok: true, status, body });
const refused = (slug, extra = {}) => ({ ok: false, status: 409, slug, problem: extra });

/** A server with one counter; answers commands from a script, holds them back while `held`. */
class FakeServer {
  constructor(ticket = null) {
    this.counter = { no: 3, state: 'OPEN', staffNo: '1', ticket };
    this.commands = [];
    this.script = [];
    this.readings = 0;
    this.keys = 0;
  }

  pressKey = () => `k${++this.keys}`;

  read = async () => {
    this.readings++;
    return ok([{ ...this.counter }]);
  };

  command = async (method, path, body, key) => {
    this.commands.push(`${method} ${path.replace('/api/branches/b/counters/3', '').replace('/api/tickets/', '')} ${key}`);
    await this.held;
    const [answer, ticket] = this.script.shift() ?? [ok({}), this.counter.ticket];
    this.counter.ticket = ticket;
    return answer;
  };
}

async function at(ticket, online = true) {
  const server = new FakeServer(ticket);
  const work = new CounterWork({ branch: 'b', staffNo: '1', server, online: () => online, changed: () => {} });
  await work.refresh();
  return { server, work };
}

const called = { id: 't1', number: 'A001', state: 'CALLED' };
const serving = { ...called, state: 'SERVING' };

describe('a press', () => {
  it('of next calls the next customer', async () => {
    const { server, work } = await at(null);
    server.script = [[ok(called), called]];

    await work.press('next');

    assert.deepEqual(server.commands, ['POST /next k1']);
    assert.equal(work.ticket.number, 'A001');
  });

  it('of next while serving finishes, then calls, each under its own key', async () => {
    const { server, work } = await at(serving);
    server.script = [[ok({}), null], [ok(called), called]];

    await work.press('next');

    assert.deepEqual(server.commands, ['POST t1/finish k1-finish', 'POST /next k1']);
  });

  it('of next does not call anybody when the finish was refused', async () => {
    const { server, work } = await at(serving);
    server.script = [[refused('ticket-state', { state: 'SERVED' }), null]];

    await work.press('next');

    assert.equal(server.commands.length, 1);
    assert.equal(work.notice.tone, 'bad');
  });

  it('is one command however often the key is hit', async () => {
    const { server, work } = await at(null);
    let release;
    server.held = new Promise((then) => { release = then; });
    const first = work.press('next');
    work.press('next');
    work.press('next');

    release();
    await first;

    assert.equal(server.commands.length, 1);
  });

  it('of another key meanwhile is done afterwards, if it then applies', async () => {
    const { server, work } = await at(null);
    server.script = [[ok(called), called], [ok(serving), serving]];
    const first = work.press('next');
    work.press('start');

    await first;

    assert.deepEqual(server.commands, ['POST /next k1', 'POST t1/start k2']);
  });

  it('of another key meanwhile is forgotten when the first was refused', async () => {
    const { server, work } = await at(null);
    server.script = [[refused('try-again'), called]];
    const first = work.press('next');
    work.press('start');

    await first;

    assert.equal(server.commands.length, 1);
  });

  it('that does not apply sends nothing and says why', async () => {
    const { server, work } = await at(called);

    await work.press('next');

    assert.deepEqual(server.commands, []);
    assert.equal(work.notice.say({ notNow: { next: 'first start' } }), 'first start');
  });

  it('without a link sends nothing and says so', async () => {
    const { server, work } = await at(called, false);

    await work.press('start');

    assert.deepEqual(server.commands, []);
    assert.equal(work.notice.slug, 'offline');
  });

  it('that finds nobody waiting says so', async () => {
    const { server, work } = await at(null);
    server.script = [[ok(null, 204), null]];

    await work.press('next');

    assert.equal(work.notice.say({ nobodyWaits: 'nobody' }), 'nobody');
  });

  it('that was refused says so in words and reads the truth again', async () => {
    const { server, work } = await at(called);
    server.script = [[refused('ticket-state', { state: 'NO_SHOW' }), null]];

    await work.press('start');

    const words = { state: { NO_SHOW: 'no-show' }, refusal: { 'ticket-state': (p) => `now ${p.stateName}` } };
    assert.equal(work.notice.say(words), 'now no-show');
    assert.equal(work.ticket, null);
  });
});

describe('the counter', () => {
  it('is this teller\'s only while the server says so', async () => {
    const { server, work } = await at(null);
    server.counter.staffNo = '2';

    await work.refresh();

    assert.equal(work.mine, null);
  });

  it('is read once more, not once for each, when changes come in a crowd', async () => {
    const { server, work } = await at(null);

    await Promise.all([work.refresh(), work.refresh(), work.refresh(), work.refresh()]);

    assert.ok(server.readings <= 3, `${server.readings} readings`);
  });

  it('keeps what it showed when the server cannot be asked, and tells when the session ended', async () => {
    const { server, work } = await at(called);
    server.read = async () => ({ ok: false, status: 401, slug: 'signed-out', problem: {} });

    await work.refresh();

    assert.equal(work.ticket.number, 'A001');
    assert.equal(work.signedOut, true);
  });
});

describe('what was just done', () => {
  const timed = async (ticket) => {
    const server = new FakeServer(ticket);
    const clock = { now: 1_000 };
    const work = new CounterWork({ branch: 'b', staffNo: '1', server, online: () => true, changed: () => {}, now: () => clock.now, undoSeconds: () => 10 });
    await work.refresh();
    return { server, work, clock };
  };

  it('can be taken back for as long as the branch says', async () => {
    const { server, work, clock } = await timed(called);
    server.script = [[ok({ ...called, state: 'NO_SHOW' }), null], [ok(called), called]];
    await work.press('noShow');

    assert.deepEqual(work.toUndo, { action: 'noShow', number: 'A001', until: 11_000 });
    await work.press('undo');

    assert.deepEqual(server.commands, ['POST t1/no-show k1', 'POST /undo k2']);
    assert.equal(work.toUndo, null);
    clock.now = 12_000;
    assert.equal(work.allows('undo'), false);
  });

  it('cannot be taken back later: nothing is sent', async () => {
    const { server, work, clock } = await timed(called);
    server.script = [[ok(serving), serving]];
    await work.press('start');
    clock.now = 11_001;

    await work.press('undo');

    assert.equal(server.commands.length, 1);
    assert.equal(work.notice.say({ notNow: { undo: 'too late' } }), 'too late');
  });

  it('is not what was refused', async () => {
    const { server, work } = await timed(called);
    server.script = [[refused('no-show-too-soon', { seconds: 7 }), called]];

    await work.press('noShow');

    assert.equal(work.toUndo, null);
    assert.equal(work.notice.say({ state: {}, refusal: { 'no-show-too-soon': (p) => `${p.seconds} s` } }), '7 s');
  });

  it('is a further service too', async () => {
    const { server, work } = await timed(serving);
    server.script = [[ok(serving), serving]];

    await work.press('also', { services: ['s2'] });

    assert.equal(work.toUndo.action, 'also');
  });

  it('is final once the customer was called again, but not by asking somebody', async () => {
    const { server, work } = await timed(null);
    server.script = [[ok(called), called], [ok({}), called], [ok(called), called]];
    await work.press('next');
    await work.press('ask', { kind: 'MANAGER' });
    assert.equal(work.toUndo.action, 'next');

    await work.press('recall');

    assert.equal(work.toUndo, null);
  });

  it('is not offered, nor spoken of, when a keypad has gone on', async () => {
    const { server, work } = await timed(called);
    server.script = [[ok({ ...called, state: 'NO_SHOW' }), null]];
    await work.press('noShow');
    assert.notEqual(work.notice, null);

    server.counter.ticket = { ...called, id: 't2' };
    await work.refresh();

    assert.equal(work.notice, null);
    assert.equal(work.toUndo, null);
  });
});

describe('finish', () => {
  it('asks for a rating and says that it was asked', async () => {
    const { server, work } = await at(serving);
    const bodies = [];
    const sent = server.command;
    server.command = (method, path, body, key) => { bodies.push(body); return sent(method, path, body, key); };
    server.script = [[ok({ ...serving, state: 'SERVED', course: { ratingAsked: true } }), null]];

    await work.press('finish');

    assert.deepEqual(bodies, [{ rating: true }]);
    assert.equal(work.notice.say({ state: {}, done: { finish: (n, t) => `${n} ${t.course.ratingAsked}` } }), 'A001 true');
  });

  it('and next calls nobody while a further service goes on here', async () => {
    const { server, work } = await at(serving);
    server.script = [[ok(serving), serving]];

    await work.press('next');

    assert.deepEqual(server.commands, ['POST t1/finish k1-finish']);
    assert.equal(work.notice.say({ goesOn: (n) => `${n} goes on` }), 'A001 goes on');
  });
});

describe('a paused counter', () => {
  it('calls nobody and says that it is paused', async () => {
    const { server, work } = await at(null);
    server.counter.state = 'PAUSED';
    await work.refresh();

    await work.press('next');

    assert.deepEqual(server.commands, []);
    assert.equal(work.notice.say({ notNow: { paused: 'paused' } }), 'paused');
    await work.press('resume');
    assert.deepEqual(server.commands, ['POST /resume k1']);
  });
});
