import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atMachines, machinesFor } from '../../main/resources/META-INF/resources/ui/machines.js';

const machine = (id, state, waitMinutes, kind = 'cash-machine') => ({ id, kind, state, waitMinutes });
const lobby = {
  services: [{ code: 'cash', machineKinds: ['cash-machine'] }, { code: 'loans' }],
  machines: [machine('broken', 'OUT_OF_ORDER', null), machine('silent', 'UNKNOWN', null), machine('busy', 'BUSY', 4), machine('free', 'FREE', 0), machine('other', 'FREE', 0, 'smart-teller')],
  tickets: [{ id: 't1', number: 'A001' }],
};
const ticket = { service: 'cash', care: null, state: 'WAITING' };

describe('the machines for a customer', () => {
  it('are those of a kind the service names, the soonest first and a broken one last', () => {
    assert.deepEqual(machinesFor(lobby, ticket).map(({ id }) => id), ['free', 'busy', 'silent', 'broken']);
  });

  it('are none for who is given care, is called already, or wants what no machine does', () => {
    assert.deepEqual(machinesFor(lobby, { ...ticket, care: { code: 'elderly' } }), []);
    assert.deepEqual(machinesFor(lobby, { ...ticket, state: 'CALLED' }), []);
    assert.deepEqual(machinesFor(lobby, { ...ticket, service: 'loans' }), []);
  });

  it('are none in a branch of a server that knows of no machines', () => {
    assert.deepEqual(machinesFor({ services: [{ code: 'cash' }], tickets: [] }, ticket), []);
  });
});

describe('who is at a machine', () => {
  it('is told with machine and ticket, the longest there first', () => {
    const diversions = [{ id: 'd2', machine: 'gone', takenAt: '2026-03-02T02:00:00Z' }, { id: 'd1', machine: 'busy', takenAt: '2026-03-02T01:00:00Z', ticket: 't1' }];

    const all = atMachines({ ...lobby, diversions });

    assert.deepEqual(all.map(({ diversion, machine: at, ticket: aside }) => [diversion.id, at?.id, aside?.number]), [['d1', 'busy', 'A001'], ['d2', undefined, undefined]]);
  });

  it('is nobody where the server tells of none', () => {
    assert.deepEqual(atMachines({ services: [], tickets: [] }), []);
  });
});
