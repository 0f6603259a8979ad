/** One service being written: its form, what is wrong in it, and two people's changes brought together. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const CATALOG = '../../../../../server/src/main/resources/static/supervisor/catalog/';
const { apart, blankForm, differences, formOf, freeLetter, numbersUsed, problemsOf, rebase, serviceOf } = await import(`${CATALOG}service-edit.js`);
const { Drafts, NEW } = await import(`${CATALOG}drafts.js`);

const names = (text) => ({ 'zh-CN': text, 'zh-TW': text, en: text });
const service = (more) => ({
  code: 'cash', prefix: 'A', names: names('Cash'), hint: names(''), party: 'PERSONAL', means: 'CASH', complexity: 'SIMPLE', speciality: false, icon: 'cash',
  documents: names(''), machineKinds: [], identityRequired: false, hours: null, longWaitMinutes: null, numberFrom: 1, numberTo: 999, promiseMinutes: 20,
  workMinutes: 4.5, workCv: 0.8, quotaPerDay: null, quotaSlots: [], oneActive: false, ...more,
});
const entry = (more, rest) => ({ service: service(more), withdrawn: false, rev: 7, used: true, ...rest });
const said = (problems) => problems.map(({ field, problem }) => `${field} ${problem}`);
const wrong = (more, others = []) => said(problemsOf({ ...formOf(service()), ...more }, others));

describe('a form', () => {
  it('says the same as the service it was made from, times without seconds', () => {
    const full = service({
      hours: { week: { MONDAY: [{ from: '09:00:00', until: '12:00:00' }] } }, longWaitMinutes: 40, quotaPerDay: 60,
      quotaSlots: [{ when: { from: '09:00:00', until: '12:00:00' }, tickets: 20 }], machineKinds: ['b', 'a'],
    });

    assert.deepEqual(serviceOf(formOf(full)), {
      ...full, machineKinds: ['a', 'b'], hours: { week: { MONDAY: [{ from: '09:00', until: '12:00' }] } },
      quotaSlots: [{ when: { from: '09:00', until: '12:00' }, tickets: 20 }],
    });
  });

  it('sends what lies earlier first and empty numbers as none', () => {
    const form = { ...formOf(service()), quotaPerDay: ' ', quotaSlots: [{ from: '13:00', until: '15:00', tickets: '5' }, { from: '09:00', until: '11:00', tickets: '8' }] };

    const sent = serviceOf(form);

    assert.equal(sent.quotaPerDay, null);
    assert.deepEqual(sent.quotaSlots.map(({ tickets }) => tickets), [8, 5]);
  });

  it('takes a comma for a point', () => {
    assert.equal(serviceOf({ ...formOf(service()), workMinutes: '2,5' }).workMinutes, 2.5);
  });
});

describe('what is wrong', () => {
  it('is nothing in a service that the server has', () => {
    assert.deepEqual(wrong({}), []);
  });

  it('names a missing name by its language', () => {
    assert.deepEqual(wrong({ names: { ...names('Cash'), 'zh-TW': ' ' } }), ['names.zh-TW missing']);
  });

  it('lets documents be empty in all languages or in none', () => {
    assert.deepEqual(wrong({ documents: { 'zh-CN': '身份证', 'zh-TW': '', en: '' } }), ['documents.zh-TW incomplete', 'documents.en incomplete']);
  });

  it('counts characters', () => {
    assert.deepEqual(wrong({ names: { ...names('Cash'), en: 'x'.repeat(41) } }), ['names.en too-long']);
  });

  it('refuses numbers that are none, too large, or the wrong way round', () => {
    assert.deepEqual(wrong({ promiseMinutes: '241', workMinutes: 'five', longWaitMinutes: '', workCv: '3.5' }), [
      'promiseMinutes out-of-range', 'workMinutes out-of-range', 'workCv out-of-range']);
    assert.deepEqual(wrong({ numberFrom: '500', numberTo: '400' }), ['numberFrom out-of-range']);
  });

  it('sees that another service has the letter or the code', () => {
    assert.deepEqual(wrong({}, [entry({ code: 'other' }), entry({ prefix: 'B' })]), ['code taken', 'prefix taken']);
  });

  it('finds stretches that overlap or have no end, by day', () => {
    const hours = { ...formOf(service({ hours: { week: {} } })).hours, MONDAY: [{ from: '09:00', until: '12:00' }, { from: '11:59', until: '13:00' }], FRIDAY: [{ from: '09:00', until: '' }] };

    assert.deepEqual(wrong({ hours }), ['hours.MONDAY overlap', 'hours.FRIDAY incomplete']);
  });

  it('refuses a week in which it is never open', () => {
    assert.deepEqual(wrong({ hours: formOf(service({ hours: { week: {} } })).hours }), ['hours never-open']);
  });

  it('lets a stretch begin when another ends, and end after midnight', () => {
    assert.equal(apart([{ from: '09:00', until: '12:00' }, { from: '12:00', until: '17:00' }, { from: '22:00', until: '02:00' }]), true);
    assert.equal(apart([{ from: '22:00', until: '02:00' }, { from: '23:00', until: '23:30' }]), false);
  });
});

describe('numbers', () => {
  it('are plenty, near their end from nine tenths on, and gone', () => {
    const states = [null, 300, 388, 389, 398, 399].map((last) => numbersUsed(300, 399, last).state);

    assert.deepEqual(states, ['plenty', 'plenty', 'plenty', 'near', 'near', 'gone']);
    assert.deepEqual(numbersUsed(300, 399, 349), { used: 50, share: 0.5, state: 'plenty' });
  });

  it('of a range that was moved on are not used yet', () => {
    assert.deepEqual(numbersUsed(500, 599, 420), { used: 0, share: 0, state: 'plenty' });
  });
});

describe('two people\'s changes', () => {
  const base = formOf(service());

  it('come together field by field, mine where both wrote', () => {
    const mine = { ...base, names: { ...base.names, en: 'Mine' }, promiseMinutes: '10' };
    const theirs = { ...base, names: { ...base.names, en: 'Theirs', 'zh-CN': '他' }, quotaPerDay: '50' };

    const { form, both } = rebase(base, mine, theirs);

    assert.deepEqual([form.names.en, form.names['zh-CN'], form.promiseMinutes, form.quotaPerDay], ['Mine', '他', '10', '50']);
    assert.deepEqual(both, ['names.en']);
  });

  it('do not clash where both wrote the same', () => {
    const same = { ...base, promiseMinutes: '10' };

    assert.deepEqual(rebase(base, same, structuredClone(same)).both, []);
  });
});

describe('what is being written', () => {
  const other = entry({ code: 'transfer', prefix: 'B' });
  const desk = () => {
    const drafts = new Drafts();
    drafts.take([entry(), other]);
    return drafts;
  };
  const edited = () => {
    const drafts = desk();
    drafts.edit('cash', { promiseMinutes: '10' }, 'promiseMinutes');
    return drafts;
  };

  it('is nothing once everything is as it was', () => {
    const drafts = edited();
    assert.equal(drafts.unsaved, true);

    drafts.edit('cash', { promiseMinutes: '20' }, 'promiseMinutes');

    assert.equal(drafts.unsaved, false);
  });

  it('stays when the same is read again', () => {
    const drafts = edited();

    drafts.take([entry(), other]);

    assert.equal(drafts.of('cash').form.promiseMinutes, '10');
    assert.equal(drafts.of('cash').newer, null);
  });

  it('says so when somebody else has changed the service, and takes their change in', () => {
    const drafts = edited();

    drafts.take([entry({ quotaPerDay: 40 }, { rev: 9 }), other]);
    assert.deepEqual(drafts.theirs('cash'), ['quotaPerDay']);
    drafts.merge('cash');

    const { form, entry: { rev }, newer } = drafts.of('cash');
    assert.deepEqual([form.promiseMinutes, form.quotaPerDay, rev, newer], ['10', '40', 9, null]);
  });

  it('is done when the server turns out to have it, though its answer was lost', () => {
    const drafts = edited();

    drafts.take([entry({ promiseMinutes: 10 }, { rev: 9 }), other]);

    assert.equal(drafts.unsaved, false);
  });

  it('says that a service is gone', () => {
    const drafts = edited();

    drafts.take([other]);

    assert.equal(drafts.of('cash').newer, 'gone');
  });

  it('says of a new service only what was written wrong, until it was to be saved', () => {
    const drafts = desk();
    drafts.beginNew();
    drafts.edit(NEW, { code: 'Gold' }, 'code');
    assert.deepEqual(said(drafts.problems(NEW)), ['code out-of-range']);

    drafts.refuse(NEW, []);

    assert.deepEqual(said(drafts.problems(NEW)), ['names.zh-CN missing', 'names.zh-TW missing', 'names.en missing', 'code out-of-range']);
  });

  it('keeps what the server refused until that field is changed', () => {
    const drafts = edited();
    drafts.refuse('cash', [{ field: 'icon', problem: 'unknown' }]);

    drafts.edit('cash', { numberTo: '500' }, 'numberTo');
    assert.deepEqual(said(drafts.problems('cash')), ['icon unknown']);
    drafts.edit('cash', { icon: 'star' }, 'icon');

    assert.deepEqual(drafts.problems('cash'), []);
  });

  it('begins a new one like another, under the first free letter', () => {
    const drafts = desk();
    drafts.beginNew(other);

    const { form } = drafts.of(NEW);

    assert.deepEqual([form.code, form.prefix, form.names.en], ['', 'C', 'Cash']);
    assert.equal(freeLetter(drafts.entries), 'C');
    assert.notDeepEqual(differences(form, blankForm('C')), []);
  });
});
