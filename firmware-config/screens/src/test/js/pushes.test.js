import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDue, mine, nextGroup, offered, overdue, ringing, ticketOf } from '../../main/resources/META-INF/resources/ui/pushes.js';

const at = (second) => `2026-05-01T09:00:${String(second).padStart(2, '0')}Z`;
const push = (id, more) => ({ id, state: 'OFFERED', alert: 'ARRIVAL', round: 1, group: 'vip', recognisedAt: at(0), ticket: { id, tier: null }, ...more });
const group = (code) => ({ code, names: {}, seconds: 30 });
const lobby = (pushes, more) => ({
  tickets: [], pushes, pushRules: [{ id: 'rule', rule: { groups: [group('vip'), group('hall')] }, products: [] }],
  duties: [{ id: '2001', group: 'vip' }, { id: '2002', group: 'hall' }], ...more,
});
const reader = (staffNo, supervisor = false) => ({ staffNo, supervisor });

describe('pushes', () => {
  it('come in order: about to be called, then by tier, then by time', () => {
    const tier = (rank) => ({ ticket: { tier: { rank } } });
    const state = lobby([push('late', { recognisedAt: at(9) }), push('early'), push('gold', tier(1)), push('called', { alert: 'BEFORE_CALL' }), push('taken', { state: 'ACCEPTED' })]);

    assert.deepEqual(offered(state).map(({ id }) => id), ['called', 'gold', 'early', 'late']);
    assert.deepEqual(offered({ tickets: [] }), []);
  });

  it('are mine from accepting to the outcome, the one due first at the top', () => {
    const taken = (id, staffNo, due) => push(id, { state: 'ACCEPTED', accepted: { staffNo }, outcomeDueAt: at(due) });
    const state = lobby([taken('b', '2001', 20), taken('a', '2001', 10), taken('c', '2002', 5), push('d')]);

    assert.deepEqual(mine(state, '2001').map(({ id }) => id), ['a', 'b']);
    assert.deepEqual(overdue(state, reader('3001', true), Date.parse(at(10))).map(({ id }) => id), ['c', 'a']);
    assert.deepEqual(overdue(state, reader('2002'), Date.parse(at(59))), []);
    assert.equal(isDue(state.pushes[0], Date.parse(at(19))), false);
  });

  it('follow their ticket, and keep it when the customer has left', () => {
    const state = lobby([push('a')], { tickets: [{ id: 'a', state: 'CALLED' }] });

    assert.deepEqual(ticketOf(state, state.pushes[0]), { ticket: { id: 'a', state: 'CALLED' }, left: false });
    assert.equal(ticketOf({ ...state, tickets: [] }, state.pushes[0]).left, true);
  });

  it('go to the next group with somebody on duty, else to the supervisor', () => {
    assert.equal(nextGroup(lobby([]), push('a')).code, 'hall');
    assert.equal(nextGroup(lobby([], { duties: [] }), push('a')), null);
    assert.equal(nextGroup(lobby([]), push('a', { group: 'hall' })), null);
  });
});

describe('a tablet rings', () => {
  const heard = (state, who, rung = {}) => ringing(state, who, rung, Date.parse(at(0))).sound;

  it('once for a round, and again for the next', () => {
    const first = ringing(lobby([push('a')]), reader('2001'), {}, 0);
    const same = ringing(lobby([push('a')]), reader('2001'), first.rung, 0);
    const next = ringing(lobby([push('a', { round: 2, alert: 'GIVEN_BACK' })]), reader('2001'), same.rung, 0);

    assert.deepEqual([first.sound, same.sound, next.sound], ['arrival', null, 'arrival']);
  });

  it('for the group that is asked, and not for the one that comes later or is off duty', () => {
    const state = lobby([push('a')]);

    assert.equal(heard(state, reader('2001')), 'arrival');
    assert.equal(heard(state, reader('2002')), null);
    assert.equal(heard(state, reader('2009')), null);
  });

  it('for the next group and the supervisor when nobody accepted', () => {
    const escalated = lobby([push('a', { round: 2, alert: 'ESCALATED', group: 'hall' })]);
    const alone = lobby([push('a', { round: 3, alert: 'ESCALATED', group: undefined })]);

    assert.equal(heard(escalated, reader('2002')), 'urgent');
    assert.equal(heard(escalated, reader('2001'), { a: 1 }), null);
    assert.equal(heard(alone, reader('3001', true)), 'urgent');
    assert.equal(heard(alone, reader('2001'), { a: 1 }), null);
  });

  it('for what came while it slept and still waits for somebody', () => {
    assert.equal(heard(lobby([push('a', { round: 2, alert: 'ESCALATED', group: 'hall' })]), reader('2001')), 'urgent');
    assert.equal(heard(lobby([push('a', { round: 3, alert: 'ESCALATED', group: undefined })]), reader('2001')), 'urgent');
  });

  it('just before the call for whoever has the customer, else for everybody on duty', () => {
    const told = { round: 2, alert: 'BEFORE_CALL' };
    const taken = lobby([push('a', { ...told, state: 'ACCEPTED', accepted: { staffNo: '2001' } })]);

    assert.equal(heard(taken, reader('2001'), { a: 1 }), 'again');
    assert.equal(heard(taken, reader('2002'), { a: 1 }), null);
    assert.equal(heard(lobby([push('a', told)]), reader('2002'), { a: 1 }), 'again');
  });

  it('for a customer handed over, on the tablet of whoever got them', () => {
    const handed = lobby([push('a', { round: 2, alert: 'HANDED_OVER', state: 'ACCEPTED', accepted: { staffNo: '2002' } })]);

    assert.equal(heard(handed, reader('2002'), { a: 1 }), 'again');
    assert.equal(heard(handed, reader('2001'), { a: 1 }), null);
  });

  it('once for an outcome that is due: for whoever owes it and for supervisors, anew for the next who has the customer', () => {
    const owed = (staffNo, due) => lobby([push('a', { state: 'ACCEPTED', accepted: { staffNo }, outcomeDueAt: at(due) })]);
    const ring = (state, who, rung, second) => ringing(state, who, rung, Date.parse(at(second)));
    const early = ring(owed('2001', 20), reader('2001'), { a: 1 }, 19);
    const due = ring(owed('2001', 20), reader('2001'), early.rung, 20);

    assert.deepEqual([early.sound, due.sound, ring(owed('2001', 20), reader('2001'), due.rung, 40).sound], [null, 'again', null]);
    assert.equal(ring(owed('2001', 20), reader('2002'), { a: 1 }, 20).sound, null);
    assert.equal(ring(owed('2001', 20), reader('3001', true), { a: 1 }, 20).sound, 'again');
    assert.equal(ring(owed('2001', 50), reader('2001'), due.rung, 50).sound, 'again');
  });
});
