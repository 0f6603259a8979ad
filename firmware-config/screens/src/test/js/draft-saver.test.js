/** Saving by itself: one at a time, nothing lost, nobody else's work written over. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const { DraftSaver } = await import('../../../../../server/src/main/resources/static/supervisor/plan/draft-saver.js');

/** A server that keeps one draft, and may be away or lose its answers. */
function table() {
  const server = {
    revision: 0, rules: null, key: '', sent: [], away: false, loses: 0,
    async send({ revision, rules }, key) {
      server.sent.push({ revision, rules, key });
      if (server.away) {
        return { ok: false, status: 0, slug: 'no-answer', problem: {} };
      }
      if (revision !== server.revision && key !== server.key) {
        return { ok: false, status: 409, slug: 'draft-stale', problem: { revision: server.revision, name: '周敏' } };
      }
      if (key !== server.key) {
        Object.assign(server, { revision: server.revision + 1, rules, key });
      }
      return server.loses-- > 0 ? { ok: false, status: 0, slug: 'no-answer', problem: {} }
        : { ok: true, status: 200, body: { revision: server.revision, savedAt: '2026-03-02T01:00:00Z' } };
    },
  };
  let keys = 0;
  const timers = [];
  const saver = new DraftSaver({ send: server.send, changed: () => {}, newKey: () => `k${++keys}`, after: (then) => timers.push(then), cancel: () => timers.splice(0) });
  saver.begin({ revision: 0, baseVersion: 1, savedAt: null });
  return { server, saver, timers };
}

describe('the draft', () => {
  it('is saved after a pause, and only the latest of what was typed', async () => {
    const { server, saver, timers } = table();

    saver.keep(['a']);
    saver.keep(['b']);
    assert.equal(saver.state, 'unsaved');
    assert.equal(timers.length, 1);
    await saver.flush();

    assert.deepEqual(server.sent.map(({ rules }) => rules), [['b']]);
    assert.equal(saver.state, 'saved');
  });

  it('is sent again under the same key when the answer was lost, and then what came after', async () => {
    const { server, saver } = table();
    server.loses = 1;
    saver.keep(['a']);
    assert.equal(await saver.flush(), false);
    assert.equal(saver.state, 'away');
    saver.keep(['b']);

    assert.equal(await saver.flush(), true);

    assert.deepEqual(server.sent.map(({ key, rules }) => [key, rules[0]]), [['k1', 'a'], ['k1', 'a'], ['k2', 'b']]);
    assert.deepEqual([server.revision, server.rules], [2, ['b']]);
  });

  it('is not written over by somebody who has not seen it, unless they say so', async () => {
    const { server, saver } = table();
    server.revision = 4;
    saver.keep(['mine']);

    assert.equal(await saver.flush(), false);
    assert.equal(saver.state, 'stale');
    saver.keep(['mine too']);
    assert.equal(await saver.flush(), false);
    assert.equal(server.rules, null);

    assert.equal(await saver.overwrite(['mine too']), true);
    assert.deepEqual([server.revision, server.rules], [5, ['mine too']]);
  });

  it('keeps what was written while the server is away', async () => {
    const { server, saver } = table();
    server.away = true;
    saver.keep(['a']);
    await saver.flush();
    assert.equal(saver.settled, false);

    server.away = false;
    await saver.flush();

    assert.deepEqual(server.rules, ['a']);
    assert.ok(saver.settled);
  });
});
