/**
 * Keeps the tablet's screen on while its manager is on duty. The browser lets go whenever the page is hidden, so it is
 * asked again when the page is back; where it has no such lock, or not over an open connection, nothing happens.
 */
export class Awake {
  constructor() {
    /** @type {WakeLockSentinel | null} */
    this.lock = null;
    this.wanted = false;
    document.addEventListener('visibilitychange', () => this.ask());
  }

  /** @param {boolean} wanted */
  keep(wanted) {
    if (wanted !== this.wanted) {
      this.wanted = wanted;
      this.ask();
    }
  }

  async ask() {
    const lacks = !this.lock || this.lock.released;
    if (this.wanted && lacks && document.visibilityState === 'visible' && 'wakeLock' in navigator) {
      this.lock = await navigator.wakeLock.request('screen').catch(() => null); // battery saving: the screen may sleep
    } else if (!this.wanted && this.lock) {
      const lock = this.lock;
      this.lock = null;
      await lock.release();
    }
  }
}
