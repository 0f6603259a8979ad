import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Live } from '../../main/resources/META-INF/resources/ui/live.js';
import { FakeBrowser, FakeStorage } from './fakes.js';

const add = (state, event) => ({ seen: [...state.seen, event.rev] });
const snapshot = (rev, epoch = 'e1') => ({ t: 'snapshot', epoch, rev, state: { seen: [rev] } });
const event = (rev) => ({ t: 'event', rev, type: 'ISSUED' });

function page(options = {}) {
  const browser = new FakeBrowser(options);
  let changes = 0;
  const live = new Live({
    url: 'ws://branch/ws', reduce: add, changed: () => changes++, surroundings: browser.surroundings, ...options,
  });
  return { live, browser, clock: browser.clock, changes: () => changes };
}

async function connected(options) {
  const all = page(options);
  all.live.start();
  await all.clock.pass(0);
  all.browser.socket.opens();
  all.browser.socket.says(snapshot(5));
  return all;
}

describe('a first connection', () => {
  it('says hello with nothing known, and is live from the snapshot on', async () => {
    const { live, browser, clock } = page();
    live.start();
    await clock.pass(0);
    browser.socket.opens();
    assert.deepEqual(browser.socket.sent, [{ t: 'hello', v: 1, epoch: null, since: 0 }]);
    assert.equal(live.live, false);

    browser.socket.says(snapshot(5));

    assert.equal(live.live, true);
    assert.deepEqual(live.state, { seen: [5] });
  });

  it('offers no sub-protocol to an agent', async () => {
    const { browser } = await connected();

    assert.deepEqual(browser.socket.protocols, []);
  });

  it('offers the single-use ticket to the server, a new one for each attempt', async () => {
    let n = 0;
    const { browser, clock } = await connected({ ticket: async () => `t${++n}` });

    browser.socket.hangsUp();
    await clock.pass(1_000);

    assert.deepEqual(browser.sockets.map((socket) => socket.protocols), [['lobby.v1', 'ticket.t1'], ['lobby.v1', 'ticket.t2']]);
  });

  it('tells why it got no ticket, and gets one when it may again', async () => {
    let signedIn = false;
    const ticket = async () => {
      if (!signedIn) {
        throw { slug: 'signed-out' };
      }
      return 't';
    };
    const { live, browser, clock } = page({ ticket });
    live.start();
    await clock.pass(3_000);
    assert.deepEqual(live.refusal, { slug: 'signed-out' });

    signedIn = true;
    await clock.pass(20_000);

    assert.equal(live.refusal, null);
    assert.equal(browser.sockets.length, 1);
  });

  it('gives up a ticket or an opening that takes ten seconds', async () => {
    const { live, browser, clock } = page();
    live.start();
    await clock.pass(9_999);
    assert.equal(browser.sockets.length, 1);

    await clock.pass(1_002);

    assert.equal(browser.sockets[0].closed, true);
    assert.equal(browser.sockets.length, 2);
  });
});

