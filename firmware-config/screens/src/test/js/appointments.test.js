import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counts, dayFrom, masked, phoneIn } from '../../../../../server/src/main/resources/static/supervisor/appointments/booking.js';

describe('a name', () => {
  it('is masked before it is sent, however much was typed', () => {
    assert.equal(masked('王小丽', '女士'), '王**女士');
    assert.equal(masked('Chen Xiaoli', 'Ms'), 'Ms Chen**');
    assert.equal(masked(' O’Brien ', ''), 'O’Brien**');
    assert.equal(masked('王**', '先生'), '王**先生');
  });

  it('is none where nothing was typed', () => {
    assert.equal(masked('  ', '女士'), null);
    assert.equal(masked('**', '女士'), null);
  });
});

describe('a telephone number', () => {
  it('is its digits, however people write it', () => {
    assert.equal(phoneIn('+86 (138) 0013-8000'), '8613800138000');
    assert.equal(phoneIn('123456'), null);
    assert.equal(phoneIn('138001380ab'), null);
    assert.equal(phoneIn('1234567890123456'), null);
  });
});

describe('a day', () => {
  it('follows another over the ends of months and years', () => {
    assert.equal(dayFrom('2026-12-31', 1), '2027-01-01');
    assert.equal(dayFrom('2028-03-01', -1), '2028-02-29');
  });

  it('is counted by where its appointments stand', () => {
    const all = ['BOOKED', 'BOOKED', 'CHECKED_IN', 'DONE', 'CANCELLED', 'MISSED'].map((state) => ({ state }));

    assert.deepEqual(counts(all), { all: 5, came: 2, expected: 2, missed: 1 });
  });
});
