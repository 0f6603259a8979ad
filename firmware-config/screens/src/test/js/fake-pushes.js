/**
 * What `fake-server.js` knows of pushes: customers with a rank are offered to the vip group for half a minute, two
 * colleagues are on duty. A classic script, run after it.
 */
(() => {
  const { server } = window;
  const names = (zhCn, zhTw, en) => ({ 'zh-CN': zhCn, 'zh-TW': zhTw, en });
  const problem = (slug, extra = {}) => ({ type: `urn:lobby:problem:${slug}`, ...extra });
  const iso = (ms = 0) => new Date(Date.now() + ms).toISOString();
  const { issue, say, state, answer } = server;

  Object.assign(server, {
    pushes: [],
    /** Key for waking browsers; null where the server wakes nobody. */
    webPush: null,
    /** Addresses of the browsers to wake. */
    browsers: [],
    duties: [{ id: '10031', name: '周岚', group: 'vip', since: iso(-3_600_000), reachable: true }, { id: '10032', name: '陈立', group: 'hall', since: iso(-1_800_000), reachable: false }],
    pushRules: [{ id: 'rule', products: [
      { code: 'time-deposit', names: names('定期存款', '定期存款', 'Time deposit') }, { code: 'wealth', names: names('理财产品', '理財產品', 'Wealth product') },
      { code: 'fund', names: names('基金', '基金', 'Fund') }, { code: 'insurance', names: names('保险', '保險', 'Insurance') },
    ], rule: { minRank: 1, cares: [], unreachableSeconds: 10, absenceMinutes: 15, outcomeMinutes: 10, beforeCall: null, groups: [
      { code: 'vip', names: names('贵宾组', '貴賓組', 'VIP'), seconds: 30 }, { code: 'hall', names: names('大堂组', '大廳組', 'Hall'), seconds: 30 },
    ] } }],

    issue(service, more = {}) {
      const ticket = issue.call(this, service, more);
      if (more.rank) {
        this.offer(ticket);
      }
      return ticket;
    },

    /** Offers `ticket` to the lobby managers. */
    offer(ticket, more = {}) {
      const push = { id: ticket.id, origin: 'RULE', state: 'OFFERED', alert: 'ARRIVAL', round: 1, group: 'vip', recognisedAt: iso(), offeredAt: iso(), leaseUntil: iso(30_000), ticket, ...more };
      this.pushes.push(push);
      this.pushMoved(push, 'RETRIAGED');
      return push;
    },

    /** One step of the push of ticket `id`. */
    step(id, type, more) {
      const push = this.pushes.find((each) => each.id === id);
      Object.assign(push, more);
      push.ticket.accepted = push.state === 'ACCEPTED' ? push.accepted : push.state === 'OFFERED' ? null : push.ticket.accepted;
      this.pushMoved(push, type);
      return push;
    },

    /** Somebody else accepts. */
    taken(id, staffNo, name) {
      return this.step(id, 'PUSH_ACCEPTED', { state: 'ACCEPTED', leaseUntil: undefined, accepted: { staffNo, name, at: iso() }, outcomeDueAt: iso(600_000) });
    },

    pushMoved(push, type) {
      const holder = ['PUSH_ACCEPTED', 'PUSH_HANDED_OVER', 'PUSH_GIVEN_BACK'].includes(type);
      this.say(type, { ticket: holder ? push.ticket : null, from: push.ticket.state, part: { name: 'pushes', thing: { ...push, gone: push.state === 'ENDED' } } });
      this.pushes = this.pushes.filter(({ state: each }) => each !== 'ENDED');
    },

    say(type, news) {
      // The one event of the real server: what it says of tickets and counters, and the part beside it.
      const { part = null } = news;
      const sockets = this.sockets.filter((each) => each.ready && each.stream === 'lobby');
      const before = sockets.map((each) => each.says);
      sockets.forEach((each) => {
        const { says } = Object.getPrototypeOf(each);
        each.says = (frame) => says.call(each, frame.t === 'event' ? { ...frame, part } : frame);
      });
      say.call(this, type, news);
      sockets.forEach((each, i) => {
        each.says = before[i];
      });
    },

    state(stream) {
      const all = state.call(this, stream);
      return stream === 'lobby' ? { ...all, ...JSON.parse(JSON.stringify({ pushes: this.pushes, duties: this.duties, pushRules: this.pushRules })) } : all;
    },

    answer(method, path, body) {
      const push = /pushes\/([^/]+)\/([a-z-]+)$/.exec(path);
      const wake = /\/web-push(?:\/(subscriptions|withdrawals))?$/.exec(path);
      if (this.signedIn && wake) {
        return this.wakes(wake[1], body);
      }
      const duty = /\/duty(?:\/(.+))?$/.exec(path);
      if (!this.signedIn || !(push || duty)) {
        return answer.call(this, method, path, body);
      }
      return push ? this.pushed(push[1], push[2], body) : this.onDuty(method, body);
    },

    wakes(what, body) {
      this.browsers = this.browsers.filter((each) => each !== body?.endpoint).concat(what === 'subscriptions' ? [body.endpoint] : []);
      return what ? [204, null] : [200, { publicKey: this.webPush }];
    },

    pushed(id, what, body) {
      const push = this.pushes.find((each) => each.id === id);
      const me = { staffNo: this.me.staffNo, name: this.me.name, at: iso() };
      if (what === 'accept') {
        return push.accepted ? [409, problem('already-accepted', push.accepted)] : [200, this.taken(id, me.staffNo, me.name)];
      }
      if (what === 'hand-over') {
        const to = this.duties.find((each) => each.id === body.to);
        return to ? [200, this.step(id, 'PUSH_HANDED_OVER', { alert: 'HANDED_OVER', round: push.round + 1, accepted: { staffNo: to.id, name: to.name, at: iso() } })] : [409, problem('not-on-duty')];
      }
      return [200, what === 'greeted' ? this.step(id, 'PUSH_GREETED', { greetedAt: iso() })
        : what === 'give-back' ? this.step(id, 'PUSH_GIVEN_BACK', { state: 'OFFERED', alert: 'GIVEN_BACK', round: push.round + 1, accepted: undefined, outcomeDueAt: undefined, offeredAt: iso(), leaseUntil: iso(30_000) })
          : this.step(id, 'PUSH_ENDED', { state: 'ENDED', outcome: body.outcome })];
    },

    onDuty(method, body) {
      const { staffNo: id, name } = this.me;
      const before = this.duties.filter((each) => each.id !== id);
      const duty = { id, name, group: body?.group ?? 'vip', since: iso(), reachable: true, gone: method === 'DELETE' };
      this.duties = duty.gone ? before : [...before, duty];
      this.say(duty.gone ? 'DUTY_ENDED' : 'DUTY_STARTED', { part: { name: 'duties', thing: duty } });
      return duty.gone ? [204, null] : [200, this.duties];
    },
  });
})();
