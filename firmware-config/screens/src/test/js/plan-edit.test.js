/** The rules being written: order, names, and every step back and forth. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const { PlanEdit, plain, same } = await import('../../../../../server/src/main/resources/static/supervisor/plan/plan-edit.js');

const rule = (name, more) => ({ name, services: [], tiers: [], promiseMinutes: 15, ...more });
const names = (plan) => plan.rules.map(({ name }) => name);
const plan = () => new PlanEdit([rule('a'), rule('b'), rule('c'), rule('rest')]);

describe('the rules being written', () => {
  it('keep the last rule last, whatever is moved, added or taken off', () => {
    const edit = plan();

    assert.equal(edit.move(0, 3), 0);
    assert.equal(edit.move(3, 0), 3);
    edit.remove(3);
    assert.equal(edit.add(9, rule('new')), 3);

    assert.deepEqual(names(edit), ['a', 'b', 'c', 'new', 'rest']);
  });

  it('move a rule and say where it is', () => {
    const edit = plan();

    assert.equal(edit.move(0, 2), 2);

    assert.deepEqual(names(edit), ['b', 'c', 'a', 'rest']);
  });

  it('give a copy a name that nobody has', () => {
    const edit = plan();

    edit.duplicate(0);
    edit.duplicate(1);

    assert.deepEqual(names(edit), ['a', 'a 2', 'a 3', 'b', 'c', 'rest']);
  });

  it('go back and forth step by step, and forget the way forth after something new', () => {
    const edit = plan();
    edit.remove(0);
    edit.move(0, 1);

    edit.undo();
    assert.deepEqual(names(edit), ['b', 'c', 'rest']);
    edit.undo();
    edit.redo();
    assert.deepEqual(names(edit), ['b', 'c', 'rest']);
    edit.remove(0);
    edit.redo();

    assert.deepEqual(names(edit), ['c', 'rest']);
  });

  it('take typing into one field for one step', () => {
    const edit = plan();
    for (const name of ['x', 'xy', 'xyz']) {
      edit.replace(0, rule(name), 'name');
    }
    edit.replace(0, rule('xyz', { promiseMinutes: 5 }), 'promise');

    edit.undo();
    assert.deepEqual([edit.rules[0].name, edit.rules[0].promiseMinutes], ['xyz', 15]);
    edit.undo();
    assert.equal(edit.rules[0].name, 'a');
  });

  it('take a choice made and unmade for no change of the rule', () => {
    const chosen = plain(rule('a', { when: { cares: [], speciality: null, from: '09:00:00', until: '12:00:00', ageBands: ['SIXTIES', 'ADULT'] } }));

    assert.deepEqual(chosen.when, { ageBands: ['ADULT', 'SIXTIES'], from: '09:00', until: '12:00' });
    assert.equal(plain(rule('a', { when: { cares: [] } })).when, null);
    assert.ok(same([plain(rule('a', { tiers: ['x', 'y'] }))], [plain(rule('a', { tiers: ['y', 'x'] }))]));
  });
});
