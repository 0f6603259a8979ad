/**
 * Whether the customer is still there: quiet for a while, then asked, then taken for gone. Owns its timers; the page
 * tells it of every touch and of what to wait for.
 */
export class Idle {
  /** @param {{changed: () => void, gone: () => void}} tell */
  constructor(tell) {
    this.tell = tell;
    /** Seconds left to answer "more time?"; null while that is not asked. @type {number | null} */
    this.left = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.watching = false;
  }

  /**
   * Starts over with `quiet` seconds before the question and `answer` seconds to answer it.
   *
   * @param {number} quiet
   * @param {number} answer
   */
  watch(quiet, answer) {
    this.stop();
    this.watching = true;
    this.timer = setTimeout(() => this.#ask(answer), quiet * 1_000);
  }

  stop() {
    clearTimeout(this.timer);
    this.watching = false;
    if (this.left !== null) {
      this.left = null;
      this.tell.changed();
    }
  }

  /** @param {number} seconds */
  #ask(seconds) {
    this.left = seconds;
    this.tell.changed();
    if (seconds <= 0) {
      this.stop();
      this.tell.gone();
    } else {
      this.timer = setTimeout(() => this.#ask(seconds - 1), 1_000);
    }
  }
}
