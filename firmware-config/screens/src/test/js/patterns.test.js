import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { before, byDay, findings, total } from '../../../../../server/src/main/resources/static/supervisor/patterns/findings.js';

const teller = {
  staffNo: '1001', calls: 4, served: 2,
  shortServices: [{ at: '2026-03-02T01:20:00Z', counter: 1, ticket: 't1', number: 'A001', service: 'cash', seconds: 20 }],
  idle: [{ from: '2026-03-01T15:00:00Z', until: '2026-03-01T15:02:00Z', counter: 1, seconds: 120, waiting: 3 }],
  chosenCalls: [{ at: '2026-03-02T01:10:00Z', counter: 2, ticket: 't2', number: 'A002', reason: 'care' }],
  skips: [{ at: '2026-03-01T16:30:00Z', counter: 1, ticket: 't3', number: 'A003', seconds: 9, recalls: 1 }],
};

describe('what is found of a teller', () => {
  it('is told by time, whatever it is', () => {
    assert.deepEqual(findings(teller).map(({ kind }) => kind), ['idle', 'skip', 'chosen', 'short']);
    assert.equal(total(teller), 4);
  });

  it('is filed under the branch’s own days', () => {
    assert.deepEqual(byDay(findings(teller), 'Asia/Shanghai').map(({ day, found }) => [day, found.length]), [['2026-03-01', 1], ['2026-03-02', 3]]);
    assert.deepEqual(byDay(findings(teller), 'UTC').map(({ day, found }) => [day, found.length]), [['2026-03-01', 2], ['2026-03-02', 2]]);
  });
});

describe('a day before', () => {
  it('is reckoned over months and leap days', () => {
    assert.equal(before('2026-03-02', 6), '2026-02-24');
    assert.equal(before('2024-03-01', 1), '2024-02-29');
    assert.equal(before('2026-01-01', 0), '2026-01-01');
  });
});
