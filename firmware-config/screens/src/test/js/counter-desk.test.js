import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countdown } from '../../../../../server/src/main/resources/static/teller/commands.js';
import { CounterDesk } from '../../../../../server/src/main/resources/static/teller/counter-desk.js';
import { CounterFacts } from '../../../../../server/src/main/resources/static/teller/counter-facts.js';
import { CounterWork } from '../../../../../server/src/main/resources/static/teller/counter-work.js';
import { intentOf } from '../../../../../server/src/main/resources/static/teller/keys.js';
import words from '../../../../../server/src/main/resources/static/teller/messages/en.js';
import { whyInOneLine } from '../../main/resources/META-INF/resources/ui/call/why.js';
import { FakeClock } from './fakes.js';

const named = (code) => ({ code, names: { 'zh-CN': code, 'zh-TW': code, en: code } });
const SERVICES = Array.from({ length: 11 }, (_, i) => named(`s${i + 1}`));
const REASONS = [['PAUSE', 'lunch'], ['PARK', 'form'], ['PARK', 'copy'], ['CALL_CHOSEN', 'care'], ['AUTHORISATION', 'amount'], ['OUTCOME', 'done'], ['OUTCOME', 'documents']]
  .map(([kind, code]) => ({ kind, ...named(code) }));
const RULE = { parkMinutes: 30, parkLimitMinutes: 60, recallSpacingSeconds: 10, noShowAfterSeconds: 20, recallLimit: 3, undoSeconds: 10 };
const serving = { id: 't1', number: 'A001', service: 's1', state: 'SERVING', counter: 3 };
const called = { ...serving, state: 'CALLED' };

/** A desk at counter 3 with `ticket`; every command is answered with yes, or with `says`. */
async function desk(ticket, { roles = ['TELLER'], tickets = [], says = null } = {}) {
  const mine = { no: 3, state: 'OPEN', staffNo: '1', ticket };
  const sent = [];
  const counters = [mine, { no: 4, state: 'OPEN', staffNo: '10044', names: named('four').names, ticket: null }, { no: 5, state: 'CLOSED', staffNo: null, names: named('five').names, ticket: null }];
  const server = {
    pressKey: () => `k${sent.length + 1}`,
    read: async (path) => path.includes('status=open') ? yes(tickets) : path.includes('status=no-show') ? yes([]) : yes(counters.map((each) => ({ ...each }))),
    command: async (method, path, body) => {
      sent.push([path.replace('/api/branches/b/counters/3/', '').replace('/api/tickets/', ''), body]);
      return says ?? yes({ ...ticket });
    },
  };
  const work = new CounterWork({ branch: 'b', staffNo: '1', server, online: () => true, changed: () => it_.follow(), undoSeconds: () => 10 });
  const facts = new CounterFacts({ branch: 'b', read: server.read, changed: () => {} });
  Object.assign(facts, { reasons: REASONS, rule: RULE, line: { aside: ['p1'] } });
  const it_ = new CounterDesk({ work, facts, roles, services: () => SERVICES, changed: () => {} });
  await work.refresh();
  const keys = async (...each) => {
    for (const key of each) {
      const intent = intentOf({ key: key.replace('Shift+', ''), shiftKey: key.startsWith('Shift+'), ctrlKey: false, altKey: false, metaKey: false }, 'page', it_.open !== null, false);
      await it_.intend(intent);
    }
  };
  return { desk: it_, work, mine, sent, keys };
}
const yes = (body) => ({ ok: true, status: 200, body });

