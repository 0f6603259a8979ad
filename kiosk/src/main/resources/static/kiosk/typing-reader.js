/**
 * Listens for readers that type into the page and hands what they type to the agent as bytes. It listens before anything else on the page
 * does and swallows those keys, so that they land in no field and press no button; nothing of them is put into the page, an address, the
 * store or the console.
 */
import { KeyBursts } from './key-bursts.js';

/** Chosen, milliseconds: longer than any pause inside a burst. */
const SILENCE = 120;

export class TypingReader {
  constructor() {
    this.listening = false;
    this.bursts = new KeyBursts(send);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** @param {KeyboardEvent} event */
    this.heard = (event) => {
      clearTimeout(this.timer);
      if (!event.ctrlKey && !event.altKey && !event.metaKey && this.bursts.key(event.key, event.timeStamp, event.repeat)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      this.timer = setTimeout(() => this.bursts.silence(performance.now()), SILENCE);
    };
  }

  /** @param {boolean} wanted whether a reader that types belongs to this kiosk */
  listen(wanted) {
    if (wanted === this.listening) {
      return;
    }
    this.listening = wanted;
    if (wanted) {
      addEventListener('keydown', this.heard, { capture: true });
    } else {
      removeEventListener('keydown', this.heard, { capture: true });
      clearTimeout(this.timer);
      this.bursts.clear();
    }
  }
}

/**
 * The array is zeroed by its owner as soon as this returns; the browser has taken its own copy by then, to be sent.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function send(bytes) {
  fetch('/kiosk/api/typed', {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: bytes,
  }).catch(() => {
    // The agent is away, and the page says so; the customer swipes again.
  });
}