describe('numbered events', () => {
  it('are applied one after the other', async () => {
    const { live, browser } = await connected();

    browser.socket.says(event(6));
    browser.socket.says(event(7));

    assert.deepEqual(live.state, { seen: [5, 6, 7] });
    assert.equal(live.rev, 7);
  });

  it('are ignored when already known', async () => {
    const { live, browser } = await connected();

    browser.socket.says(event(5));
    browser.socket.says(event(4));

    assert.deepEqual(live.state, { seen: [5] });
  });

  it('are never applied over a gap: it says hello from where it is, once', async () => {
    const { live, browser } = await connected();

    browser.socket.says(event(7));
    browser.socket.says(event(8));

    assert.deepEqual(live.state, { seen: [5] });
    assert.deepEqual(browser.socket.hellos.slice(1), [{ epoch: 'e1', since: 5 }]);
  });

  it('fill the gap when they are sent again', async () => {
    const { live, browser } = await connected();
    browser.socket.says(event(7));

    [6, 7].forEach((rev) => browser.socket.says(event(rev)));
    browser.socket.says({ t: 'resumed', epoch: 'e1', rev: 7 });

    assert.deepEqual(live.state, { seen: [5, 6, 7] });
    assert.equal(live.live, true);
  });

  it('give way to a snapshot at any time, also to an earlier revision of another epoch', async () => {
    const { live, browser } = await connected();

    browser.socket.says(snapshot(2, 'e2'));
    browser.socket.says(event(3));

    assert.deepEqual(live.state, { seen: [2, 3] });
    assert.equal(live.epoch, 'e2');
  });

  it('that break the reducer lead to a snapshot, not to a dead page', async (t) => {
    t.mock.method(console, 'error', () => {});
    const { live, browser } = await connected({ reduce: () => { throw new Error('unheard of'); } });

    browser.socket.says(event(6));

    assert.equal(live.live, false);
    assert.deepEqual(browser.socket.hellos.at(-1), { epoch: null, since: 0 });
    assert.deepEqual(live.state, { seen: [5] });
  });

  it('of a type this page does not know are a sign of life and nothing more', async () => {
    const { live, browser } = await connected();

    browser.socket.says({ t: 'fanfare', rev: 99 });

    assert.equal(live.live, true);
    assert.equal(live.rev, 5);
  });
});

describe('head', () => {
  it('at our revision makes the data young again', async () => {
    const { live, browser, clock } = await connected();
    await clock.pass(10_000);
    assert.equal(live.age(), 10);

    browser.socket.says({ t: 'head', rev: 5 });

    assert.equal(live.age(), 0);
  });

  it('ahead of us for two seconds makes it say hello again', async () => {
    const { browser, clock } = await connected();
    browser.socket.says({ t: 'head', rev: 6 });
    await clock.pass(1_999);
    assert.equal(browser.socket.sent.length, 1);

    await clock.pass(1);

    assert.deepEqual(browser.socket.hellos.slice(1), [{ epoch: 'e1', since: 5 }]);
  });

  it('ahead of us is forgotten when the event comes in time', async () => {
    const { browser, clock } = await connected();
    browser.socket.says({ t: 'head', rev: 6 });
    browser.socket.says(event(6));

    await clock.pass(3_000);

    assert.equal(browser.socket.sent.length, 1);
  });

  it('behind us means that the server lost its past: only a snapshot will do', async () => {
    const { live, browser } = await connected();

    browser.socket.says({ t: 'head', rev: 3 });

    assert.equal(live.live, false);
    assert.deepEqual(browser.socket.hellos.at(-1), { epoch: null, since: 0 });
  });
});

