/** `<home-page>`: where a signed-in person chooses a page of their roles. */
import { css, html } from 'lit';
import 'ui/kit/language-choice.js';
import 'ui/kit/ui-icon.js';
import { read, signOut } from 'ui/ask.js';
import { Page } from 'ui/page.js';
import { buttons, reset } from 'ui/reset.js';
import { words } from './words.js';

/** @import {Me, Role} from '#api' */

/** Chosen: as patient as a starting server needs, milliseconds. */
const TRY_AGAIN = 3_000;

/** @type {{page: 'teller' | 'tablet' | 'appointments' | 'plan' | 'catalog' | 'patterns', path?: string, hint: 'tellerHint' | 'tabletHint' | 'appointmentsHint' | 'planHint' | 'catalogHint' | 'patternsHint', icon: string, roles: Role[]}[]} */
const PAGES = [
  { page: 'teller', hint: 'tellerHint', icon: 'speakerphone', roles: ['TELLER'] },
  { page: 'tablet', hint: 'tabletHint', icon: 'device-tablet', roles: ['LOBBY_MANAGER', 'SUPERVISOR'] },
  { page: 'appointments', path: 'supervisor/appointments', hint: 'appointmentsHint', icon: 'calendar-clock', roles: ['LOBBY_MANAGER', 'SUPERVISOR', 'ADMIN'] },
  { page: 'plan', path: 'supervisor/plan', hint: 'planHint', icon: 'route', roles: ['SUPERVISOR', 'ADMIN'] },
  { page: 'catalog', path: 'supervisor/catalog', hint: 'catalogHint', icon: 'list-check', roles: ['SUPERVISOR', 'ADMIN'] },
  { page: 'patterns', path: 'supervisor/patterns', hint: 'patternsHint', icon: 'chart-pie', roles: ['SUPERVISOR', 'ADMIN'] },
];

export class HomePage extends Page {
  static properties = { ...Page.properties, me: { state: true }, waiting: { state: true } };

  static styles = [reset, buttons, css`
    :host { display: grid; grid-template-rows: auto 1fr; min-height: 100dvh; }
    header { display: flex; align-items: center; gap: var(--space-3); padding: var(--space-4) var(--space-6); background: var(--green-800); color: #fff; }
    header b { margin-inline-end: auto; font-size: var(--step-2); display: flex; align-items: center; gap: 0.35em; }
    header { --choice-edge: #ffffff66; --choice-on: #fff; --choice-on-ink: var(--green-900); }
    header .button { background: transparent; border-color: #ffffff66; color: #fff; --button-size: var(--target-desk); }
    header .button:hover { background: var(--green-700); }
    main { inline-size: min(46rem, 100%); margin: 0 auto; padding: 12vh var(--space-6) var(--space-6); }
    h1 { font-size: var(--step-4); font-weight: 700; line-height: var(--line-tight); }
    .roles { color: var(--ink-soft); margin-block: var(--space-2) var(--space-6); }
    li { border-block-start: 1px solid var(--rule); }
    li:last-child { border-block-end: 1px solid var(--rule); }
    li a { display: grid; grid-template-columns: auto 1fr auto; align-items: center; column-gap: var(--space-4); padding: var(--space-5) var(--space-3); text-decoration: none; }
    li a:hover { background: var(--green-50); }
    li strong { font-size: var(--step-2); line-height: var(--line-tight); }
    li span { grid-column: 2; color: var(--ink-soft); }
    li ui-icon { font-size: 2rem; color: var(--green-700); grid-row: 1 / span 2; }
    li ui-icon.go { font-size: 1.5rem; grid-column: 3; }
  `];

  constructor() {
    super();
    /** @type {Me | null} */
    this.me = null;
    this.waiting = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.learnWhoThisIs();
  }

  async learnWhoThisIs() {
    const answer = await read('/api/me');
    if (answer.ok) {
      this.me = answer.body;
    } else if (answer.slug === 'signed-out') {
      location.assign('/sign-in');
    } else {
      this.waiting = true;
      setTimeout(() => this.learnWhoThisIs(), TRY_AGAIN);
    }
  }

  async leave() {
    this.waiting = !await signOut();
  }

  pageTitle() {
    return words[this.language].title;
  }

  render() {
    const say = words[this.language];
    return html`
      <header @language-chosen=${(/** @type {CustomEvent} */ event) => this.speak(event.detail.language)}>
        <b><ui-icon name="building-bank"></ui-icon> Lobby</b>
        <language-choice .language=${this.language}></language-choice>
        <button class="button" type="button" @click=${() => this.leave()}>${say.signOut}</button>
      </header>
      <main>${this.waiting && this.me ? html`<p role="alert">${say.noAnswer}</p>` : ''}${this.me ? this.choices(this.me) : html`<p role="status">${this.waiting ? say.noAnswer : ''}</p>`}</main>`;
  }

  /** @param {Me} me */
  choices(me) {
    const say = words[this.language];
    const open = PAGES.filter(({ roles }) => roles.some((role) => me.roles.includes(role)));
    return html`
      <h1>${say.hello(me.name)}</h1>
      <p class="roles">${me.staffNo} · ${me.roles.map((role) => say.role[role]).join(' · ')}
        ${me.branches.map((branch) => html` · ${branch.names[this.language]}`)}</p>
      ${open.length ? html`<nav aria-label=${say.choose}><ul>${open.map(({ page, path = page, hint, icon }) => html`
        <li><a href="/${path}/"><ui-icon name=${icon}></ui-icon><strong>${say[page]}</strong>
          <ui-icon class="go" name="arrow-right"></ui-icon><span>${say[hint]}</span></a></li>`)}</ul></nav>`
        : html`<p>${say.nothing}</p>`}`;
  }
}
customElements.define('home-page', HomePage);
