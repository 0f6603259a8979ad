/**
 * Whether this browser is woken for priority customers while the tablet sleeps, through its maker's push service. The
 * bank's server has to offer it, and the manager to allow it.
 */
import { command, read } from 'ui/ask.js';

/** @typedef {'unknown' | 'impossible' | 'off' | 'on' | 'denied' | 'failed'} WakingState */

const WORKER = '/tablet/worker.js';

export class Waking {
  /**
   * @param {string} branch code
   * @param {() => import('ui/say.js').Language} language messages are to come in
   * @param {() => void} changed
   */
  constructor(branch, language, changed) {
    this.base = `/api/branches/${branch}/web-push`;
    this.language = language;
    this.changed = changed;
    /** @type {WakingState} */
    this.state = 'unknown';
    this.busy = false;
    this.key = '';
    /** @type {ServiceWorkerRegistration | null} */
    this.worker = null;
  }

  /** Finds out how things stand; a subscription there is told again, whoever has signed in meanwhile. */
  async begin() {
    const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
    const offer = able ? await read(this.base) : null;
    if (!offer?.ok || !offer.body.publicKey) {
      this.#be('impossible');
      return;
    }
    this.key = offer.body.publicKey;
    this.worker = await navigator.serviceWorker.register(WORKER, { type: 'module' }).catch(() => null); // too old for modules, or barred
    if (!this.worker) {
      this.#be('impossible');
      return;
    }
    const known = await this.worker.pushManager.getSubscription();
    this.#be(Notification.permission === 'denied' ? 'denied' : !known ? 'off' : await this.#tell(known) ? 'on' : 'failed');
  }

  /** By a press: the browser asks its own question only then. */
  async turnOn() {
    await this.#once(async () => {
      if (await Notification.requestPermission() !== 'granted') {
        return 'denied';
      }
      const { pushManager } = await navigator.serviceWorker.ready;
      const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: this.key })
        .catch(() => null); // the maker's service cannot be reached from here
      return subscription && await this.#tell(subscription) ? 'on' : 'failed';
    });
  }

  async turnOff() {
    await this.#once(async () => {
      const subscription = await this.worker?.pushManager.getSubscription();
      if (subscription) {
        const answer = await command('POST', `${this.base}/withdrawals`, { endpoint: subscription.endpoint });
        await subscription.unsubscribe();
        return answer.ok ? 'off' : 'failed';
      }
      return 'off';
    });
  }

  /** @param {PushSubscription} subscription */
  async #tell(subscription) {
    const { endpoint, keys } = subscription.toJSON();
    const answer = await command('POST', `${this.base}/subscriptions`, { endpoint, p256dh: keys?.p256dh, auth: keys?.auth, language: this.language() });
    return answer.ok;
  }

  /** @param {() => Promise<WakingState>} work */
  async #once(work) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.changed();
    const state = await work();
    this.busy = false;
    this.#be(state);
  }

  /** @param {WakingState} state */
  #be(state) {
    this.state = state;
    this.changed();
  }
}
