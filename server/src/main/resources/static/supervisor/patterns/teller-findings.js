/** `<teller-findings>`: what was found of one teller, day by day, each with what it can be looked up by. */
import { LitElement, html, nothing } from 'lit';
import { reset } from 'ui/reset.js';
import { running, timeOfDay } from 'ui/say.js';
import { byDay, findings } from './findings.js';
import { patternsStyles } from './patterns-styles.js';
import { words } from './words.js';

/** @import {Finding} from './findings.js' */
/** @import {TellerPatterns} from '#api' */
/** @import {Language, Names} from 'ui/say.js' */

export class TellerFindings extends LitElement {
  static properties = { language: {}, zone: {}, teller: { attribute: false }, names: { attribute: false } };

  static styles = [reset, patternsStyles];

  constructor() {
    super();
    /** @type {Language} */
    this.language = 'zh-CN';
    this.zone = 'UTC';
    /** @type {TellerPatterns | null} */
    this.teller = null;
    /** Names of services and reasons by code. @type {Map<string, Names>} */
    this.names = new Map();
  }

  render() {
    if (!this.teller) {
      return nothing;
    }
    const say = words[this.language];
    const days = byDay(findings(this.teller), this.zone);
    return html`<h2>${say.teller} ${this.teller.staffNo}</h2>
      ${days.length ? nothing : html`<p class="soft">${say.nothingOf}</p>`}
      ${days.map(({ day, found }) => html`<h3>${this.dayWords(day)} <span>${say.toAsk(found.length)}</span></h3>
        <ul class="found">${found.map((finding) => this.line(finding))}</ul>`)}`;
  }

  /** @param {Finding} finding */
  line(finding) {
    const say = words[this.language];
    const until = finding.kind === 'idle' ? `–${timeOfDay(finding.of.until, this.language, this.zone)}` : '';
    return html`<li><time datetime=${finding.at}>${timeOfDay(finding.at, this.language, this.zone)}${until}</time>
      <b>${say.one[finding.kind]}${finding.number ? html` · ${finding.number}` : nothing} · ${say.counter(finding.counter)}</b>
      <p>${this.about(finding)}</p></li>`;
  }

  /** @param {Finding} finding */
  about({ kind, seconds, of }) {
    const say = words[this.language];
    switch (kind) {
      case 'short':
        return say.shortAbout(this.name(of.service), running(seconds ?? 0), of.outcome ? this.name(of.outcome) : '');
      case 'idle':
        return say.idleAbout(running(seconds ?? 0), of.waiting);
      case 'chosen':
        return say.chosenAbout(this.name(of.reason));
      default:
        return say.skipAbout(running(seconds ?? 0), of.recalls);
    }
  }

  /** @param {string} code */
  name(code) {
    return this.names.get(code)?.[this.language] ?? code;
  }

  /** @param {string} day yyyy-mm-dd */
  dayWords(day) {
    return new Intl.DateTimeFormat(this.language, { timeZone: 'UTC', weekday: 'short', month: 'long', day: 'numeric' }).format(new Date(`${day}T00:00:00Z`));
  }
}
customElements.define('teller-findings', TellerFindings);