describe('a lost link', () => {
  it('leaves the last state on the page, not live, and growing older', async () => {
    const { live, browser, clock } = await connected();

    browser.socket.hangsUp();
    await clock.pass(90_000);

    assert.equal(live.live, false);
    assert.deepEqual(live.state, { seen: [5] });
    assert.equal(live.age(), 90);
  });

  it('is noticed after 25 seconds of silence', async () => {
    const { live, browser, clock } = await connected();
    await clock.pass(24_999);
    assert.equal(live.live, true);

    await clock.pass(1);

    assert.equal(live.live, false);
    assert.equal(browser.socket.closed, true);
  });

  it('is also one that answers but never makes us complete', async () => {
    const { live, browser, clock } = page();
    live.start();
    await clock.pass(0);
    browser.socket.opens();

    for (let i = 0; i < 4; i++) {
      await clock.pass(7_500);
      browser.sockets[0].says({ t: 'fanfare' });
    }

    assert.equal(browser.sockets[0].closed, true);
  });

  it('resumes from the last revision and gets exactly what it missed', async () => {
    const { live, browser, clock } = await connected();
    browser.socket.hangsUp();
    await clock.pass(1_000);
    browser.socket.opens();
    assert.deepEqual(browser.socket.hellos, [{ epoch: 'e1', since: 5 }]);

    browser.socket.says(event(6));
    assert.equal(live.live, false);
    browser.socket.says({ t: 'resumed', epoch: 'e1', rev: 6 });

    assert.equal(live.live, true);
    assert.deepEqual(live.state, { seen: [5, 6] });
  });

  it('refuses to be resumed by another epoch', async () => {
    const { live, browser, clock } = await connected();
    browser.socket.hangsUp();
    await clock.pass(1_000);
    browser.socket.opens();

    browser.socket.says({ t: 'resumed', epoch: 'e2', rev: 5 });

    assert.equal(live.live, false);
    assert.deepEqual(browser.socket.hellos.at(-1), { epoch: null, since: 0 });
  });

  it('ignores late messages and the late death of a former socket', async () => {
    const { live, browser, clock } = await connected();
    const former = browser.socket;
    former.hangsUp();
    await clock.pass(1_000);
    browser.socket.opens();
    browser.socket.says({ t: 'resumed', epoch: 'e1', rev: 5 });

    former.says(event(6));
    former.hangsUp();

    assert.deepEqual(live.state, { seen: [5] });
    assert.equal(live.live, true);
  });

  it('is given up on half a frame', async () => {
    const { live, browser } = await connected();

    browser.socket.says('{"t":"ev');

    assert.equal(live.live, false);
    assert.equal(browser.socket.closed, true);
  });

  it('is left alone after stop', async () => {
    const { live, browser, clock } = await connected();

    live.stop();
    await clock.pass(60_000);

    assert.equal(browser.sockets.length, 1);
  });
});

describe('a storm', () => {
  it('is spread: full jitter under a ceiling of 1, 2, 4, 8, 16, 20, 20 seconds', async () => {
    const { live, browser, clock } = page({ random: () => 1 });
    const pauses = [];
    live.start();
    for (let i = 0; i < 7; i++) {
      await clock.pass(0);
      const failed = browser.sockets.length;
      const from = clock.time;
      browser.socket.hangsUp();
      while (browser.sockets.length === failed) {
        await clock.pass(500);
      }
      pauses.push((clock.time - from) / 1000);
    }

    assert.deepEqual(pauses, [1, 2, 4, 8, 16, 20, 20]);
  });

  it('may come back at once by the luck of the draw', async () => {
    const { browser, clock } = await connected({ random: () => 0 });

    browser.socket.hangsUp();
    await clock.pass(0);

    assert.equal(browser.sockets.length, 2);
  });

  it('is over for us once we are complete, not once we are connected', async () => {
    const { live, browser, clock } = await connected();
    for (const wait of [1_000, 2_000]) {
      browser.socket.hangsUp();
      await clock.pass(wait);
      browser.socket.opens();
    }
    assert.equal(live.backoff.ceiling, 4_000);

    browser.socket.says({ t: 'resumed', epoch: 'e1', rev: 5 });

    assert.equal(live.backoff.ceiling, 1_000);
  });

  it('is cut short by a press', async () => {
    const { live, browser, clock } = await connected();
    browser.socket.hangsUp();

    live.hurry();
    await clock.pass(0);

    assert.equal(browser.sockets.length, 2);
  });
});

describe('a reload', () => {
  it('shows the last state at once, with its age, and resumes from it', async () => {
    const keep = { storage: new FakeStorage(), key: 'k' };
    const before = await connected({ keep });
    before.browser.socket.says(event(6));
    await before.clock.pass(1_000);

    const after = page({ keep });
    after.clock.time = before.clock.time + 60_000;
    assert.deepEqual(after.live.state, { seen: [5, 6] });
    assert.equal(after.live.live, false);
    assert.equal(after.live.age(), 61);
    after.live.start();
    await after.clock.pass(0);
    after.browser.socket.opens();

    assert.deepEqual(after.browser.socket.hellos, [{ epoch: 'e1', since: 6 }]);
  });

  it('starts empty over a half-written copy', () => {
    const keep = { storage: new FakeStorage(), key: 'k' };
    keep.storage.setItem('k', '{"epoch":"e1","re');

    const { live } = page({ keep });

    assert.equal(live.state, null);
  });
});
