import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KeyBursts } from '../../../../../kiosk/src/main/resources/static/kiosk/key-bursts.js';

const CARD = ';6222020000000000000=29122200000000000000?';

/** Types `keys`, one every `gap` ms from `at`; tells what was taken and which keys were swallowed. */
function type(bursts, keys, gap, at = 1_000) {
  return [...keys].map((key, i) => bursts.key(key === '\n' ? 'Enter' : key, at + i * gap));
}

function listener() {
  const taken = [];
  const arrays = [];
  const bursts = new KeyBursts((bytes) => {
    taken.push(String.fromCharCode(...bytes));
    arrays.push(bytes);
  });
  return { taken, arrays, bursts };
}

describe('keys of a reader', () => {
  for (const gap of [1, 5, 10, 30]) {
    it(`are taken as one burst at ${gap} ms a key, and swallowed`, () => {
      const { taken, bursts } = listener();

      const swallowed = type(bursts, `${CARD}\n`, gap);

      assert.deepEqual(taken, [CARD]);
      assert.ok(swallowed.every(Boolean));
    });
  }

  it('may hold Shift, which is no character', () => {
    const { taken, bursts } = listener();

    ['Shift', '%', 'Shift', 'E', '?', ';', 'E', '?', 'Enter'].forEach((key, i) => bursts.key(key, 1_000 + i * 3));

    assert.deepEqual(taken, ['%E?;E?']);
  });

  it('are two bursts when two come one after the other', () => {
    const { taken, bursts } = listener();

    type(bursts, `${CARD}\n`, 2);
    type(bursts, 'A-2026-0042\n', 2, 3_000);

    assert.deepEqual(taken, [CARD, 'A-2026-0042']);
  });

  it('are heard without Enter when they begin as a track does', () => {
    const { taken, bursts } = listener();

    type(bursts, CARD, 2);
    bursts.silence(1_000 + CARD.length * 2 + 120);
    type(bursts, 'A-2026-0042', 2, 3_000);
    bursts.silence(4_000);

    assert.deepEqual(taken, [CARD]);
  });

  it('leave nothing behind', () => {
    const { arrays, bursts } = listener();

    type(bursts, `${CARD}\n`, 2);

    assert.ok(arrays[0].every((byte) => byte === 0));
    assert.ok(bursts.bytes.every((byte) => byte === 0));
  });

  it('are given up whole when there are too many', () => {
    const { taken, bursts } = listener();

    const swallowed = type(bursts, `${'7'.repeat(561)}\n`, 1);
    type(bursts, `${'8'.repeat(560)}\n`, 1, 9_000);

    assert.deepEqual(taken, ['8'.repeat(560)]);
    assert.ok(swallowed.every(Boolean));
  });
});

describe('keys of a person', () => {
  for (const gap of [45, 80, 200]) {
    it(`are no burst at ${gap} ms a key, and Enter still presses what has the focus`, () => {
      const { taken, bursts } = listener();

      const swallowed = type(bursts, 'A-2026-0042\n', gap);

      assert.deepEqual(taken, []);
      assert.equal(swallowed.at(-1), false);
    });
  }

  it('are no burst when one is held down', () => {
    const { taken, bursts } = listener();

    for (let i = 0; i < 60; i++) {
      bursts.key('7', 1_000 + i * 25, i > 0);
    }
    bursts.key('Enter', 2_500);

    assert.deepEqual(taken, []);
  });

  it('keep Enter, space, Tab and arrows for the page', () => {
    const { bursts } = listener();

    assert.equal(bursts.key('Enter', 1_000), false);
    assert.equal(bursts.key(' ', 2_000), false);
    assert.equal(bursts.key('Tab', 3_000), false);
    assert.equal(bursts.key('ArrowDown', 4_000), false);
  });

  it('leave nothing behind', () => {
    const { bursts } = listener();

    type(bursts, '6222', 100);
    bursts.silence(3_000);

    assert.ok(bursts.bytes.every((byte) => byte === 0));
  });

  it('do not become part of the reader\'s burst that follows', () => {
    const { taken, bursts } = listener();

    type(bursts, '66', 100);
    type(bursts, `${CARD}\n`, 2, 1_500);

    assert.deepEqual(taken, [CARD]);
  });
});
