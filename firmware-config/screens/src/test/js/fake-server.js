/**
 * A hand-written stand-in for the server, run inside the page before anything else: it replaces `fetch` for /api and
 * `WebSocket`. One branch, kept in memory; the test plays the other people through `server`. A classic script.
 */
(() => {
  const names = (zhCn, zhTw, en) => ({ 'zh-CN': zhCn, 'zh-TW': zhTw, en });
  const TIERS = [null,
    { code: 'gold', rank: 1, names: names('金卡客户', '金卡客戶', 'Gold') },
    { code: 'platinum', rank: 2, names: names('白金客户', '白金客戶', 'Platinum') },
    { code: 'private', rank: 3, names: names('私人银行客户', '私人銀行客戶', 'Private banking') }];
  const SERVICES = [
    ['personal-cash', 'A', names('个人现金', '個人現金', 'Personal cash')],
    ['personal-transfer', 'B', names('个人转账', '個人轉帳', 'Personal transfers')],
    ['personal-large-cash', 'C', names('大额现金', '大額現金', 'Large cash')],
    ['personal-wealth', 'D', names('理财与贷款', '理財與貸款', 'Wealth and loans')],
    ['corporate-cash', 'E', names('对公现金', '企業現金', 'Corporate cash')],
    ['corporate-settlement', 'F', names('对公结算', '企業結算', 'Corporate settlement')],
    ['corporate-account', 'G', names('对公开户', '企業開戶', 'Corporate accounts')],
    ['foreign-exchange', 'H', names('外汇业务', '外匯業務', 'Foreign exchange')],
  ].map(([code, prefix, each]) => ({ code, prefix, names: each }));

  const reason = (kind, code, ...each) => ({ kind, code, names: names(...each) });
  const REASONS = [
    reason('PAUSE', 'break', '休息', '休息', 'Break'), reason('PAUSE', 'lunch', '用餐', '用餐', 'Lunch'), reason('PAUSE', 'balancing', '轧账', '軋帳', 'Balancing'),
    reason('PARK', 'form', '填写单据', '填寫單據', 'Filling in a form'), reason('PARK', 'documents', '补充证件', '補齊證件', 'Fetching documents'),
    reason('CALL_CHOSEN', 'returning', '客户回来继续办理', '客戶回來繼續辦理', 'Customer came back'), reason('CALL_CHOSEN', 'care', '特殊关怀', '特殊關懷', 'Special care'),
    reason('AUTHORISATION', 'amount', '超限额', '超限額', 'Over the limit'), reason('AUTHORISATION', 'identity', '身份核实', '身分核實', 'Identity check'),
    reason('MOVE_FORWARD', 'care', '特殊关怀', '特殊關懷', 'Special care'), reason('MOVE_FORWARD', 'unwell', '身体不适', '身體不適', 'Feels unwell'),
    reason('LEAVE', 'wait', '等不及离开', '等不及離開', 'Could not wait'), reason('CANCEL', 'mistake', '取错号', '取錯號', 'Took the wrong ticket'),
    reason('PRIORITY', 'elderly', '老年客户优先', '年長客戶優先', 'Older customers first'),
    reason('OUTCOME', 'done', '已办结', '已辦結', 'Done'), reason('OUTCOME', 'documents', '资料不齐', '資料不齊', 'Documents missing'),
  ];

  const CARES = [
    { code: 'elderly', names: names('老年客户', '年長客戶', 'Older customer'), icon: 'old' },
    { code: 'pregnant', names: names('孕妇', '孕婦', 'Expecting mother'), icon: 'heart-handshake' },
  ];

  const server = window.server = {
    me: { staffNo: '10023', name: '王芳', roles: ['TELLER', 'LOBBY_MANAGER'], branches: [{ code: 'renmin-road', names: names('人民路支行', '人民路分行', 'Renmin Road Branch') }] },
    counters: [1, 2, 3, 4, 5, 6, 7].map((no) => ({
      no, names: no === 7 ? names('贵宾室', '貴賓室', 'VIP room') : names(`${no} 号窗口`, `${no} 號櫃檯`, `Counter ${no}`), state: 'CLOSED', staffNo: null, since: null,
    })),
    tickets: [],
    printers: [],
    rev: 100,
    epoch: 'e1',
    signedIn: true,
    up: true,
    /** Milliseconds every answer takes. */
    slow: 0,
    /** Answers to lose after the work was done: the network failed on the way back. */
    loseAnswers: 0,
    /** What the branch lets its tellers do, and when. */
    lifeRule: { recallLimit: 3, recallSpacingSeconds: 0, noShowAfterSeconds: 0, noShowRecalls: 0, requeueBehind: 3, requeueWithinMinutes: 30, requeueLimit: 2,
      parkMinutes: 30, parkLimitMinutes: 120, parkRemindMinutes: 5, undoSeconds: 10, callChosenBy: ['TELLER'] },
    /** What the counter has asked for, the newest first. */
    requests: [],
    /** The last step at the counter, as it was before. */
    last: null,
    asked: [],
    /** Every body sent, as text. */
    bodies: [],
    done: new Map(),
    sockets: [],
    numbers: {},

    issue(service, more = {}) {
      const { prefix, names: serviceNames } = SERVICES.find((each) => each.code === service);
      const n = this.numbers[prefix] = (this.numbers[prefix] ?? 0) + 1;
      const { rank = 0, minutesAgo = 0, ...rest } = more;
      const ticket = {
        id: `${prefix}-${n}`, branch: 'renmin-road', number: prefix + String(n).padStart(3, '0'), service, serviceNames, state: 'WAITING',
        issuedAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(), since: new Date(Date.now() - minutesAgo * 60_000).toISOString(), promiseMinutes: 15, tier: TIERS[rank], maskedName: null,
        relationshipManager: null, counter: null, calledAt: null, servingSince: null, recalls: 0, slip: 'PRINTED', accepted: null,
        language: 'zh-CN', priorityReason: null, slipReason: null, planVersion: 1, planRule: 'everything-else', windowGroup: null, quantity: 1,
        care: null, notices: [], rev: this.rev + 1,
        facts: { askedService: service, tier: TIERS[rank]?.code ?? 'ordinary', care: 'none', ageBand: null, document: 'none', booking: 'NONE', identification: rank ? 'KNOWN' : 'NONE' },
        ...rest,
      };
      this.tickets.push(ticket);
      this.say('ISSUED', { ticket, from: null });
      return ticket;
    },

    change(ticket, type, more) {
      const from = ticket.state;
      Object.assign(ticket, more);
      this.say(type, { ticket, from });
      return ticket;
    },

    seat(no, staffNo) {
      const counter = this.counters[no - 1];
      Object.assign(counter, { state: staffNo ? 'OPEN' : 'CLOSED', staffNo, since: staffNo ? new Date().toISOString() : null });
      this.say(staffNo ? 'COUNTER_OPENED' : 'COUNTER_CLOSED', { counter });
    },

    /** A kiosk says how its printer is. */
    printer(name, more) {
      const printer = { station: name, name, problem: null, since: new Date().toISOString(), paperLow: false, ticketsLeft: null, ...more };
      this.printers = [...this.printers.filter((each) => each.station !== name), printer];
      this.say('PRINTER_CHANGED', { printer });
    },

    callTo(no, ticket, minutesAgo = 0) {
      const at = new Date(Date.now() - minutesAgo * 60_000).toISOString();
      return this.change(ticket, 'CALLED', { state: 'CALLED', counter: no, calledAt: at });
    },

    say(type, { ticket = null, from = null, counter = null, printer = null }) {
      const rev = ++this.rev;
      const at = new Date().toISOString();
      for (const socket of this.sockets.filter((each) => each.ready)) {
        socket.says({ t: 'event', rev, type, at, ...(socket.stream === 'lobby' ? { ticket, counter: counter && this.lobbyCounter(counter), printer }
          : { ticket: ticket && this.boardChange(ticket, from, rev), counter: counter && { no: counter.no, names: counter.names, state: counter.state } }) });
      }
    },

    lobbyCounter: ({ no, names: each, state, staffNo }) => ({ no, names: each, state, staffNo }),

    boardChange(ticket, from, rev) {
      const { id, number, service, counter, state, calledAt, recalls, language } = ticket;
      return { ticket: id, service, from, to: state, call: calledAt ? { ticket: id, number, service, counter, state, calledAt, callRev: rev, recalls, language } : null };
    },

    open() {
      return this.tickets.filter((each) => ['WAITING', 'CALLED', 'SERVING'].includes(each.state));
    },

    state(stream) {
      const place = { bankNames: names('青禾银行', '青禾銀行', 'Qinghe Bank'), zone: 'Asia/Shanghai' };
      const copy = (value) => JSON.parse(JSON.stringify(value));
      return copy(stream === 'lobby'
        ? { ...place, branch: this.me.branches[0], now: new Date().toISOString(), services: SERVICES, counters: this.counters.map(this.lobbyCounter), tickets: this.open(), printers: this.printers }
        : { ...place, branchNames: this.me.branches[0].names, counters: this.counters, calls: [], notices: [],
          services: SERVICES.map((each) => ({ ...each, waiting: this.tickets.filter((t) => t.state === 'WAITING' && t.service === each.code).length })) });
    },

    /** The link goes; `up` false also refuses new ones. */
    goDown() {
      this.up = false;
      this.sockets.splice(0).forEach((socket) => socket.onclose?.({}));
    },

    counterView(counter) {
      const ticket = this.tickets.find((each) => each.counter === counter.no && ['CALLED', 'SERVING'].includes(each.state));
      return { ...counter, ticket: ticket ?? null };
    },

    answer(method, path, body) {
      if (!this.signedIn) {
        return [401, problem('signed-out')];
      }
      const at = (pattern) => pattern.exec(path);
      const now = new Date().toISOString();
      let found;
      if (path === '/api/me') {
        return [200, this.me];
      }
      if (path === '/api/ws-ticket') {
        return [200, { ticket: body.stream }];
      }
      if (path.endsWith('/triage-choices')) {
        return [200, { services: SERVICES.map((each) => ({ ...each, hint: each.names, party: each.code.startsWith('corporate') ? 'CORPORATE' : 'PERSONAL', icon: 'cash' })),
          cares: CARES, reasons: REASONS.filter(({ kind }) => ['MOVE_FORWARD', 'LEAVE', 'CANCEL'].includes(kind)), tiers: [{ code: 'ordinary', rank: 0, names: names('普通客户', '一般客戶', 'Ordinary') }, ...TIERS.slice(1)],
          windowGroups: [{ code: 'care', names: names('爱心窗口', '愛心櫃檯', 'Helping-hand counter') }],
          sealingKey: { id: '2026-1', publicKey: 'MCowBQYDK2VuAyEALWPgSoYd45S4YSekPbDvLhBz55XTKYNNQiS4+KZXtwU=' } }];
      }
      if (path.endsWith('/door-tickets')) {
        const ticket = this.issue(body.service, { care: CARES.find((each) => each.code === body.care) ?? null, slip: body.print ? 'PENDING' : 'SETTLED' });
        return [201, { ticket, ahead: this.open().length - 1 }];
      }
      if (path.endsWith('/counters')) {
        return [200, this.counters.map((each) => this.counterView(each))];
      }
      if ((found = at(/counters\/(\d+)\/session$/))) {
        const counter = this.counters[found[1] - 1];
        if (method === 'POST') {
          if (counter.staffNo && counter.staffNo !== this.me.staffNo) {
            return [409, problem('counter-taken', { staffNo: counter.staffNo })];
          }
          this.seat(counter.no, this.me.staffNo);
          return [201, this.counterView(counter)];
        }
        const { ticket } = this.counterView(counter);
        if (ticket) {
          return [409, problem('counter-busy', { number: ticket.number })];
        }
        this.seat(counter.no, null);
        return [204, null];
      }
      if ((found = at(/counters\/(\d+)\/(line|requests|pause|resume|undo|call|walk-up)$/))) {
        return this.atCounter(this.counters[found[1] - 1], method === 'POST' && found[2] === 'requests' ? 'ask' : found[2], body, now);
      }
      if ((found = at(/counter-requests\/([^/]+)\/cancel$/))) {
        const request = Object.assign(this.requests.find(({ id }) => id === found[1]), { state: 'CANCELLED' });
        this.say('REQUEST_CANCELLED', {});
        return [200, request];
      }
      if (path.endsWith('/reasons')) {
        return [200, REASONS];
      }
      if (path.endsWith('/life-rule')) {
        return [200, this.lifeRule];
      }
      if ((found = at(/tickets\?status=(.+)$/))) {
        const states = found[1] === 'open' ? ['WAITING', 'CALLED', 'SERVING', 'PARKED'] : [found[1].toUpperCase().replace('-', '_')];
        return [200, this.tickets.filter(({ state }) => states.includes(state))];
      }
      if ((found = at(/tickets\/([^/]+)\/why$/))) {
        const why = this.tickets.find((each) => each.id === found[1])?.why;
        return why ? [200, why] : [404, problem('never-called')];
      }
      if ((found = at(/counters\/(\d+)\/next$/))) {
        const ticket = this.tickets.find((each) => each.state === 'WAITING');
        if (!ticket) {
          return [204, null];
        }
        const decision = this.decision();
        this.keep(ticket);
        ticket.why = { at: now, rev: this.rev, counter: Number(found[1]), by: this.me.staffNo, decision };
        return [200, this.callTo(Number(found[1]), ticket)];
      }
      if ((found = at(/tickets\/([^/]+)\/([a-z-]+)$/))) {
        const ticket = this.tickets.find((each) => each.id === found[1]);
        return this.command(ticket, found[2], now, body);
      }
      return [404, problem('unknown-command')];
    },

    /** To another service, with a note for whoever calls it. */
    moved(body) {
      const service = SERVICES.find(({ code }) => code === body?.service);
      return { note: body?.note ?? null, ...(service ? { service: service.code, serviceNames: service.names } : {}) };
    },

    /** Whom the policy would call now, the first of those who wait. */
    decision() {
      const heads = this.tickets.filter((each) => each.state === 'WAITING').slice(0, 4);
      const candidates = heads.map((each, i) => {
        const waitedSeconds = Math.floor((Date.now() - Date.parse(each.since)) / 1000);
        return { ticket: each.id, number: each.number, service: each.service, choice: 'FIRST', waitedSeconds, promiseSeconds: each.promiseMinutes * 60,
          share: waitedSeconds / each.promiseMinutes / 60, urgency: 1 - i / 10, passes: i ? 0 : 2, boundHere: false, ownCounters: [1] };
      });
      return heads.length ? { called: heads[0].id, reason: 'MOST_URGENT', version: 1, rule: { policy: 'share-of-promise', passLimit: 5 }, candidates } : null;
    },

    /** A supervisor or manager answers what was asked last. */
    reply(approved) {
      Object.assign(this.requests[0], { state: 'ANSWERED', answeredBy: '10002', answeredAt: new Date().toISOString(), approved });
      this.say('REQUEST_ANSWERED', {});
    },

    keep(ticket) {
      this.last = { ticket, was: { state: ticket.state, counter: ticket.counter, calledAt: ticket.calledAt, servingSince: ticket.servingSince } };
    },

    atCounter(counter, word, body, now) {
      if (word === 'line') {
        const waiting = this.tickets.filter(({ state }) => state === 'WAITING');
        return [200, { next: this.decision(), waiting: waiting.length, services: [], now,
          aside: this.tickets.filter((each) => each.state === 'PARKED' && each.counter === counter.no).map(({ id }) => id) }];
      }
      if (word === 'requests') {
        return [200, this.requests];
      }
      if (word === 'ask') {
        const { ticket } = this.counterView(counter);
        const request = { id: `r${this.requests.length + 1}`, counter: counter.no, kind: body.kind, reason: body.reason ?? null, ticket: ticket?.id ?? null, number: ticket?.number ?? null,
          state: 'ASKED', askedBy: this.me.staffNo, askedAt: now, answeredBy: null, answeredAt: null, approved: null };
        this.requests = [request, ...this.requests];
        this.say('REQUEST_ASKED', {});
        return [201, request];
      }
      if (word === 'pause' || word === 'resume') {
        Object.assign(counter, word === 'pause' ? { state: 'PAUSED', paused: { since: now, reason: body.reason } } : { state: 'OPEN', paused: null });
        this.say(word === 'pause' ? 'COUNTER_PAUSED' : 'COUNTER_RESUMED', { counter });
        return [200, this.counterView(counter)];
      }
      if (word === 'undo') {
        const { ticket, was } = this.last ?? {};
        this.last = null;
        return ticket ? [200, this.change(ticket, 'UNDONE', was)] : [409, problem('nothing-to-undo', { seconds: 10 })];
      }
      if (word === 'call') {
        const ticket = this.tickets.find(({ id }) => id === body.ticket);
        const decision = { ...this.decision() ?? { version: 1, rule: { policy: 'share-of-promise', passLimit: 5 }, candidates: [] }, called: ticket.id, reason: 'CHOSEN', words: body.reason };
        this.keep(ticket);
        ticket.why = { at: now, rev: this.rev, counter: counter.no, by: this.me.staffNo, decision };
        return [200, this.callTo(counter.no, ticket)];
      }
      return [200, this.issue(body.service, { number: 'WK001', state: 'SERVING', counter: counter.no, servingSince: now, planRule: 'walk-up', promiseMinutes: 240 })];
    },

    command(ticket, command, now, body) {
      if (command === 'triage') {
        const { serviceNames } = body.service ? { serviceNames: SERVICES.find(({ code }) => code === body.service).names } : ticket;
        return body.rev < ticket.rev ? [409, problem('stale-ticket')] : [200, this.change(ticket, 'RETRIAGED', {
          serviceNames, service: body.service ?? ticket.service, tier: TIERS.find((each) => each?.code === body.tier) ?? ticket.tier,
          care: CARES.find((each) => each.code === body.care) ?? ticket.care, facts: { ...ticket.facts, ...body.tier ? { tier: body.tier } : {} },
        })];
      }
      if (['move-forward', 'leave', 'cancel'].includes(command)) {
        const kind = command.replace('-', '_').toUpperCase();
        if (body?.reason && !REASONS.some((each) => each.kind === kind && each.code === body.reason)) {
          return [404, problem('unknown-reason')];
        }
        return [200, this.change(ticket, { 'move-forward': 'MOVED_FORWARD', leave: 'LEFT', cancel: 'CANCELLED' }[command],
          command === 'move-forward' ? {} : { state: command === 'leave' ? 'LEFT' : 'CANCELLED' })];
      }
      if (command === 'reprint' || command === 'slip-settled') {
        return ['PENDING', 'HELD'].includes(ticket.slip) ? [409, problem('slip-under-way')]
          : [200, this.change(ticket, command === 'reprint' ? 'SLIP_ORDERED' : 'SLIP_SETTLED', { slip: command === 'reprint' ? 'PENDING' : 'SETTLED' })];
      }
      const steps = {
        start: ['CALLED', 'SERVING_STARTED', { state: 'SERVING', servingSince: now }],
        recall: ['CALLED', 'RECALLED', { recalls: ticket.recalls + 1, calledAt: now }],
        finish: ['SERVING', 'SERVED', { state: 'SERVED', course: { requeues: 0, ratingAsked: Boolean(body?.rating) } }],
        'no-show': ['CALLED', 'NO_SHOW', { state: 'NO_SHOW' }],
        park: ['CALLED SERVING', 'PARKED', { state: 'PARKED' }],
        transfer: ['CALLED SERVING', 'TRANSFERRED', { state: 'WAITING', counter: null, ...this.moved(body) }],
        'side-trip': ['SERVING', 'SENT_AWAY', { state: 'WAITING', counter: null, ...this.moved(body) }],
        also: ['CALLED SERVING', 'SERVICES_ADDED', { course: { requeues: 0, ratingAsked: false, also: body?.services } }],
      };
      const [needs, type, more] = steps[command];
      if (command === 'recall' && this.lifeRule.recallSpacingSeconds > (Date.now() - Date.parse(ticket.calledAt)) / 1000) {
        return [409, problem('recall-too-soon', { seconds: 7 })];
      }
      if (needs.split(' ').includes(ticket.state) && command !== 'recall') {
        this.keep(ticket);
      }
      return needs.split(' ').includes(ticket.state) ? [200, this.change(ticket, type, more)]
        : [409, problem('ticket-state', { state: ticket.state, command })];
    },
  };

  const problem = (slug, extra = {}) => ({ type: `urn:lobby:problem:${slug}`, ...extra });

  const realFetch = window.fetch;
  window.fetch = async (path, init = {}) => {
    if (!String(path).startsWith('/api/')) {
      return realFetch(path, init);
    }
    const key = init.headers?.['Idempotency-Key'];
    server.asked.push({ method: init.method ?? 'GET', path, key });
    server.bodies.push(init.body ?? '');
    await new Promise((then) => setTimeout(then, server.slow));
    if (!server.up) {
      throw new TypeError('Failed to fetch');
    }
    const [status, body] = server.done.get(key) ?? server.answer(init.method ?? 'GET', path, init.body ? JSON.parse(init.body) : null);
    if (key) {
      server.done.set(key, [status, body]);
    }
    if (key && !path.endsWith('ws-ticket') && server.loseAnswers-- > 0) {
      throw new TypeError('Failed to fetch');
    }
    return new Response(body === null ? null : JSON.stringify(body),
      { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', Date: new Date().toUTCString() } });
  };

  window.WebSocket = class {
    constructor(url, protocols) {
      this.stream = protocols?.[1].replace('ticket.', '') ?? 'agent';
      setTimeout(() => {
        if (!server.up) {
          this.onclose?.({});
          return;
        }
        server.sockets.push(this);
        this.onopen({});
      });
    }

    send(text) {
      const hello = JSON.parse(text);
      this.ready = true;
      if (hello.epoch === server.epoch && hello.since === server.rev) {
        this.says({ t: 'resumed', epoch: server.epoch, rev: server.rev });
      } else {
        this.says({ t: 'snapshot', epoch: server.epoch, rev: server.rev, state: server.state(this.stream) });
      }
    }

    says(frame) {
      const data = JSON.stringify(frame);
      setTimeout(() => this.onmessage?.({ data }));
    }

    close() {
      server.sockets = server.sockets.filter((each) => each !== this);
    }
  };
})();
