import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOpen, standing } from '../../../../../kiosk/src/main/resources/static/kiosk/booking.js';
import { after, asksDocument, back, isAtTheBeginning, nextStep } from '../../../../../kiosk/src/main/resources/static/kiosk/flow.js';
import { Lookup } from '../../../../../kiosk/src/main/resources/static/kiosk/lookup.js';
import { Typed } from '../../../../../kiosk/src/main/resources/static/kiosk/signs.js';

const names = (text) => ({ 'zh-CN': text, 'zh-TW': text, en: text });
const BOOKED = {
  id: 'a1', service: 'wealth', serviceNames: names('wealth'), at: '2026-05-01T02:00:00Z', state: 'BOOKED', booking: 'ON_TIME',
  minutesUntil: 5, from: '2026-05-01T01:30:00Z', until: '2026-05-01T02:15:00Z', isToday: true,
};
const OTHER = { ...BOOKED, id: 'a2', service: 'cash' };
const KNOWN = { services: [], cares: [], identified: false, attended: false, larger: false };
const walk = (known, ...moves) => nextStep({ ...KNOWN, ...known }, moves.reduce(after, []));
const found = (...appointments) => ({ said: 'found', appointments });

describe('the way of an appointment', () => {
  it('asks how to find it and then for what to type', () => {
    assert.deepEqual(walk({}, { said: 'booked' }), { step: 'find' });
    assert.deepEqual(walk({}, { said: 'booked' }, { said: 'by', by: 'phone' }), { step: 'type', by: 'phone' });
  });

  it('shows the one that was found, and asks which of several', () => {
    assert.deepEqual(walk({}, { said: 'booked' }, found(BOOKED)), { step: 'appointment', appointment: BOOKED });
    assert.deepEqual(walk({}, found(BOOKED, OTHER)), { step: 'check-in', appointments: [BOOKED, OTHER] });
    assert.deepEqual(walk({}, found(BOOKED, OTHER), { said: 'appointment', appointment: OTHER }), { step: 'appointment', appointment: OTHER });
  });

  it('takes the ticket for it without another question', () => {
    const step = walk({}, found(BOOKED), { said: 'check-in', appointment: BOOKED });

    assert.deepEqual([step.step, step.wish.service, step.wish.appointment], ['take', 'wealth', 'a1']);
  });

  it('waits for a document once the server has asked for one', () => {
    const said = asksDocument([found(BOOKED), { said: 'check-in', appointment: BOOKED }]);

    assert.equal(nextStep(KNOWN, said).step, 'identify');
    assert.equal(nextStep({ ...KNOWN, identified: true }, said).step, 'take');
  });

  it('may be left aside for something else, until another is found', () => {
    assert.equal(walk({}, found(BOOKED), { said: 'walk-in' }).step, 'question');
    assert.equal(walk({}, found(BOOKED), { said: 'walk-in' }, found(OTHER)).appointment.id, 'a2');
  });

  it('goes back one step at a time', () => {
    let said = [{ said: 'booked' }, { said: 'by', by: 'code' }, found(BOOKED, OTHER), { said: 'appointment', appointment: OTHER }];
    const steps = [];
    while (said.length > 0) {
      said = back(said);
      steps.push(nextStep(KNOWN, said).step);
    }

    assert.deepEqual(steps, ['check-in', 'type', 'find', 'question']);
  });

  it('begins on the first screen only', () => {
    assert.equal(isAtTheBeginning([{ said: 'care', code: 'infant' }]), true);
    assert.equal(isAtTheBeginning([{ said: 'answer', axis: 'party', value: 'PERSONAL' }]), false);
  });
});

describe('how a customer stands to an appointment', () => {
  it('is said by its state before its time', () => {
    assert.equal(standing(BOOKED), 'on-time');
    assert.equal(standing({ ...BOOKED, booking: 'EARLY' }), 'early');
    assert.equal(standing({ ...BOOKED, booking: 'LATE' }), 'late');
    assert.equal(standing({ ...BOOKED, booking: 'EARLY', isToday: false }), 'other-day');
    assert.equal(standing({ ...BOOKED, booking: 'LATE', state: 'CANCELLED' }), 'cancelled');
  });

  it('gives a ticket while it is booked for today', () => {
    assert.equal(isOpen({ ...BOOKED, booking: 'LATE' }), true);
    assert.equal(isOpen({ ...BOOKED, isToday: false }), false);
    assert.equal(isOpen({ ...BOOKED, state: 'CHECKED_IN' }), false);
  });
});

