import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ageBandIn, numberIn } from '../../../../../server/src/main/resources/static/tablet/triage/document.js';

describe('a document typed at the tablet', () => {
  it('is found in what a stripe reader types', () => {
    assert.equal(numberIn('BANK_CARD', '%B6222020000000079194^WANG/X^2512?;6222020000000079194=2512101?'), '6222020000000079194');
    assert.equal(numberIn('BANK_CARD', '6222 0200 0000 0079 194'), '6222020000000079194');
    assert.equal(numberIn('PASSPORT', 'e 1234567'), 'E1234567');
  });

  it('is refused when it cannot be one', () => {
    assert.equal(numberIn('BANK_CARD', '6222x'), null);
    assert.equal(numberIn('RESIDENT_ID', '110105194912310021'), null);
    assert.equal(numberIn('RESIDENT_ID', '11010519491231002x'), '11010519491231002X');
    assert.equal(numberIn('PASSPORT', ''), null);
  });

  it('tells the age band of a resident only, by the day at the branch', () => {
    assert.equal(ageBandIn('RESIDENT_ID', '11010519491231002X', '2026-12-30'), 'SEVENTIES');
    assert.equal(ageBandIn('RESIDENT_ID', '11010519461231002X', '2026-12-30'), 'SEVENTIES');
    assert.equal(ageBandIn('RESIDENT_ID', '11010519461231002X', '2026-12-31'), 'EIGHTY_UP');
    assert.equal(ageBandIn('RESIDENT_ID', '11010520301231002X', '2026-12-31'), null);
    assert.equal(ageBandIn('BANK_CARD', '6222020000000079194', '2026-12-31'), null);
  });
});
