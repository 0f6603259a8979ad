/**
 * What `fake-server.js` knows of self-service machines: none, until a test calls `server.withMachines()`. A classic script,
 * run after `fake-pushes.js`.
 */
(() => {
  const { server } = window;
  const names = (zhCn, zhTw, en) => ({ 'zh-CN': zhCn, 'zh-TW': zhTw, en });
  const problem = (slug, extra = {}) => ({ type: `urn:lobby:problem:${slug}`, ...extra });
  const iso = (ms = 0) => new Date(Date.now() + ms).toISOString();
  const { state, answer } = server;

  Object.assign(server, {
    machines: [],
    diversions: [],
    report: { from: '2026-03-02', to: '2026-03-02',
      total: { eligible: 40, offered: 18, declined: 6, taken: 11, completed: 8, cameBack: 2, rate: 0.2 },
      services: [{ code: 'personal-cash', eligible: 40, offered: 18, declined: 6, taken: 11, completed: 8, cameBack: 2, rate: 0.2 }],
      machines: [{ code: 'cash-1', eligible: null, offered: 18, declined: 6, taken: 11, completed: 8, cameBack: 2, rate: null }] },

    /** A free cash machine, a smart teller with a queue, and a cash machine nothing was heard of. */
    withMachines() {
      const cash = { kind: 'cash-machine', names: names('现金自助机', '現金自助機', 'cash machine'), icon: 'cash-banknote', since: iso(-60_000), queue: 0, byStaff: false };
      this.machines = [
        { ...cash, id: 'cash-1', place: names('大门左手边', '大門左手邊', 'Left of the door'), state: 'FREE', waitMinutes: 0 },
        { ...cash, id: 'smart-1', kind: 'smart-teller', names: names('智能柜台', '智慧櫃檯', 'smart teller'), icon: 'device-imac', place: names('大堂中央', '大廳中央', 'In the middle of the hall'), state: 'BUSY', queue: 2, waitMinutes: 14 },
        { ...cash, id: 'cash-2', place: names('贵宾室旁', '貴賓室旁', 'Beside the VIP room'), state: 'UNKNOWN', waitMinutes: null },
      ];
    },

    /** A customer without a ticket goes to `machine`. */
    sent(id, machine, secondsAgo = 0) {
      this.diverted({ id, service: 'personal-cash', machine, state: 'TAKEN', offeredAt: iso(-secondsAgo * 1000), takenAt: iso(-secondsAgo * 1000) });
    },

    diverted(diversion, ticket = null) {
      this.diversions = [...this.diversions.filter(({ id }) => id !== diversion.id), ...diversion.state === 'TAKEN' ? [diversion] : []];
      this.say(`DIVERSION_${diversion.state}`, { ticket, part: { name: 'diversions', thing: { ...diversion, gone: diversion.state !== 'TAKEN' } } });
      return diversion;
    },

    state(stream) {
      const all = state.call(this, stream);
      return stream === 'lobby' ? { ...all, services: all.services.map((each) => ({ ...each, machineKinds: each.code === 'personal-cash' ? ['cash-machine'] : [] })),
        tickets: JSON.parse(JSON.stringify(this.tickets.filter((each) => ['WAITING', 'CALLED', 'SERVING', 'PARKED'].includes(each.state)))),
        ...JSON.parse(JSON.stringify({ machines: this.machines, diversions: this.diversions })) } : all;
    },

    answer(method, path, body) {
      const said = /machines\/([^/]+)\/state$/.exec(path);
      const ended = /diversions\/([^/]+)\/(completed|came-back|undo)$/.exec(path);
      const divert = /tickets\/([^/]+)\/divert$/.exec(path);
      if (path.includes('/reports/diversions')) {
        return [200, this.report];
      }
      if (said) {
        const machine = Object.assign(this.machines.find(({ id }) => id === said[1]), { state: body.state, byStaff: true, waitMinutes: body.state === 'FREE' ? 0 : null });
        this.say('MACHINE_CHANGED', { part: { name: 'machines', thing: machine } });
        return [204, null];
      }
      if (ended?.[2] === 'undo') {
        const ticket = this.tickets.find(({ id }) => id === this.ended.ticket) ?? null;
        Object.assign(ticket ?? {}, { state: 'PARKED' });
        return [200, this.diverted({ ...this.ended, state: 'TAKEN' }, ticket)];
      }
      if (ended) {
        const diversion = this.diversions.find(({ id }) => id === ended[1]);
        const ticket = this.tickets.find(({ id }) => id === diversion?.ticket) ?? null;
        this.ended = diversion;
        if (ticket) {
          ticket.state = ended[2] === 'completed' ? 'CANCELLED' : 'WAITING';
        }
        return diversion ? [200, this.diverted({ ...diversion, state: ended[2] === 'completed' ? 'COMPLETED' : 'CAME_BACK' }, ticket)] : [409, problem('diversion-state')];
      }
      if (divert) {
        const ticket = this.tickets.find(({ id }) => id === divert[1]);
        ticket.state = 'PARKED';
        return [200, this.diverted({ id: `of-${ticket.id}`, service: ticket.service, machine: body.machine, state: 'TAKEN', offeredAt: iso(), takenAt: iso(), ticket: ticket.id }, ticket)];
      }
      const given = answer.call(this, method, path, body);
      if (path.endsWith('/door-tickets') && body.diversion) {
        this.diverted({ ...this.diversions.find(({ id }) => id === body.diversion), state: 'CAME_BACK' });
      }
      return given;
    },
  });
})();
