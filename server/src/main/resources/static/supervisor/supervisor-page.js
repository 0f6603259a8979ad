/**
 * What every page of supervisors and administrators starts from: who is signed in, for which branch, the way to the other
 * pages, commands whose refusals are said in words, one passing notice, and what is shown while the server is away.
 *
 * A page gives `here()`, `pageTitle()`, `content()`, and, where it needs them, `entered()`, `mayLeave()`, `backOnline()` and
 * `refusals()`. It asks and commands through `ask` and `order` only. To add a page: one line in `PAGES`, one word a language,
 * its address in the server's `StaffPages`.
 */
import { html, nothing } from 'lit';
import 'ui/kit/language-choice.js';
import 'ui/kit/ui-icon.js';
import { command, read, signOut } from 'ui/ask.js';
import { Page } from 'ui/page.js';
import { buttons, reset } from 'ui/reset.js';
import { words as kitWords } from 'ui/words.js';
import { fields, supervisorStyles } from './supervisor-styles.js';
import { words } from './words.js';

/** @import {Answer} from 'ui/ask.js' */
/** @import {Branch, Me, Role} from '#api' */

/** @typedef {keyof (typeof words)['en']['page']} PageName */
/** @typedef {Record<string, (problem: any) => string>} Refusals what a page says of each slug */

/** @type {{page: PageName, icon: string, roles: Role[]}[]} in the order of the bar, with whom each is for */
const PAGES = [
  { page: 'appointments', icon: 'calendar-clock', roles: ['LOBBY_MANAGER', 'SUPERVISOR', 'ADMIN'] },
  { page: 'plan', icon: 'route', roles: ['SUPERVISOR', 'ADMIN'] },
  { page: 'catalog', icon: 'list-check', roles: ['SUPERVISOR', 'ADMIN'] },
  { page: 'patterns', icon: 'chart-pie', roles: ['SUPERVISOR', 'ADMIN'] },
];

/** Chosen: as patient as a starting server needs, milliseconds. */
const TRY_AGAIN = 3_000;
/** How long a passing notice stays, milliseconds. */
const NOTICE = 8_000;
/** Where the branch chosen is kept from page to page, until the browser is closed. */
const BRANCH = 'lobby.supervisor.branch';

export class SupervisorPage extends Page {
  static properties = {
    ...Page.properties, me: { state: true }, branch: { state: true }, signedOut: { state: true }, away: { state: true }, notice: { state: true },
  };

  static styles = [reset, buttons, fields, supervisorStyles];

  constructor() {
    super();
    /** @type {Me | null} */
    this.me = null;
    /** @type {Branch | null} the branch the page shows */
    this.branch = null;
    this.signedOut = false;
    /** Whether the last question found no server. */
    this.away = false;
    /** @type {{tone: 'good' | 'bad', say: () => string} | null} */
    this.notice = null;
    this.knocking = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.begin();
  }

  /** Which of the pages this is. @returns {PageName} */
  here() {
    throw new Error('a page says which it is');
  }

  /** The page itself, once a branch is chosen. @returns {unknown} */
  content() {
    return nothing;
  }

  /** A branch was chosen: the page reads what it shows. */
  entered() {}

  /** Whether the branch may be changed now; a page with unsaved work says no, in words. */
  mayLeave() {
    return true;
  }

  /** What somebody is told whose role does not use this page. */
  notForYou() {
    return words[this.language].notAllowed;
  }

  /** The server answers again: the page sends or reads what it could not. */
  backOnline() {}

  /** What this page says of refusals the others do not meet. @returns {Refusals} */
  refusals() {
    return {};
  }

  async begin() {
    const answer = await this.ask('/api/me');
    if (answer.ok) {
      this.me = answer.body;
      const branches = this.me?.branches ?? [];
      const chosen = branches.find(({ code }) => code === sessionStorage.getItem(BRANCH)) ?? branches[0];
      if (chosen && this.mayUse()) {
        this.enter(chosen);
      }
    }
  }

  /** @param {PageName} [which] default: this one */
  mayUse(which = this.here()) {
    const roles = PAGES.find(({ page }) => page === which)?.roles;
    return this.me?.roles.some((role) => roles?.includes(role)) ?? false;
  }

  /** Whether the person is an administrator, who acts for several branches. */
  isAdmin() {
    return this.me?.roles.includes('ADMIN') ?? false;
  }

  /** @param {Branch} branch */
  enter(branch) {
    sessionStorage.setItem(BRANCH, branch.code);
    this.branch = branch;
    this.entered();
  }

  /** @param {string} path */
  async ask(path) {
    return this.heard(await read(path));
  }

  /**
   * A command; what comes of it is said by whoever gave it, with `say`.
   *
   * @param {'POST' | 'PUT' | 'DELETE'} method
   * @param {string} path
   * @param {unknown} [body] JSON
   * @param {string} [key] the press, where it may be sent again
   */
  async order(method, path, body, key) {
    return this.heard(await command(method, path, body, key));
  }

