/**
 * `<appointments-page>`: the appointment book of a branch, day by day: what is free, who comes, booking, moving, cancelling,
 * honouring and checking in. The server decides; what is shown is asked anew after every command and every quarter of a minute.
 */
import { html, nothing } from 'lit';
import { pressKey } from 'ui/ask.js';
import { timeOfDay } from 'ui/say.js';
import { SupervisorPage } from '../supervisor-page.js';
import './appointment-card.js';
import { appointmentsStyles } from './appointments-styles.js';
import { counts, dayFrom } from './booking.js';
import './booking-form.js';
import './day-list.js';
import './day-slots.js';
import './rule-dialog.js';
import { words } from './words.js';

/** @import {BookingForm} from './booking-form.js' */
/** @import {RuleDialog} from './rule-dialog.js' */
/** @import {AppointmentDay, AppointmentRule, AppointmentView, FreeSlot} from '#api' */
/** @import {Names} from 'ui/say.js' */

/** Chosen: another manager's booking is seen before a customer has finished a sentence; milliseconds. */
const AGE = 15_000;

export class AppointmentsPage extends SupervisorPage {
  static properties = {
    ...SupervisorPage.properties, desk: { state: true }, slots: { state: true }, service: { state: true }, slot: { state: true },
    chosen: { state: true }, moving: { state: true }, busy: { state: true }, offered: { state: true }, forbidden: { state: true },
  };

  static styles = [...SupervisorPage.styles, appointmentsStyles];

