/**
 * Saves the draft by itself, one save at a time, each under a key of its own. A save whose answer was lost is sent again
 * under the same key before anything newer, so that it is never taken for somebody else's. Pure but for its timer.
 */
/** @import {Answer} from 'ui/ask.js' */
/** @import {TriageRule} from '#api' */

/** Chosen: a pause in typing, milliseconds. */
const PAUSE = 700;

/** @typedef {'none' | 'saved' | 'unsaved' | 'saving' | 'away' | 'stale' | 'refused'} SaveState */

export class DraftSaver {
  /**
   * @param {object} options
   * @param {(body: {revision: number, baseVersion: number, rules: TriageRule[]}, key: string) => Promise<Answer>} options.send
   * @param {() => void} options.changed after every change of `state`
   * @param {() => string} options.newKey
   * @param {(then: () => void, ms: number) => any} [options.after]
   * @param {(timer: any) => void} [options.cancel]
   */
  constructor({ send, changed, newKey, after = (then, ms) => setTimeout(then, ms), cancel = (timer) => clearTimeout(timer) }) {
    this.send = send;
    this.changed = changed;
    this.newKey = newKey;
    this.after = after;
    this.cancel = cancel;
    this.revision = 0;
    this.baseVersion = 0;
    /** @type {SaveState} */
    this.state = 'none';
    /** @type {string | null} when the draft was last saved, ISO */
    this.savedAt = null;
    /** @type {any} the problem of the latest refusal */
    this.problem = null;
    /** @type {TriageRule[] | null} what is to be saved */
    this.wanted = null;
    /** @type {{rules: TriageRule[], key: string} | null} a save of which it is not known whether it was done */
    this.doubtful = null;
    /** @type {Promise<void> | null} */
    this.underWay = null;
    this.timer = null;
  }

  /**
   * Starts from what the server has.
   *
   * @param {{revision: number, baseVersion: number, savedAt: string | null}} draft `savedAt` null while none is open
   */
  begin({ revision, baseVersion, savedAt }) {
    this.cancel(this.timer);
    Object.assign(this, { revision, baseVersion, savedAt, wanted: null, doubtful: null, problem: null, state: savedAt ? 'saved' : 'none' });
  }

  /** Whether everything written is with the server. */
  get settled() {
    return this.state === 'none' || this.state === 'saved';
  }

  /** @param {TriageRule[]} rules */
  keep(rules) {
    this.wanted = rules;
    if (this.state !== 'stale') {
      this.#become(this.underWay ? 'saving' : this.state === 'away' ? 'away' : 'unsaved');
      this.cancel(this.timer);
      this.timer = this.after(() => this.flush(), PAUSE);
    }
  }

  /** Saves now what is to be saved. @returns {Promise<boolean>} whether everything is saved */
  async flush() {
    this.cancel(this.timer);
    while (this.underWay) {
      await this.underWay;
    }
    if ((this.wanted || this.doubtful) && this.state !== 'stale') {
      this.underWay = this.#save();
      await this.underWay;
      this.underWay = null;
    }
    if (this.wanted && this.state === 'saved') {
      return this.flush();
    }
    return this.settled;
  }

  /**
   * Writes over what somebody else has saved since.
   *
   * @param {TriageRule[]} rules
   */
  overwrite(rules) {
    if (this.problem?.revision !== undefined) {
      this.revision = this.problem.revision;
    }
    this.problem = null;
    this.doubtful = null;
    this.wanted = rules;
    this.#become('unsaved');
    return this.flush();
  }

  async #save() {
    const save = this.doubtful ?? { rules: /** @type {TriageRule[]} */ (this.wanted), key: this.newKey() };
    if (save.rules === this.wanted) {
      this.wanted = null;
    }
    this.doubtful = save;
    this.#become('saving');
    const answer = await this.send({ revision: this.revision, baseVersion: this.baseVersion, rules: save.rules }, save.key);
    if (answer.ok) {
      this.doubtful = null;
      this.problem = null;
      this.revision = answer.body.revision;
      this.savedAt = answer.body.savedAt;
      this.#become('saved');
    } else if (answer.slug === 'no-answer' || answer.slug === 'signed-out') {
      this.wanted = this.wanted ?? save.rules;
      this.#become('away');
    } else {
      this.doubtful = null;
      this.wanted = this.wanted ?? save.rules;
      this.problem = answer.problem;
      this.#become(answer.slug === 'draft-stale' ? 'stale' : 'refused');
    }
  }

  /** @param {SaveState} state */
  #become(state) {
    this.state = state;
    this.changed();
  }
}
