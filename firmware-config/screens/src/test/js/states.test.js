import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boardAfter } from '../../main/resources/META-INF/resources/ui/board.js';
import { lobbyAfter, printerTasks, shareOfPromise, slipTasks, usualLanguage, waiting } from '../../main/resources/META-INF/resources/ui/lobby.js';

const board = { services: [{ code: 'A', waiting: 2 }, { code: 'B', waiting: 0 }], counters: [{ no: 1, state: 'CLOSED' }], calls: [] };
const call = (ticket, callRev, state = 'CALLED') => ({ ticket, callRev, state });

describe('the board', () => {
  it('counts who waits from what each ticket was and is', () => {
    const issued = boardAfter(board, { ticket: { ticket: 't', service: 'B', from: null, to: 'WAITING', call: null } });
    const called = boardAfter(issued, { ticket: { ticket: 't', service: 'B', from: 'WAITING', to: 'CALLED', call: call('t', 2) } });

    assert.deepEqual(issued.services.map((each) => each.waiting), [2, 1]);
    assert.deepEqual(called.services.map((each) => each.waiting), [2, 0]);
    assert.deepEqual(board.services.map((each) => each.waiting), [2, 0]);
  });

  it('keeps every open call, the newest first, a recalled one again at the top', () => {
    let state = board;
    for (let rev = 1; rev <= 14; rev++) {
      state = boardAfter(state, { ticket: { ticket: `t${rev}`, service: 'A', from: 'WAITING', to: 'CALLED', call: call(`t${rev}`, rev) } });
    }
    state = boardAfter(state, { ticket: { ticket: 't5', service: 'A', from: 'CALLED', to: 'CALLED', call: call('t5', 15) } });

    assert.equal(state.calls.length, 14);
    assert.deepEqual(state.calls.slice(0, 3).map((each) => each.ticket), ['t5', 't14', 't13']);
  });

  it('keeps only the twelve latest of the finished calls', () => {
    let state = board;
    for (let rev = 1; rev <= 14; rev++) {
      const ticket = `t${rev}`;
      state = boardAfter(state, { ticket: { ticket, service: 'A', from: 'WAITING', to: 'CALLED', call: call(ticket, rev) } });
      state = boardAfter(state, { ticket: { ticket, service: 'A', from: 'CALLED', to: 'NO_SHOW', call: call(ticket, rev, 'NO_SHOW') } });
    }

    assert.equal(state.calls.length, 12);
  });

  it('does not bring back a call it no longer shows because it was served', () => {
    const state = boardAfter(board, { ticket: { ticket: 't', service: 'A', from: 'SERVING', to: 'SERVED', call: call('t', 1, 'SERVED') } });

    assert.deepEqual(state.calls, []);
  });

  it('replaces a counter by its number', () => {
    assert.equal(boardAfter(board, { counter: { no: 1, state: 'OPEN' } }).counters[0].state, 'OPEN');
  });
});

const at = (minute) => `2026-05-01T09:${String(minute).padStart(2, '0')}:00Z`;
const ticket = (id, more) => ({
  id, state: 'WAITING', since: at(0), issuedAt: at(0), promiseMinutes: 10, tier: null, accepted: null, slip: 'PRINTED', ...more,
});
const lobby = { tickets: [], counters: [], printers: [] };

describe('the lobby', () => {
  it('changes every list an event names', () => {
    const before = { tickets: [], counters: [], printers: [], diversions: [{ id: 'd1' }], pushes: [] };

    const after = lobbyAfter(before, {
      part: { name: 'diversions', thing: { id: 'd1', gone: true } },
      further: [{ name: 'pushes', thing: { id: 'p1' } }],
    });

    assert.deepEqual([after.diversions, after.pushes], [[], [{ id: 'p1' }]]);
  });

  it('holds a ticket while it is open and drops it when it is not', () => {
    const one = lobbyAfter(lobby, { ticket: ticket('t') });
    const called = lobbyAfter(one, { ticket: ticket('t', { state: 'CALLED' }) });
    const gone = lobbyAfter(called, { ticket: ticket('t', { state: 'NO_SHOW' }) });

    assert.deepEqual([one, called, gone].map((state) => state.tickets.length), [1, 1, 0]);
  });

  it('orders who waits by the share of the promise used, not by the time waited', () => {
    const state = { ...lobby, tickets: [
      ticket('long', { promiseMinutes: 40 }), ticket('late', { since: at(6), issuedAt: at(6), promiseMinutes: 5 }), ticket('called', { state: 'CALLED' }),
    ] };

    assert.deepEqual(waiting(state, Date.parse(at(10))).map((each) => each.id), ['late', 'long']);
    assert.equal(shareOfPromise(state.tickets[1], Date.parse(at(10))), 0.8);
  });

  it('makes a task of a slip that waits, failed or may have failed, until it is settled', () => {
    const state = { ...lobby, tickets: [ticket('a', { slip: 'FAILED' }), ticket('b', { slip: 'UNKNOWN' }), ticket('c'), ticket('d', { slip: 'HELD' }), ticket('e', { slip: 'SETTLED' })] };

    assert.deepEqual(slipTasks(state).map((each) => each.id), ['a', 'b', 'd']);
  });

  it('makes a task of a printer that cannot print, longest first, then of one whose paper nears its end', () => {
    const printer = (station, more) => ({ station, name: station, problem: null, since: at(5), paperLow: false, ticketsLeft: null, ...more });
    const reports = [printer('well'), printer('low', { paperLow: true, ticketsLeft: 42 }), printer('open', { problem: 'cover-open', since: at(4) }), printer('out', { problem: 'paper-out', since: at(2) })];

    const state = reports.reduce((before, each) => lobbyAfter(before, { printer: each }), lobby);
    const refilled = lobbyAfter(state, { printer: printer('out') });

    assert.deepEqual(printerTasks(state).map((each) => each.station), ['out', 'open', 'low']);
    assert.deepEqual(printerTasks(refilled).map((each) => each.station), ['open', 'low']);
  });

  it('knows which language is usual, so that another one is noticed', () => {
    const languages = ['en', 'zh-TW', 'zh-TW'];
    const state = { ...lobby, tickets: languages.map((language, i) => ticket(String(i), { language })) };

    assert.equal(usualLanguage(state), 'zh-TW');
    assert.equal(usualLanguage(lobby), 'zh-CN');
  });
});
