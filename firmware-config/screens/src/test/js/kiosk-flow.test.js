import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { after, asksDocument, back, canGoBack, careOf, nextStep, onlyCare, withoutCare } from '../../../../../kiosk/src/main/resources/static/kiosk/flow.js';

const names = (text) => ({ 'zh-CN': text, 'zh-TW': text, en: text });
const service = (code, party, means, more) => ({
  code, names: names(code), hint: names(''), party, means, complexity: 'SIMPLE', speciality: false, icon: 'cash', waiting: 3,
  promiseMinutes: 20, closed: null, range: null, identityRequired: false, machine: null, mayComeBack: false, ...more,
});
const cash = service('cash', 'PERSONAL', 'CASH');
const MACHINE = { id: 'm1', kind: 'cash-machine', names: names('ATM'), place: names('left'), minutes: 0 };
const SERVICES = [
  cash, service('transfer', 'PERSONAL', 'NON_CASH'), service('wealth', 'PERSONAL', 'NON_CASH'),
  service('business', 'CORPORATE', 'CASH'), service('account', 'CORPORATE', 'NON_CASH'),
];
const CARES = [{ code: 'infant', names: names('infant'), icon: 'baby-carriage' }];
const known = (more) => ({ services: SERVICES, cares: CARES, identified: false, attended: false, larger: false, ...more });
const choose = (more) => ({ said: 'service', service: { ...cash, ...more } });
const walk = (state, ...moves) => nextStep(state, moves.reduce(after, []));

describe('the way to a ticket', () => {
  it('asks one question after another and then takes the number', () => {
    assert.equal(walk(known()).question.asks, 'party');
    assert.equal(walk(known(), { said: 'answer', axis: 'party', value: 'PERSONAL' }).question.asks, 'service');
    assert.deepEqual(walk(known(), choose()), {
      step: 'take', wish: { service: 'cash', serviceNames: names('cash'), care: null, appointment: null, cameBack: false },
    });
  });

  it('shows fewer choices to whoever wants them larger', () => {
    const first = walk(known({ larger: true })).question.options.map((each) => each.service?.code ?? each.value);

    assert.deepEqual(first, ['cash', 'transfer', 'wealth', 'CORPORATE']);
  });

  it('asks nobody twice for whom it is who has seen the larger version', () => {
    const many = known({ larger: true, services: [...SERVICES, service('coins', 'PERSONAL', 'CASH')] });
    const next = walk(many, { said: 'answer', axis: 'means', value: 'CASH' }).question;

    assert.deepEqual(next.options.map((each) => each.service.code), ['cash', 'coins']);
  });

  it('explains a closed service and takes no number', () => {
    assert.equal(walk(known(), choose({ closed: { reason: 'NO_COUNTER', next: null }, machine: MACHINE })).step, 'closed');
  });

  it('waits for a document where one is needed and goes on when it is shown', () => {
    const moves = [choose({ identityRequired: true })];

    assert.equal(walk(known(), ...moves).step, 'identify');
    assert.equal(walk(known({ identified: true }), ...moves).step, 'take');
  });

  it('waits for one also when only the server knew that it is needed', () => {
    assert.equal(walk(known(), ...asksDocument([choose()])).step, 'identify');
  });

  it('asks once more when the wait is long', () => {
    const long = choose({ range: { low: 30, likely: 40, high: 55, long: true } });

    assert.equal(walk(known(), long).step, 'long-wait');
    assert.equal(walk(known(), long, { said: 'wait' }).step, 'take');
  });
});

describe('a machine that would be quicker', () => {
  const offered = choose({ machine: MACHINE, range: { low: 30, likely: 40, high: 55, long: true } });

  it('is offered before the wait is confirmed, and never forced', () => {
    assert.equal(walk(known(), offered).step, 'offer');
    assert.equal(walk(known(), offered, { said: 'machine' }).step, 'machine');
    assert.equal(walk(known(), offered, { said: 'counter' }).step, 'long-wait');
    assert.equal(walk(known(), offered, { said: 'counter' }, { said: 'wait' }).step, 'take');
  });

  it('is never offered to somebody who asked for care', () => {
    assert.equal(walk(known(), { said: 'care', code: 'infant' }, offered).step, 'long-wait');
    assert.equal(walk(known({ attended: true }), offered).step, 'long-wait');
  });

  it('lets somebody who was there in vain go straight to the number', () => {
    const step = walk(known(), choose({ mayComeBack: true }), { said: 'came-back' });

    assert.equal(walk(known(), choose({ mayComeBack: true })).step, 'offer');
    assert.equal(step.step, 'take');
    assert.equal(step.wish.cameBack, true);
  });
});

describe('special care', () => {
  it('is chosen from a list of its own and then goes with the ticket', () => {
    const asked = after([{ said: 'answer', axis: 'party', value: 'PERSONAL' }], { said: 'ask-care' });
    const given = after(asked, { said: 'care', code: 'infant' });

    assert.equal(nextStep(known(), asked).step, 'care');
    assert.equal(nextStep(known(), given).step, 'question');
    assert.equal(nextStep(known(), after(given, choose())).wish.care, 'infant');
  });

  it('is not asked twice of one person', () => {
    const given = [{ said: 'care', code: 'infant' }];
    const again = after(after(given, { said: 'ask-care' }), { said: 'care', code: 'disabled' });

    assert.deepEqual(again, [{ said: 'care', code: 'disabled' }]);
    assert.equal(careOf(withoutCare(again)), null);
  });

  it('stays when the customer goes back', () => {
    const said = [{ said: 'answer', axis: 'party', value: 'PERSONAL' }, { said: 'care', code: 'infant' }];

    assert.deepEqual(back(said), [{ said: 'care', code: 'infant' }]);
    assert.equal(canGoBack(back(said)), false);
    assert.deepEqual(onlyCare(said), [{ said: 'care', code: 'infant' }]);
  });
});

describe('going back', () => {
  it('takes one step at a time', () => {
    let said = [{ said: 'answer', axis: 'party', value: 'PERSONAL' }, choose({ machine: MACHINE }), { said: 'counter' }];
    said = back(said);
    assert.equal(nextStep(known(), said).step, 'offer');
    said = back(said);
    assert.equal(nextStep(known(), said).question.asks, 'service');
    assert.equal(canGoBack(back(said)), false);
  });

  it('leaves the list of cares as it was entered', () => {
    assert.deepEqual(back([{ said: 'ask-care' }]), []);
  });
});