describe('two keys', () => {
  for (const [name, keys, ticket, expected] of [
    ['pause with a reason', ['F9', '1'], null, ['pause', { reason: 'lunch' }]],
    ['set aside for the usual time', ['F7', '2', 'Enter'], called, ['t1/park', { reason: 'copy', minutes: 30 }]],
    ['transfer to another service', ['F4', '1', '1'], called, ['t1/transfer', { service: 's2' }]],
    ['transfer to a counter that is open', ['F4', '2', '1'], called, ['t1/transfer', { counter: 4 }]],
    ['transfer to a colleague', ['F4', '3', '1'], serving, ['t1/transfer', { staffNo: '10044' }]],
    ['send away and back', ['F4', '4', '2'], serving, ['t1/side-trip', { service: 's3' }]],
    ['add a service', ['F4', '5', '1'], serving, ['t1/also', { services: ['s2'] }]],
    ['add a service to a called ticket, which makes no side trip', ['F4', '4', '1'], called, ['t1/also', { services: ['s2'] }]],
    ['ask the manager to come', ['F12', '1'], called, ['requests', { kind: 'MANAGER' }]],
    ['ask for an authorisation', ['F12', '2'], null, ['requests', { kind: 'AUTHORISATION', reason: 'amount' }]],
    ['serve without a ticket, on the second page', ['Shift+F2', '0', '2'], null, ['walk-up', { service: 's11' }]],
    ['finish with what was really done', ['Shift+F6', '2', 'Enter', '2'], serving, ['t1/finish', { rating: true, delivered: ['s1', 's2'], outcome: 'documents' }]],
  ]) {
    it(name, async () => {
      const { desk: it_, keys: hit, sent } = await desk(ticket);

      await hit(...keys);

      assert.deepEqual(sent, [expected]);
      assert.equal(it_.open, null);
    });
  }

  it('withdraw what was asked, which cannot be asked twice', async () => {
    const { desk: it_, keys, sent } = await desk(null);
    it_.facts.requests = [{ id: 'r1', kind: 'MANAGER', state: 'ASKED' }, { id: 'r0', kind: 'AUTHORISATION', state: 'ANSWERED' }];

    await keys('F12');
    assert.deepEqual(it_.panel.shown.map((each) => each.say(words, 'en')), ['Authorise: amount', 'The manager need not come']);
    await keys('2');

    assert.deepEqual(sent, [['/api/counter-requests/r1/cancel', undefined]]);
  });

  it('call a ticket by name: set aside here, or typed in, with a reason', async () => {
    const tickets = [{ id: 'p1', number: 'A007', state: 'PARKED', serviceNames: named('s1').names }, { id: 'w1', number: 'B002', state: 'WAITING', serviceNames: named('s2').names }];
    const first = await desk(null, { tickets });
    await first.keys('F10', '1', '1');
    assert.deepEqual(first.sent, [['call', { ticket: 'p1', reason: 'care' }]]);

    const second = await desk(null, { tickets });
    await second.keys('F10');
    second.desk.typed('number', 'b002');
    await second.keys('Enter', '1');
    assert.deepEqual(second.sent, [['call', { ticket: 'w1', reason: 'care' }]]);
  });
});

describe('a panel', () => {
  it('shows a teller only whom they set aside or missed, a supervisor also who waits', async () => {
    const tickets = ['PARKED', 'WAITING'].map((state, i) => ({ id: i ? 'w1' : 'p1', number: `A00${i}`, state, maskedName: '王*', tier: null, care: null, serviceNames: named('s1').names }));
    const teller = await desk(null, { tickets });
    const supervisor = await desk(null, { tickets, roles: ['TELLER', 'SUPERVISOR'] });

    await teller.keys('F10');
    await supervisor.keys('F10');

    assert.deepEqual(teller.desk.panel.shown.map(({ value }) => value), ['p1']);
    assert.equal(teller.desk.panel.shown[0].more(words, 'en'), 'Set aside');
    assert.deepEqual(supervisor.desk.panel.shown.map((each) => each.more(words, 'en')), ['Set aside · 王*', 'Waiting · 王*']);
    teller.desk.close();
    assert.deepEqual(teller.desk.tickets, []);
  });

  it('says when nobody has the number that was typed, and goes nowhere', async () => {
    const { desk: it_, keys } = await desk(null);
    await keys('F10');
    it_.typed('number', 'z9');

    await keys('Enter');

    assert.equal(it_.panel.unknown, 'z9');
    assert.equal(it_.panel.answers.length, 0);
  });

  it('goes back a step, then away, and away by its own key', async () => {
    const { desk: it_, keys } = await desk(called);
    await keys('F4', '1', 'Escape');
    assert.equal(it_.panel.answers.length, 0);
    await keys('Escape');
    assert.equal(it_.open, null);
    await keys('F7', 'F7');
    assert.equal(it_.open, null);
  });

  it('does not open where its command does not apply, and says why', async () => {
    const { desk: it_, work, keys } = await desk(null);

    await keys('F4');

    assert.equal(it_.open, null);
    assert.equal(work.notice.say(words), words.notNow.transfer);
  });

  it('stays with what was typed when the server says no', async () => {
    const { desk: it_, keys } = await desk(called, { says: { ok: false, status: 409, slug: 'teller-away', problem: { staffNo: '10044' } } });
    await keys('F4', '3');
    it_.typed('note', 'bring the form');

    await keys('1');

    assert.equal(it_.panel.fields.note, 'bring the form');
    assert.equal(it_.work.notice.say(words), 'Staff 10044 is at no counter now.');
  });

  it('closes when its ticket is gone from the counter', async () => {
    const { desk: it_, work, mine, keys } = await desk(called);
    await keys('F4');
    mine.ticket = null;

    await work.refresh();

    assert.equal(it_.open, null);
  });

  it('gives way to a command key', async () => {
    const { desk: it_, sent, keys } = await desk(called);

    await keys('F7', 'F8');

    assert.equal(it_.open, null);
    assert.deepEqual(sent, [['t1/start', undefined]]);
  });
});

