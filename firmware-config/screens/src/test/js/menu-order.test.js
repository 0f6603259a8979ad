/** Services in the order of the menu, moved within their group, and how the kiosk would show them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const CATALOG = '../../../../../server/src/main/resources/static/supervisor/catalog/';
const { grouped, inOrder, moved } = await import(`${CATALOG}menu-order.js`);
const { MenuMover } = await import(`${CATALOG}menu-mover.js`);
const { onMenu, wayTo } = await import(`${CATALOG}preview-menu.js`);

const entry = (code, party = 'PERSONAL', more = {}) => ({ service: { code, party, speciality: false, ...more }, withdrawn: false });
const off = (code) => ({ ...entry(code), withdrawn: true });
const entries = [entry('a'), entry('x', 'CORPORATE'), off('gone'), entry('b'), entry('s', 'PERSONAL', { speciality: true }), entry('c')];
const codes = (list) => list.map(({ service }) => service.code);

describe('the menu', () => {
  it('is listed by group, what is withdrawn left out', () => {
    assert.deepEqual(grouped(entries).map(({ group, entries: list }) => [group, codes(list)]), [['PERSONAL', ['a', 'b', 'c']], ['CORPORATE', ['x']], ['SPECIALITY', ['s']]]);
  });

  it('moves a service past its neighbour in the group, whatever lies between', () => {
    assert.deepEqual(moved(entries, 'a', 1), ['x', 'gone', 'b', 'a', 's', 'c']);
    assert.deepEqual(moved(entries, 'c', -1), ['a', 'x', 'gone', 'c', 'b', 's']);
  });

  it('does not move the first up, the last down, or one that is withdrawn', () => {
    assert.deepEqual([moved(entries, 'a', -1), moved(entries, 'c', 1), moved(entries, 'gone', 1)], [null, null, null]);
  });

  it('is shown in the order asked for', () => {
    assert.deepEqual(codes(inOrder(entries, ['c', 'b', 'a', 'x', 's', 'gone'])), ['c', 'b', 'a', 'x', 's', 'gone']);
  });
});

describe('moving', () => {
  it('sends one order at a time, each from the one before, and leaves out those overtaken', async () => {
    const sent = [];
    /** @type {(() => void)[]} */
    const answers = [];
    const mover = new MenuMover((seen, wanted) => new Promise((then) => { sent.push([seen.join(''), wanted.join('')]); answers.push(() => then({ ok: true })); }));

    const first = mover.move(['a', 'b', 'c'], ['b', 'a', 'c']);
    const second = mover.move(['b', 'a', 'c'], ['b', 'c', 'a']);
    const third = mover.move(['b', 'c', 'a'], ['c', 'b', 'a']);
    answers.shift()();
    await second;
    await third;
    await new Promise(setImmediate);
    answers.shift()();

    assert.equal(await first, null);
    assert.deepEqual(sent, [['abc', 'bac'], ['bac', 'cba']]);
  });

  it('stops at a refusal and gives it back', async () => {
    const refusal = { ok: false, slug: 'stale-order' };
    const mover = new MenuMover(async () => refusal);

    assert.equal(await mover.move(['a', 'b'], ['b', 'a']), refusal);
    assert.deepEqual([mover.seen, mover.busy], [['a', 'b'], false]);
  });
});

describe('the preview', () => {
  const form = (code, party, means, more = {}) => ({ code, party, means, promiseMinutes: '20', longWaitMinutes: '', speciality: false, ...more });
  const services = [form('a', 'PERSONAL', 'CASH'), form('b', 'PERSONAL', 'CASH'), form('c', 'PERSONAL', 'NON_CASH'), form('d', 'PERSONAL', 'NON_CASH'), form('e', 'CORPORATE', 'CASH'),
    form('s', 'PERSONAL', 'CASH', { speciality: true })].map((each) => onMenu(each, undefined));

  it('goes where the kiosk shows the service', () => {
    assert.deepEqual(wayTo(services, 'c'), { party: 'PERSONAL', means: 'NON_CASH' });
    assert.deepEqual(wayTo(services, 'e'), {});
    assert.deepEqual(wayTo(services, 's'), {});
    assert.deepEqual(wayTo(services, 'nobody'), {});
  });

  it('shows a service closed with its next time, and long where the wait is longer than asked for', () => {
    const shut = onMenu(form('a', 'PERSONAL', 'CASH'), { service: 'a', open: false, reason: 'HOURS', opensAt: '2026-05-01T01:00:00Z' });
    const slow = onMenu(form('a', 'PERSONAL', 'CASH', { longWaitMinutes: '30' }), { service: 'a', open: true, waitLow: 20, waitLikely: 35, waitHigh: 50 });

    assert.deepEqual(shut.closed, { reason: 'HOURS', next: '2026-05-01T01:00:00Z' });
    assert.deepEqual([slow.closed, slow.range.long], [null, true]);
  });
});