  constructor() {
    super();
    /** @type {AppointmentDay | null} the day shown */
    this.desk = null;
    /** All services of the branch, and whom numbers are sealed to. @type {{services: {code: string, names: Names}[], sealingKey: {id: string, publicKey: string}} | null} */
    this.offered = null;
    /** @type {FreeSlot[] | null} */
    this.slots = null;
    /** Code of the service whose times are shown. */
    this.service = '';
    /** Beginning of the slot chosen. */
    this.slot = '';
    /** Id of the appointment in hand. */
    this.chosen = '';
    /** @type {AppointmentView | null} the one that is to get another time */
    this.moving = null;
    this.busy = false;
    this.forbidden = false;
    /** The press, kept while nobody knows whether it was heard. */
    this.press = { what: '', key: '' };
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.again = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.again = setInterval(() => this.refresh(), AGE);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.again);
  }

  /** @returns {'appointments'} */
  here() {
    return 'appointments';
  }

  pageTitle() {
    return words[this.language].title;
  }

  refusals() {
    return words[this.language].refusal;
  }

  notForYou() {
    return words[this.language].notYours;
  }

  isSupervisor() {
    return this.me?.roles.some((role) => role === 'SUPERVISOR' || role === 'ADMIN') ?? false;
  }

  /** @param {string} path */
  api(path) {
    return `/api/branches/${this.branch?.code}/${path}`;
  }

  entered() {
    Object.assign(this, { desk: null, offered: null, slots: null, service: '', slot: '', chosen: '', moving: null, forbidden: false });
    this.load();
  }

  backOnline() {
    this.load();
  }

  refresh() {
    if (this.desk && !this.away && !document.hidden) {
      this.show(this.desk.day, false);
    }
  }

  async load() {
    const branch = this.branch;
    const plan = await this.ask(this.api('plan'));
    if (branch === this.branch && plan.ok) {
      this.offered = plan.body;
      await this.show(this.desk?.day ?? '', false);
    }
  }

  /**
   * Reads one day.
   *
   * @param {string} day yyyy-mm-dd; empty for today
   * @param {boolean} [anew] whether what was in hand is put away
   */
  async show(day, anew = true) {
    const branch = this.branch;
    const answer = await this.ask(this.api('appointments' + (day ? `?day=${day}` : '')));
    if (branch !== this.branch) {
      return;
    }
    if (!answer.ok) {
      this.forbidden = answer.slug === 'not-allowed';
      return;
    }
    this.desk = answer.body;
    if (anew) {
      this.slot = '';
      this.chosen = '';
    }
    const codes = this.services().map(({ code }) => code);
    if (!codes.includes(this.service)) {
      this.service = codes[0] ?? '';
    }
    await this.readSlots();
  }

  async readSlots() {
    const { branch, service, desk } = this;
    if (!service || !desk) {
      this.slots = [];
      return;
    }
    const answer = await this.ask(this.api(`appointment-slots?service=${encodeURIComponent(service)}&day=${desk.day}`));
    if (answer.ok && branch === this.branch && service === this.service && desk.day === this.desk?.day) {
      this.slots = answer.body;
    }
  }

  /** Those that can be booked, in the order of the menu. */
  services() {
    const offers = new Set(this.desk?.rule.offers.map(({ service }) => service));
    return this.offered?.services.filter(({ code }) => offers.has(code)) ?? [];
  }

  /** @param {string} service */
  async speakOf(service) {
    this.service = service;
    this.slot = '';
    this.slots = null;
    await this.readSlots();
  }

  /** @param {string} at */
  async chooseSlot(at) {
    const free = this.slots?.find((slot) => slot.at === at)?.free ?? 0;
    if (free === 0) {
      this.say('bad', () => words[this.language].refusal['slot-full']());
      return;
    }
    this.slot = at;
    this.chosen = '';
    await this.updateComplete;
    if (!this.moving) {
      /** @type {BookingForm | null} */ (this.renderRoot.querySelector('booking-form'))?.field('name')?.focus();
    }
  }

  /** @param {string} id */
  take(id) {
    this.chosen = id;
    this.slot = '';
    this.moving = null;
  }

  /** @param {AppointmentView} appointment */
  async beginMove(appointment) {
    this.moving = appointment;
    this.chosen = '';
    this.slot = '';
    if (this.service !== appointment.service && this.services().some(({ code }) => code === appointment.service)) {
      await this.speakOf(appointment.service);
    }
  }

  /**
   * A command; what it changed is read anew whatever came of it.
   *
   * @param {'POST' | 'PUT'} method
   * @param {string} path
   * @param {any} body
   */
  async give(method, path, body) {
    const what = method + path + JSON.stringify(body);
    if (this.press.what !== what) {
      this.press = { what, key: pressKey() };
    }
    this.busy = true;
    const answer = await this.order(method, path, body, this.press.key);
    this.busy = false;
    if (answer.ok || answer.slug !== 'no-answer') {
      this.press = { what: '', key: '' };
    }
    this.sayRefusal(answer);
    if (this.desk && (answer.ok || answer.slug !== 'no-answer')) {
      await this.show(this.desk.day, false);
    }
    return answer;
  }

  /** @param {CustomEvent} event */
  async book({ detail }) {
    const answer = await this.give('POST', this.api('appointments'), { service: this.service, ...detail });
    if (answer.ok) {
      /** @type {BookingForm | null} */ (this.renderRoot.querySelector('booking-form'))?.empty();
      this.take(answer.body.id);
      this.say('good', () => words[this.language].booked1(this.when(answer.body.at)));
    }
  }

  async move() {
    const moved = this.moving;
    if (!moved || !this.slot || this.busy) {
      return;
    }
    const answer = await this.give('POST', `/api/appointments/${moved.id}/change`, { service: this.service, at: this.slot, note: moved.note });
    if (answer.ok) {
      this.take(moved.id);
      this.say('good', () => words[this.language].moved(this.when(answer.body.at)));
    }
  }

  /** @param {CustomEvent<{word: 'cancel' | 'keep', reason: string}>} event */
  async done({ detail: { word, reason } }) {
    const answer = await this.give('POST', `/api/appointments/${this.chosen}/${word}`, { reason });
    if (answer.ok) {
      this.say('good', () => words[this.language].did[word]);
    }
  }

  /** @param {AppointmentView} appointment */
  async checkIn({ id, service, language }) {
    const answer = await this.give('POST', this.api('door-tickets'), { service, language, appointment: id, print: true });
    if (answer.ok) {
      const { ticket } = answer.body;
      this.say('good', () => words[this.language].checkedIn(ticket.number, ticket.slip !== 'SETTLED'));
    }
  }

  /** @param {CustomEvent<AppointmentRule>} event */
  async keepRule({ detail }) {
    const answer = await this.give('PUT', this.api('appointment-rule'), detail);
    const dialog = this.ruleDialog();
    if (answer.ok) {
      dialog?.close();
      this.say('good', () => words[this.language].rule.saved);
    } else if (dialog) {
      dialog.problem = this.refusalWords(answer.slug, answer.problem);
    }
  }

  ruleDialog() {
    return /** @type {RuleDialog | null} */ (this.renderRoot.querySelector('rule-dialog'));
  }

  /** Day and time of `at` at the branch. @param {string} at */
  when(at) {
    const zone = this.desk?.zone;
    return new Intl.DateTimeFormat(this.language, { month: 'long', day: 'numeric', weekday: 'short', timeZone: zone }).format(Date.parse(at)) + ' ' + timeOfDay(at, this.language, zone);
  }

  content() {
    const say = words[this.language];
    const desk = this.desk;
    if (!desk || !this.offered) {
      return html`<div class="closed"><p role=${this.forbidden ? 'alert' : 'status'}>${this.forbidden ? say.notYours : say.loading}</p></div>`;
    }
    const rule = html`<rule-dialog .language=${this.language} .services=${this.offered.services} ?busy=${this.busy} @rule-given=${this.keepRule}></rule-dialog>`;
    if (desk.rule.offers.length === 0 && desk.appointments.length === 0) {
      return html`<div class="closed"><ui-icon name="calendar-off"></ui-icon><p>${this.isSupervisor() ? say.nothingOffered : say.askSupervisor}</p>
        ${this.isSupervisor() ? html`<button type="button" class="button primary" @click=${() => this.ruleDialog()?.open(desk.rule)}>${say.rule.begin}</button>` : nothing}</div>${rule}`;
    }
    return html`${this.dayBar(desk)}
      <section aria-label=${say.times}>${this.moving ? html`<p class="soft">${say.chooseOther}</p>` : nothing}
        <day-slots .language=${this.language} .zone=${desk.zone} .services=${this.services()} .service=${this.service} .slots=${this.slots} .chosen=${this.slot} ?past=${desk.day < desk.today}
          @service-chosen=${(/** @type {CustomEvent<string>} */ event) => this.speakOf(event.detail)} @slot-chosen=${(/** @type {CustomEvent<string>} */ event) => this.chooseSlot(event.detail)}></day-slots></section>
      <section class="list" aria-label=${say.booked} tabindex="0"><day-list .language=${this.language} .zone=${desk.zone} .appointments=${desk.appointments} ?today=${desk.day === desk.today} .chosen=${this.chosen}
        @appointment-chosen=${(/** @type {CustomEvent<string>} */ event) => this.take(event.detail)}></day-list></section>
      <section class="hand" aria-label=${say.inHand}>${this.inHand(desk)}</section>${rule}`;
  }

  /** @param {AppointmentDay} desk */
  dayBar({ day, today, appointments, rule }) {
    const say = words[this.language];
    const { all, came, expected, missed } = counts(appointments);
    return html`<div class="day">
      <button type="button" class="button step" aria-label=${say.dayBefore} @click=${() => this.show(dayFrom(day, -1))}><ui-icon name="chevron-left"></ui-icon></button>
      <button type="button" class="button step" aria-label=${say.dayAfter} @click=${() => this.show(dayFrom(day, 1))}><ui-icon name="chevron-right"></ui-icon></button>
      <h1>${new Intl.DateTimeFormat(this.language, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' }).format(Date.parse(day))}</h1>
      <input type="date" aria-label=${say.chooseDay} .value=${day} @change=${(/** @type {Event} */ event) => this.pickDay(/** @type {HTMLInputElement} */ (event.target))}>
      <button type="button" class="button" aria-disabled=${String(day === today)} @click=${() => this.show('')}>${say.today}</button>
      <p class="counts">${say.counts(all, came, expected, missed)}</p>
      ${this.isSupervisor() ? html`<button type="button" class="button" @click=${() => this.ruleDialog()?.open(rule)}>${say.rule.open}</button>`
        : html`<p class="soft">${say.ruleInWords(rule.earlyMinutes, rule.lateMinutes)}</p>`}</div>`;
  }

  /** @param {HTMLInputElement} input */
  pickDay(input) {
    if (/^\d{4}-\d\d-\d\d$/.test(input.value)) {
      this.show(input.value);
    } else {
      input.value = this.desk?.day ?? '';
    }
  }

  /** @param {AppointmentDay} desk */
  inHand(desk) {
    const say = words[this.language];
    const service = this.services().find(({ code }) => code === this.service)?.names[this.language] ?? '';
    if (this.moving) {
      return html`<h2 class="about">${say.moveFrom(this.when(this.moving.at))}</h2><div class="moving"><p>${this.slot ? say.moveTo(this.when(this.slot), service) : say.chooseOther}</p></div>
        <div class="acts"><button type="button" class="button primary" aria-disabled=${String(this.busy || !this.slot)} @click=${this.move}>${say.moveNow}</button>
          <button type="button" class="button" @click=${() => this.take(this.moving?.id ?? '')}>${say.leaveAsItIs}</button></div>`;
    }
    if (this.slot) {
      return html`<booking-form .language=${this.language} .at=${this.slot} .heading=${this.when(this.slot) + ' · ' + service} .sealingKey=${this.offered?.sealingKey ?? null} ?busy=${this.busy}
        @book=${this.book} @form-closed=${() => { this.slot = ''; }}></booking-form>`;
    }
    const appointment = desk.appointments.find(({ id }) => id === this.chosen);
    if (!appointment) {
      return html`<p class="soft">${say.hint}</p>`;
    }
    return html`<appointment-card .language=${this.language} .appointment=${appointment} .when=${this.when(appointment.at)} .from=${timeOfDay(appointment.from, this.language, desk.zone)}
      .until=${timeOfDay(appointment.until, this.language, desk.zone)} ?today=${desk.day === desk.today} ?busy=${this.busy}
      @order=${this.done} @check-in=${() => this.checkIn(appointment)} @move-begun=${() => this.beginMove(appointment)}></appointment-card>`;
  }
}
customElements.define('appointments-page', AppointmentsPage);
