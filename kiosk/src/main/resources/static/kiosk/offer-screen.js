/**
 * `<offer-screen>`: a self-service machine would be quicker; both waits stand side by side and neither is chosen for the
 * customer. Tells `said` with the move.
 */
import { LitElement, css, html } from 'lit';
import 'ui/kit/ui-icon.js';
import { words as menuWords } from 'ui/menu/words.js';
import { reset } from 'ui/reset.js';
import { stepStyles } from './step-styles.js';
import { words } from './words.js';

/** @import {Machine, Service} from 'ui/menu/menu.js' */
/** @import {Move} from './flow.js' */

export class OfferScreen extends LitElement {
  static properties = { language: {}, service: { attribute: false }, care: { type: Boolean, reflect: true } };

  static styles = [reset, stepStyles, css`
    :host { grid-template-rows: auto minmax(0, 1fr); }
    .choices { grid-auto-rows: minmax(var(--target-main), auto); grid-template-rows: minmax(min-content, calc(115 * var(--mm))) minmax(min-content, calc(85 * var(--mm))); align-content: start; }
    .choices.few { grid-template-rows: minmax(min-content, calc(85 * var(--mm))) minmax(min-content, calc(85 * var(--mm))); }
    .machine { border-color: var(--green-700) !important; }
    .machine .pad { background: var(--green-700); color: #fff; }
    .choices b { font-size: var(--step-choice, calc(17 * var(--mm))); }
    .wait { display: block; font-size: var(--step-fact, calc(14 * var(--mm))); font-weight: 700; color: var(--green-700); margin-block-start: calc(3 * var(--mm)); line-height: 1.25; }
    .counter .wait { color: var(--ink-soft); }
    .place { display: flex; align-items: center; gap: calc(2 * var(--mm)); margin-block-start: var(--step-space, calc(3 * var(--mm))); font-size: var(--step-fact, calc(12 * var(--mm))); color: var(--ink-soft); }
    .place ui-icon { color: var(--green-700); }
    .keeps { display: var(--kiosk-extra, block); }
    .returning b, :host([care]) .returning b { font-size: var(--step-choice, calc(13 * var(--mm))); }
  `];

  constructor() {
    super();
    /** @type {import('ui/say.js').Language} */
    this.language = 'zh-CN';
    /** @type {Service | null} */
    this.service = null;
    this.care = false;
  }

  render() {
    const service = this.service;
    if (!service) {
      return html``;
    }
    const say = words[this.language];
    const name = service.names[this.language];
    const machine = service.machine;
    return html`
      <header><h1>${machine ? say.offer.title : say.offer.wereYouThere}</h1><p class="under">${machine ? say.offer.can(name) : say.offer.wasOffered(name)}</p></header>
      <div class="choices ${machine ? '' : 'few'}">
        ${machine ? this.machine(machine, say) : ''}
        <button type="button" class="counter" @click=${() => this.say('counter')}><span class="pad"><ui-icon name="ticket"></ui-icon></span>
          <span><b>${say.offer.counter}</b><span class="wait">${this.counterWait(service)}</span></span><ui-icon class="on" name="arrow-right"></ui-icon></button>
        ${service.mayComeBack ? html`<button type="button" class="returning" @click=${() => this.say('came-back')}><span class="pad"><ui-icon name="arrow-back-up"></ui-icon></span>
          <span><b>${say.offer.cameBack}</b><span class="keeps">${say.offer.keepsTime}</span></span><ui-icon class="on" name="arrow-right"></ui-icon></button>` : ''}
      </div>`;
  }

  /** @param {Machine} machine @param {import('./messages/zh-CN.js').Messages} say */
  machine(machine, say) {
    return html`<button type="button" class="machine" @click=${() => this.say('machine')}><span class="pad"><ui-icon name=${machine.icon}></ui-icon></span>
      <span><b>${say.offer.machine(machine.names[this.language])}</b>
        <span class="wait">${machineWait(machine, say)}</span>
        <span class="place"><ui-icon name="map-pin"></ui-icon>${machine.place[this.language]}</span></span><ui-icon class="on" name="arrow-right"></ui-icon></button>`;
  }

  /** @param {Service} service */
  counterWait({ range, waiting }) {
    const say = menuWords[this.language];
    return range ? say.about(range.low, range.high) : waiting === null ? '' : say.waiting(waiting);
  }

  /** @param {'machine' | 'counter' | 'came-back'} said */
  say(said) {
    this.dispatchEvent(new CustomEvent('said', { detail: { said }, bubbles: true, composed: true }));
  }
}

/**
 * How long the machine lets wait, in words.
 *
 * @param {Machine} machine
 * @param {import('./messages/zh-CN.js').Messages} say
 */
export function machineWait({ minutes }, say) {
  return minutes === null ? say.offer.busy : minutes === 0 ? say.offer.free : say.offer.soon(minutes);
}
customElements.define('offer-screen', OfferScreen);
