/**
 * What time it is at the server. Waits are counted from server instants, so this machine's own clock, which may be
 * minutes off, must not take part. Every instant the server mentions arrives a little late; the largest lead seen is
 * therefore the truest.
 */
export class ServerClock {
  /** @param {() => number} [elapsed] milliseconds that never run backwards */
  constructor(elapsed = () => performance.now()) {
    this.elapsed = elapsed;
    this.lead = Number.NEGATIVE_INFINITY;
  }

  /** @param {string | null | undefined} instant ISO or HTTP date the server has just sent */
  learn(instant) {
    const at = Date.parse(instant ?? '');
    if (!Number.isNaN(at)) {
      this.lead = Math.max(this.lead, at - this.elapsed());
    }
  }

  /** Milliseconds since 1970; this machine's own time while the server has said nothing. */
  now() {
    return this.lead === Number.NEGATIVE_INFINITY ? Date.now() : this.elapsed() + this.lead;
  }

  /**
   * @param {string | null | undefined} instant ISO
   * @returns {number} seconds since then, never negative; 0 for no instant
   */
  since(instant) {
    const at = Date.parse(instant ?? '');
    return Number.isNaN(at) ? 0 : Math.max(0, (this.now() - at) / 1000);
  }
}

/** The page's one clock. */
export const serverClock = new ServerClock();