  /** @param {Answer} answer */
  heard(answer) {
    this.signedOut = !answer.ok && answer.slug === 'signed-out';
    this.away = !answer.ok && answer.slug === 'no-answer';
    if (this.away && !this.knocking) {
      this.knocking = true;
      setTimeout(() => this.knock(), TRY_AGAIN);
    }
    return answer;
  }

  /** Asks whether the server is back, until it is. */
  async knock() {
    this.knocking = false;
    if (!this.away || !this.isConnected) {
      return;
    }
    if (!this.me) {
      await this.begin();
    } else if ((await this.ask('/api/me')).ok) {
      this.backOnline();
    }
  }

  /**
   * Says why something was refused.
   *
   * @param {Answer} answer
   */
  sayRefusal(answer) {
    if (!answer.ok) {
      this.say('bad', () => this.refusalWords(answer.slug, answer.problem));
    }
  }

  /**
   * @param {string} slug
   * @param {any} problem
   */
  refusalWords(slug, problem) {
    const { noAnswer, notAllowed, unexpected } = kitWords[this.language].refusal;
    /** @type {Refusals} */
    const everywhere = { 'no-answer': () => noAnswer, 'not-allowed': () => notAllowed, 'signed-out': () => kitWords[this.language].signedOut };
    return (this.refusals()[slug] ?? everywhere[slug] ?? (() => unexpected))(problem);
  }

  /**
   * One passing notice at the foot of the page.
   *
   * @param {'good' | 'bad'} tone
   * @param {() => string} say in the language of the moment
   */
  say(tone, say) {
    const notice = { tone, say };
    this.notice = notice;
    setTimeout(() => {
      this.notice = this.notice === notice ? null : this.notice;
    }, NOTICE);
  }

  async leave() {
    if (this.mayLeave()) {
      this.away = !await signOut();
    }
  }

  render() {
    return html`${this.bar()}${this.banner()}${this.body()}
      <p class="notice ${this.notice?.tone ?? ''}" role=${this.notice?.tone === 'bad' ? 'alert' : 'status'}>${this.notice?.say() ?? nothing}</p>`;
  }

  bar() {
    const say = words[this.language];
    return html`<header class="bar">
      <a class="home" href="/" aria-label=${say.home}><ui-icon name="building-bank"></ui-icon>Lobby</a>
      <nav aria-label=${say.pages}><ul>${PAGES.filter(({ page }) => this.mayUse(page)).map(({ page, icon }) => html`<li><a href="/supervisor/${page}/" aria-current=${page === this.here() ? 'page' : nothing}>
        <ui-icon name=${icon}></ui-icon>${say.page[page]}</a></li>`)}</ul></nav>
      <span class="gap"></span>
      ${this.branchChoice()}
      <button type="button" class="account" popovertarget="account" aria-label=${say.account}><ui-icon name="user"></ui-icon></button>
      <div id="account" popover @language-chosen=${(/** @type {CustomEvent} */ event) => this.speak(event.detail.language)}>
        <p>${this.me ? `${this.me.name} · ${this.me.staffNo}` : ''}</p>
        <language-choice .language=${this.language}></language-choice>
        <button type="button" class="button" @click=${() => this.leave()}>${say.signOut}</button>
      </div>
    </header>`;
  }

  branchChoice() {
    const say = words[this.language];
    const branches = this.me?.branches ?? [];
    if (!this.branch || branches.length < 2) {
      return html`<p>${this.branch?.names[this.language] ?? ''}</p>`;
    }
    return html`<select aria-label=${say.branch} .value=${this.branch.code} @change=${(/** @type {Event} */ event) => this.choose(/** @type {HTMLSelectElement} */ (event.target))}>
      ${branches.map((each) => html`<option value=${each.code} ?selected=${each.code === this.branch?.code}>${each.names[this.language]}</option>`)}
    </select>`;
  }

  /** @param {HTMLSelectElement} select */
  choose(select) {
    const chosen = this.me?.branches.find(({ code }) => code === select.value);
    if (chosen && this.mayLeave()) {
      this.enter(chosen);
    } else {
      select.value = this.branch?.code ?? '';
    }
  }

  banner() {
    const say = words[this.language];
    if (this.signedOut) {
      return html`<p class="banner" role="alert">${kitWords[this.language].signedOut} <a class="button primary" href=${location.href}>${kitWords[this.language].signIn}</a></p>`;
    }
    return this.away && this.branch ? html`<p class="banner" role="alert">${say.offline}
      <button type="button" class="button" @click=${() => this.knock()}>${say.tryNow}</button></p>` : nothing;
  }

  body() {
    const say = words[this.language];
    if (this.branch) {
      return html`<main>${this.content()}</main>`;
    }
    const still = !this.me ? (this.away ? say.noAnswerYet : this.signedOut ? '' : say.loading) : this.mayUse() ? say.noBranch : this.notForYou();
    return html`<main class="still"><p role="status">${still}</p></main>`;
  }
}
