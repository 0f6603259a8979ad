/**
 * What a teller's page knows beside the counters: the branch's reasons and rule, read once, and the line, read again when
 * the hall moves but never more often than every {@link PACE}. Pure; the clock and the server are handed in.
 */
/** @import {CallWhy, CounterRequest, LifeRule, LineView, Reason, TicketView} from '#api' */
/** @import {Answer} from 'ui/ask.js' */

/** Chosen: a line that is two seconds old is no worse to look at, and fifty counters ask no more than 25 times a second. */
const PACE = 2_000;

export class CounterFacts {
  /**
   * @param {{branch: string, read: (path: string) => Promise<Answer>, changed: () => void,
   *   after?: (then: () => void, ms: number) => unknown}} options
   */
  constructor({ branch, read, changed, after = (then, ms) => setTimeout(then, ms) }) {
    this.branch = branch;
    this.read = read;
    this.changed = changed;
    this.after = after;
    /** @type {Reason[]} */
    this.reasons = [];
    /** @type {LifeRule | null} */
    this.rule = null;
    /** @type {LineView | null} */
    this.line = null;
    /** What this counter has asked for, the newest first. @type {CounterRequest[]} */
    this.requests = [];
    /** @type {{of: string, why: CallWhy | null} | null} why the ticket of that id is here; null where no call brought it */
    this.reasoned = null;
    /** @type {'idle' | 'waits' | 'again'} */
    this.pace = 'idle';
    /** Whose line: the counter's number. @type {number | null} */
    this.counter = null;
  }

  /** Reads what seldom changes; what was not answered is asked again with the next call. */
  async begin() {
    const base = `/api/branches/${this.branch}`;
    const [reasons, rule] = await Promise.all([
      this.reasons.length ? null : this.read(`${base}/reasons`), this.rule ? null : this.read(`${base}/life-rule`)]);
    this.reasons = reasons?.ok ? reasons.body : this.reasons;
    this.rule = rule?.ok ? rule.body : this.rule;
    this.changed();
  }

  /** Something changed at the counter itself. @param {number | null} counter whose line is looked at; null for none */
  look(counter) {
    this.line = counter === this.counter ? this.line : null;
    this.requests = counter === this.counter ? this.requests : [];
    this.counter = counter;
    if (counter !== null) {
      this.#line(counter);
      this.heard();
    }
  }

  /** Somebody asked for something, or answered. */
  async heard() {
    const counter = this.counter;
    const answer = counter === null ? null : await this.read(`/api/branches/${this.branch}/counters/${counter}/requests`);
    if (answer?.ok && counter === this.counter) {
      this.requests = answer.body;
      this.changed();
    }
  }

  /** Something changed in the hall. */
  moved() {
    if (this.pace !== 'idle') {
      this.pace = 'again';
    } else if (this.counter !== null) {
      this.pace = 'waits';
      this.#line(this.counter);
      this.after(() => {
        const again = this.pace === 'again';
        this.pace = 'idle';
        if (again) {
          this.moved();
        }
      }, PACE);
    }
  }

  /** @param {number} counter */
  async #line(counter) {
    const answer = await this.read(`/api/branches/${this.branch}/counters/${counter}/line`);
    if (answer.ok && counter === this.counter) {
      this.line = answer.body;
      this.changed();
    }
  }

  /** Asks why `ticket` was called, once while it is at the counter. @param {TicketView | null} ticket */
  async explain(ticket) {
    if (!ticket || ticket.planRule === 'walk-up') {
      this.reasoned = null; // nobody called a walk-up: there is nothing to explain
      return;
    }
    const call = ticket.id;
    if (this.reasoned?.of === call) {
      return;
    }
    this.reasoned = { of: call, why: null };
    const answer = await this.read(`/api/tickets/${ticket.id}/why`);
    if (this.reasoned?.of !== call) {
      return;
    }
    if (answer.ok) {
      this.reasoned.why = answer.body;
    } else if (answer.slug !== 'never-called') {
      this.reasoned = null; // not answered: asked again with the next change
    }
    this.changed();
  }

  /** @returns {CallWhy | null} */
  get why() {
    return this.reasoned?.why ?? null;
  }
}
