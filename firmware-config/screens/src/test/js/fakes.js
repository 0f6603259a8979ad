/** Hand-written stand-ins for the browser: a clock that moves when told, and sockets whose other end is the test. */

export class FakeClock {
  constructor() {
    this.time = 1_700_000_000_000;
    this.timers = new Map();
    this.next = 1;
  }

  after(then, ms) {
    this.timers.set(this.next, { at: this.time + ms, then });
    return this.next++;
  }

  /** Moves on, running what falls due in order, and lets promises settle between. */
  async pass(ms) {
    const end = this.time + ms;
    for (;;) {
      await settle();
      const due = [...this.timers].filter(([, timer]) => timer.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) {
        break;
      }
      this.timers.delete(due[0]);
      this.time = due[1].at;
      due[1].then();
    }
    this.time = end;
    await settle();
  }
}

export class FakeSocket {
  constructor(url, protocols) {
    Object.assign(this, { url, protocols, sent: [], closed: false });
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.closed = true;
  }

  opens() {
    this.onopen({});
  }

  says(frame) {
    this.onmessage({ data: typeof frame === 'string' ? frame : JSON.stringify(frame) });
  }

  hangsUp() {
    this.onclose({});
  }

  get hellos() {
    return this.sent.map(({ epoch, since }) => ({ epoch, since }));
  }
}

/** The whole of a page's surroundings, and every socket it opened. */
export class FakeBrowser {
  constructor({ random = () => 1 } = {}) {
    this.clock = new FakeClock();
    this.sockets = [];
    this.surroundings = {
      connect: (url, protocols) => {
        const socket = new FakeSocket(url, protocols);
        this.sockets.push(socket);
        return socket;
      },
      now: () => this.clock.time,
      after: (then, ms) => this.clock.after(then, ms),
      cancel: (timer) => this.clock.timers.delete(timer),
      random,
    };
  }

  get socket() {
    return this.sockets.at(-1);
  }
}

export class FakeStorage {
  constructor() {
    this.items = new Map();
  }

  getItem(key) {
    return this.items.get(key) ?? null;
  }

  setItem(key, value) {
    this.items.set(key, value);
  }

  removeItem(key) {
    this.items.delete(key);
  }
}

async function settle() {
  for (let i = 0; i < 6; i++) {
    await Promise.resolve();
  }
}
