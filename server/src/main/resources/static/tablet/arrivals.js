/**
 * Sound and vibration for a customer who has just appeared. Browsers play nothing before the first touch: `ready` says
 * whether they would, and the page asks for that touch.
 */
const CHIME = '/ui/sounds/shared/chime.wav';
/** Milliseconds on, off, on. Chosen: felt in a pocket, not mistaken for a phone call. */
const VIBRATION = [250, 120, 250];

export class Arrivals {
  /** @param {() => void} changed */
  constructor(changed) {
    this.ready = false;
    /** @type {Set<string>} tickets already rung for */
    this.rung = new Set();
    this.chime = new Audio(CHIME);
    this.chime.preload = 'auto';
    window.addEventListener('pointerdown', () => {
      if (!this.ready) {
        this.ready = true;
        this.chime.load();
        changed();
      }
    });
  }

  /** Rings once if any of these was not among the ones before. @param {string[]} tickets ids of all present ones */
  present(tickets) {
    const fresh = tickets.some((each) => !this.rung.has(each));
    this.rung = new Set(tickets);
    if (fresh && this.ready) {
      this.chime.currentTime = 0;
      this.chime.play().catch(() => {}); // the tablet is muted, or its sound is in use
      navigator.vibrate?.(VIBRATION);
    }
  }
}