describe('what is typed', () => {
  const typed = (by, text) => [...text].reduce((all, key) => (all.add(key), all), new Typed(by));

  it('reads look-alikes in a code as what they are and takes no more than fit', () => {
    const code = typed('code', 'k7om-3il9xz');

    assert.deepEqual(code.groups(), ['K70M', '3119']);
    assert.equal(code.missing, 0);
  });

  it('shows the places of a code still empty and how many they are', () => {
    const code = typed('code', 'AB1');

    assert.deepEqual(code.groups(), ['AB1·', '····']);
    assert.equal(code.missing, 5);
  });

  it('shows a telephone number as people say it', () => {
    assert.deepEqual(typed('phone', '13800138000').groups(), ['138', '0013', '8000']);
    assert.deepEqual(typed('phone', '02012345678').groups(), ['0201', '2345', '678']);
    assert.deepEqual(typed('phone', '8a6b').groups(), ['86']);
  });

  it('leaves no sign behind that was taken away', () => {
    const phone = typed('phone', '1380013');
    const sent = phone.bytes();
    phone.erase();

    assert.equal(phone.signs[6], 0);
    phone.clear();
    assert.deepEqual([...phone.signs], Array(15).fill(0));
    assert.equal(String.fromCharCode(...sent), '1380013');
  });
});

describe('looking for an appointment', () => {
  const asking = (answers) => {
    const asked = [];
    globalThis.fetch = async (address, { body }) => {
      asked.push([address, typeof body === 'string' ? body : String.fromCharCode(...body)]);
      return answers.shift();
    };
    return asked;
  };
  const answer = (status, body) => ({ ok: status < 400, status, json: async () => body });

  it('sends what was typed once and zeroes it', async () => {
    const asked = asking([answer(200, { appointments: [BOOKED] })]);
    const heard = [];
    const typed = new Typed('code');
    [...'AB12CD34'].forEach((key) => typed.add(key));
    const bytes = typed.bytes();

    await new Lookup({ changed: () => {}, found: (appointments, by) => heard.push([by, appointments.length]) }).find('code', bytes);

    assert.deepEqual(asked, [['/kiosk/api/check-in/code', 'AB12CD34']]);
    assert.deepEqual(heard, [['code', 1]]);
    assert.equal(bytes.some((sign) => sign !== 0), false);
  });

  it('says why there is none', async () => {
    asking([answer(404, { type: 'urn:lobby:problem:appointment-not-found' })]);
    const lookup = new Lookup({ changed: () => {}, found: () => assert.fail('nothing was found') });

    await lookup.find('shown');

    assert.deepEqual(lookup.problem, { by: 'shown', slug: 'appointment-not-found' });
    assert.equal(lookup.asking, false);
  });

  it('drops an answer that comes after the customer has gone', async () => {
    asking([answer(200, { appointments: [BOOKED] })]);
    const lookup = new Lookup({ changed: () => {}, found: () => assert.fail('nobody asks any more') });

    const answered = lookup.find('shown');
    lookup.forget();
    await answered;

    assert.equal(lookup.problem, null);
  });

  it('asks once for each thing shown, where it may lead to an appointment', async () => {
    const asked = asking([answer(404, {}), answer(404, {}), answer(404, {})]);
    const lookup = new Lookup({ changed: () => {}, found: () => {} });
    const card = (id, more) => ({ state: 'READ', id, code: false, appointments: [], ...more });

    assert.equal(lookup.heed(card('1'), false), false);
    assert.equal(lookup.heed(card('1'), true), true);
    assert.equal(lookup.heed(card('1'), true), false);
    assert.equal(lookup.heed(card('2', { code: true }), false), true);
    assert.equal(lookup.heed(card('3', { appointments: [{ id: 'a1' }] }), false), true);
    assert.equal(lookup.heed(card('4', { state: 'BAD_READ' }), true), false);
    assert.equal(asked.length, 3);
  });
});