describe('a key', () => {
  const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

  it('that types is left to whoever types', () => {
    for (const key of [' ', 'Backspace', '5', 'a']) {
      assert.equal(intentOf({ ...plain, key }, 'field', true, true), null);
      assert.equal(intentOf({ ...plain, key }, 'answer', true, true), null);
    }
    assert.equal(intentOf({ ...plain, key: 'z', ctrlKey: true }, 'field', false, false), null);
  });

  it('with Enter ends the typing of a note and chooses nothing', () => {
    assert.deepEqual(intentOf({ ...plain, key: 'Enter' }, 'field', true, false), { do: 'leave' });
    assert.deepEqual(intentOf({ ...plain, key: 'Enter' }, 'answer', true, true), { do: 'enter' });
    assert.equal(intentOf({ ...plain, key: 'Enter' }, 'control', true, false), null);
  });

  it('calls nobody while a panel is open, and takes nothing back', () => {
    assert.equal(intentOf({ ...plain, key: ' ' }, 'page', true, false), null);
    assert.equal(intentOf({ ...plain, key: 'Backspace' }, 'page', true, false), null);
  });

  it('of the browser stays the browser\'s', () => {
    for (const key of ['F5', 'F3', 'r']) {
      assert.equal(intentOf({ ...plain, key, ctrlKey: true }, 'page', false, false), null);
    }
    assert.equal(intentOf({ ...plain, key: 'F11' }, 'page', false, false), null);
  });
});

describe('why', () => {
  it('is refused in words while nobody is at the counter', async () => {
    const { desk: it_, work, keys } = await desk(null);

    await keys('F1');

    assert.equal(it_.open, null);
    assert.equal(work.notice.say(words), words.notNow.why);
  });

  const candidate = (more) => ({ ticket: 't1', number: 'A001', choice: 'FIRST', share: 0.92, passes: 2, ...more });
  const decision = (more) => ({ called: 't1', reason: 'MOST_URGENT', rule: { policy: 'share-of-promise', passLimit: 5 }, candidates: [candidate({}), candidate({ ticket: 't2', share: 0.4 })], ...more });
  const line = (each) => whyInOneLine(each, REASONS, 'en');

  it('is one sentence', () => {
    assert.equal(line(decision({})), '92% of the promise used, the most; passed 2×');
    assert.equal(line(decision({ reason: 'PASSED_ENOUGH', candidates: [candidate({ passes: 5 })] })), 'Passed 5× already, must go first');
    assert.equal(line(decision({ reason: 'CHOSEN', words: 'care' })), 'Called by name: care');
    assert.equal(line(decision({ candidates: [candidate({ passes: 0 })] })), 'First in the only line for this counter, 92% of the promise used');
    assert.equal(line(decision({ candidates: [candidate({ passes: 0 }), candidate({ ticket: 't2', choice: 'SECOND' })] })), 'First in the only line of the first choice, 92% of the promise used');
    assert.equal(line(decision({ rule: { policy: 'due-time', passLimit: 0 } })), 'First by “due time”, 92% of the promise used; passed 2×');
    assert.equal(line(decision({ candidates: [candidate({ choice: 'SECOND', passes: 0 })] })), 'Nobody of the first choice; First in the only line for this counter, 92% of the promise used');
  });
});

describe('the countdown', () => {
  it('says how long until the branch\'s rule allows it', () => {
    const ticket = { state: 'CALLED', recalls: 1, calledAt: '2026-03-02T01:00:00Z' };
    const at = (seconds) => countdown(ticket, RULE, Date.parse('2026-03-02T01:00:00Z') + seconds * 1000);

    assert.deepEqual(at(0), { recall: 10, noShow: 20, recallsLeft: 2 });
    assert.deepEqual(at(9.5), { recall: 1, noShow: 11, recallsLeft: 2 });
    assert.deepEqual(at(30), { recall: 0, noShow: 0, recallsLeft: 2 });
    assert.deepEqual(countdown({ ...ticket, state: 'SERVING' }, RULE, 0), { recall: 0, noShow: 0, recallsLeft: null });
  });
});

describe('the line', () => {
  it('is read at most every two seconds however much moves in the hall, and at once when the counter changes', async () => {
    const clock = new FakeClock();
    const asked = [];
    const facts = new CounterFacts({ branch: 'b', changed: () => {}, after: (then, ms) => clock.after(then, ms), read: async (path) => { asked.push(path); return yes({ aside: [] }); } });
    facts.look(3);
    for (let i = 0; i < 40; i++) {
      facts.moved();
      await clock.pass(100);
    }

    const lines = asked.filter((path) => path.endsWith('/line'));
    assert.ok(lines.length >= 3 && lines.length <= 4, `${lines.length} readings in four seconds`);
    facts.look(null);
    await clock.pass(0);
    assert.equal(facts.line, null);
  });

  it('asks nothing about a walk-up, whom nobody called', async () => {
    const facts = new CounterFacts({ branch: 'b', changed: () => {}, read: async () => assert.fail('asked') });

    await facts.explain({ ...serving, planRule: 'walk-up' });

    assert.equal(facts.why, null);
  });

  it('explains a ticket once, and asks again when nobody answered', async () => {
    const answers = [{ ok: false, slug: 'no-answer' }, yes({ decision: {} })];
    const facts = new CounterFacts({ branch: 'b', changed: () => {}, read: async () => answers.shift() });
    await facts.explain(called);
    assert.equal(facts.why, null);
    await facts.explain(called);
    await facts.explain(called);
    assert.deepEqual(facts.why, { decision: {} });
    await facts.explain(null);
    assert.equal(facts.why, null);
  });
});
