/**
 * `<call-bar>`: the latest call, read across the hall in a glance: number, arrow, counter, close together. Yellow means
 * wanted now; dark means being served. With no call it says how a visit goes.
 */
import { LitElement, css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import 'ui/kit/ticket-number.js';
import 'ui/kit/ui-icon.js';
import { reset } from 'ui/reset.js';
import './counter-name.js';
import { partsOfName } from './hall.js';
import { words } from './words.js';

/** @import {Language, Names} from 'ui/say.js' */
/** @import {Call} from './hall.js' */

export class CallBar extends LitElement {
  static properties = {
    languages: { attribute: false },
    call: { attribute: false },
    counterNames: { attribute: false },
    fresh: { type: Boolean },
    lit: { type: Boolean },
    spoken: { type: Boolean },
  };

  static styles = [reset, css`
    :host { display: block; }
    .bar {
      display: grid; align-content: center; gap: calc(1 * var(--u)); block-size: 100%; padding: 0 calc(2.2 * var(--u));
      border-radius: calc(0.6 * var(--u)); background: var(--night-raised); color: var(--night-ink);
    }
    .bar.lit { background: var(--call); color: var(--call-ink); }
    .call { display: flex; align-items: center; gap: calc(1.5 * var(--u)); font-size: calc(var(--size, 11.6) * var(--u)); line-height: 1; }
    ticket-number { font-size: 1em; line-height: 0.95; letter-spacing: -0.01em; }
    .arrow { font-size: 0.42em; opacity: 0.75; }
    counter-name { font-size: 1em; line-height: 0.95; --words: 0.42em; --words-alone: 0.52em; }
    .small { display: flex; align-items: center; gap: calc(1.2 * var(--u)); font-size: calc(2.4 * var(--u)); line-height: 1.15; font-weight: 600; }
    .small [lang] { font-weight: 500; }
    .state { display: inline-flex; align-items: center; gap: 0.4em; padding-inline-end: calc(1.2 * var(--u)); border-inline-end: 0.12em solid; border-color: color-mix(in srgb, currentColor 35%, transparent); }

    .bar.fresh { animation: flash 1s steps(1) 5; }
    @keyframes flash { 50% { background: var(--night-raised); color: var(--call); } }
    @media (prefers-reduced-motion: reduce) { .bar.fresh { animation: none; } }

    .welcome { gap: calc(1.6 * var(--u)); }
    .welcome h2 { font-size: calc(5.2 * var(--u)); font-weight: 700; line-height: 1.1; }
    .welcome h2 [lang] { font-size: 0.55em; font-weight: 500; margin-inline-start: 0.4em; color: var(--night-soft); }
    .welcome p { font-size: calc(2.4 * var(--u)); line-height: 1.2; color: var(--night-soft); }
    .welcome p [lang] { font-size: 0.8em; margin-inline-start: 0.6em; }
  `];

  constructor() {
    super();
    /** @type {Language[]} */
    this.languages = ['zh-CN'];
    /** @type {Call | null} */
    this.call = null;
    /** @type {Names | null} */
    this.counterNames = null;
    this.fresh = false;
    this.lit = false;
    this.spoken = false;
  }

  updated() {
    const call = this.call;
    if (call) {
      const room = 59.5 / widthOf(call.number, this.counterNames?.[this.languages[0]] ?? String(call.counter));
      this.style.setProperty('--size', Math.min(11.6, room).toFixed(2));
    }
  }

  render() {
    const call = this.call;
    // A new element for each call, so that its flash begins anew.
    return call ? keyed(call.callRev, this.#called(call)) : this.#nobody();
  }

  /** @param {Call} call */
  #called(call) {
    const [first, second] = this.languages;
    const name = this.counterNames?.[first] ?? String(call.counter);
    const kinds = ['bar', this.lit && 'lit', this.fresh && 'fresh'].filter(Boolean).join(' ');
    const state = call.state === 'CALLED' ? 'calling' : call.state === 'SERVING' ? 'serving' : call.state === 'NO_SHOW' ? 'missed' : 'ended';
    return html`<section class=${kinds} aria-label=${words[first][state]}>
      <div class="call">
        <ticket-number .number=${call.number}></ticket-number>
        <ui-icon class="arrow" name="arrow-right"></ui-icon>
        <counter-name .name=${name}></counter-name>
      </div>
      <div class="small">
        <span class="state">${this.spoken || call.state === 'CALLED' ? html`<ui-icon name=${this.spoken ? 'volume' : 'speakerphone'}></ui-icon>` : nothing}${words[first][state]}</span>
        ${second ? html`<span lang=${second}>${words[second][state]}${call.state === 'CALLED'
            ? html` · ${words[second].pleaseGoTo} ${this.counterNames?.[second] ?? call.counter}` : nothing}</span>` : nothing}
      </div>
    </section>`;
  }

  #nobody() {
    const [first, second] = this.languages;
    return html`<section class="bar welcome">
      <h2>${words[first].welcome}${second ? html`<span lang=${second}>${words[second].welcome}</span>` : nothing}</h2>
      <p>${words[first].nobodyCalled}${second ? html`<span lang=${second}>${words[second].nobodyCalled}</span>` : nothing}</p>
    </section>`;
  }
}
/**
 * Width of a call set in one line, in ems of the number: so that a long name makes the line smaller, not cut.
 *
 * @param {string} number
 * @param {string} name
 */
function widthOf(number, name) {
  const ems = (/** @type {string} */ text) => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : 0.61), 0);
  const words = /^\d/.test(name) ? 0.42 : 0.52;
  const arrowAndGaps = 0.42 + 0.55;
  return ems(number) + arrowAndGaps + partsOfName(name).reduce((sum, { text, figures }) => sum + ems(text) * (figures ? 1 : words), 0);
}

customElements.define('call-bar', CallBar);
