/** What each command asks before it is sent: the steps of its panel, at most two, from what the page knows. Pure. */
import { applies } from './commands.js';

/** @import {CounterRequest, CounterView, LifeRule, Reason, ReasonKind, TicketView} from '#api' */
/** @import {Names} from 'ui/say.js' */
/** @import {Action} from './commands.js' */
/** @import {Messages as Words} from './messages/zh-CN.js' */
/** @import {Field, Option, Plan, Say, Step} from './panel.js' */

/**
 * @typedef {object} Known
 * @property {CounterView} mine
 * @property {CounterView[]} counters
 * @property {{code: string, names: Names}[]} services
 * @property {Reason[]} reasons
 * @property {LifeRule | null} rule
 * @property {TicketView[]} chosen tickets a teller may call by name: set aside here, missed; all that wait, for a supervisor
 * @property {TicketView[]} tickets all that are waiting, set aside or missed, to find a number typed in
 * @property {CounterRequest[]} requests what this counter has asked for, the newest first
 * @property {boolean} seesQueue whether this person may see who waits
 */

/** Names of the panels, each opened by one key. @typedef {'transfer' | 'park' | 'pause' | 'callChosen' | 'walkUp' | 'finish' | 'ask'} PanelName */

/** @type {Field} */
const NOTE = { name: 'note', say: (words) => words.panel.note, hint: (words) => words.panel.noteHint, most: 200 };
/** Minutes offered beside the branch's own. */
const MINUTES = [10, 30, 60, 120];

/**
 * @param {PanelName} name
 * @param {Known} known
 * @returns {Plan}
 */
export function panelOf(name, known) {
  const title = (/** @type {Words} */ words) => words.panel.titles[name];
  return { name, title, ...PLANS[name](known) };
}

/** @type {Record<PanelName, (known: Known) => Pick<Plan, 'steps' | 'asked'>>} */
const PLANS = {
  pause: ({ reasons }) => ({
    steps: [() => choice((words) => words.panel.why, reasonsOf(reasons, 'PAUSE'))],
    asked: ([reason]) => ({ action: 'pause', body: { reason } }),
  }),

  park: ({ reasons, rule }) => ({
    steps: [
      () => choice((words) => words.panel.why, reasonsOf(reasons, 'PARK')),
      () => choice((words) => words.panel.backIn, minutes(rule)),
    ],
    asked: ([reason, time]) => ({ action: 'park', body: { reason, minutes: time } }),
  }),

  walkUp: ({ services }) => ({
    steps: [() => choice((words) => words.panel.service, names(services))],
    asked: ([service]) => ({ action: 'walkUp', body: { service } }),
  }),

  ask: ({ reasons, requests }) => ({
    steps: [() => choice((words) => words.panel.whatFor, asks(reasons, requests.filter(({ state }) => state === 'ASKED')))],
    asked: ([what]) => what,
  }),

  callChosen: ({ reasons, chosen, tickets, seesQueue }) => ({
    steps: [
      () => ({
        title: (words) => words.panel.whichTicket,
        options: chosen.map((ticket) => ({ value: ticket.id, ...ticketLine(ticket, seesQueue) })),
        none: (words) => words.panel.noneAside,
        typed: {
          name: 'number', say: (words) => words.panel.number, hint: (words) => words.panel.numberHint, most: 8,
          find: (text) => tickets.find(({ number }) => number === text.toUpperCase())?.id ?? null,
        },
      }),
      () => choice((words) => words.panel.why, reasonsOf(reasons, 'CALL_CHOSEN')),
    ],
    asked: ([ticket, reason]) => ({ action: 'callChosen', body: { ticket, reason } }),
  }),

  transfer: (known) => ({
    steps: [() => choice((words) => words.panel.how, ways(known)), ([way]) => target(way, known)],
    asked: ([way, to], { note = '' }) => ({ action: ACTION_OF[/** @type {Way} */ (way)],
      body: way === 'also' ? { services: [to] } : { [TARGET_OF[/** @type {Way} */ (way)]]: to, ...(note.trim() ? { note: note.trim() } : {}) } }),
  }),

  finish: ({ mine, services, reasons }) => ({
    steps: [
      () => ({ title: (words) => words.panel.delivered, options: names(services), marked: mine.ticket ? [mine.ticket.service] : [] }),
      () => ({
        ...choice((words) => words.panel.outcome, reasonsOf(reasons, 'OUTCOME')),
        fields: [
          { name: 'quantity', say: (words) => words.panel.quantity, most: 3, number: true },
          { name: 'lead', say: (words) => words.panel.lead, hint: (words) => words.panel.leadHint, most: 64 },
        ],
      }),
    ],
    asked: ([delivered, outcome], { lead = '', quantity = '' }) => ({ action: 'finish', body: {
      delivered, outcome, ...(lead.trim() ? { lead: lead.trim() } : {}), ...(Number(quantity) > 0 ? { quantity: Number(quantity) } : {}) } }),
  }),
};

/** @typedef {'service' | 'counter' | 'person' | 'trip' | 'also'} Way */
/** @type {Record<Way, Action>} */
const ACTION_OF = { service: 'transfer', counter: 'transfer', person: 'transfer', trip: 'sideTrip', also: 'also' };
const TARGET_OF = { service: 'service', counter: 'counter', person: 'staffNo', trip: 'service', also: 'services' };

/** @param {Known} known @returns {Option[]} */
function ways({ mine }) {
  return /** @type {Way[]} */ (['service', 'counter', 'person', 'trip', 'also']).filter((way) => applies(mine, ACTION_OF[way]))
    .map((way) => ({ value: way, say: (words) => words.panel.ways[way] }));
}

/**
 * @param {Way} way
 * @param {Known} known
 * @returns {Step}
 */
function target(way, { mine, counters, services }) {
  const others = counters.filter(({ no, staffNo }) => no !== mine.no && staffNo);
  const options = way === 'counter' ? others.map((each) => ({ value: each.no, say: named(each.names), more: () => each.staffNo ?? '' }))
    : way === 'person' ? others.map((each) => ({ value: each.staffNo, say: () => each.staffNo ?? '', more: named(each.names) }))
      : names(services.filter(({ code }) => code !== mine.ticket?.service));
  return { ...choice((words) => words.panel.to[way], options), none: (words) => words.panel.nobodyElse, fields: way === 'also' || !options.length ? [] : [NOTE] };
}

/**
 * What can be asked for; what has been asked for already can be withdrawn instead.
 *
 * @param {Reason[]} reasons
 * @param {CounterRequest[]} open
 * @returns {Option[]}
 */
function asks(reasons, open) {
  const free = (/** @type {CounterRequest['kind']} */ kind) => !open.some((each) => each.kind === kind);
  return [
    ...(free('MANAGER') ? [{ value: { action: 'ask', body: { kind: 'MANAGER' } }, say: (/** @type {Words} */ words) => words.ask.manager }] : []),
    ...(free('AUTHORISATION') ? reasonsOf(reasons, 'AUTHORISATION').map(({ value, say }) => ({
      value: { action: 'ask', body: { kind: 'AUTHORISATION', reason: value } },
      say: (/** @type {Words} */ words, /** @type {import('ui/say.js').Language} */ language) => words.ask.authorisation(say(words, language)),
    })) : []),
    ...open.map(({ id, kind }) => ({ value: { action: 'unask', body: { id } }, say: (/** @type {Words} */ words) => words.ask.withdraw[kind] })),
  ];
}

/** @param {LifeRule | null} rule @returns {Option[]} the branch's own first */
function minutes(rule) {
  const usual = rule?.parkMinutes ?? 30;
  return [usual, ...MINUTES.filter((each) => each !== usual && each <= (rule?.parkLimitMinutes ?? 120))]
    .map((value) => ({ value, say: (words) => words.panel.minutes(value) }));
}

/**
 * A ticket as its line may be shown: number and service, and for whoever sees the queue also who it is.
 *
 * @param {TicketView} ticket
 * @param {boolean} seesQueue
 * @returns {Pick<Option, 'say' | 'more'>}
 */
function ticketLine(ticket, seesQueue) {
  return {
    say: (words, language) => `${ticket.number} ${ticket.serviceNames[language]}`,
    more: (words, language) => [words.state[ticket.state],
      ...(seesQueue ? [ticket.care?.names[language], ticket.tier?.rank ? ticket.tier.names[language] : null, ticket.maskedName] : [])].filter(Boolean).join(' · '),
  };
}

/**
 * @param {Say} title
 * @param {Option[]} options
 * @returns {Step}
 */
function choice(title, options) {
  return { title, options };
}

/**
 * @param {Reason[]} reasons
 * @param {ReasonKind} kind
 */
function reasonsOf(reasons, kind) {
  return names(reasons.filter((each) => each.kind === kind));
}

/** @param {{code: string, names: Names}[]} each @returns {Option[]} */
function names(each) {
  return each.map(({ code, names: name }) => ({ value: code, say: named(name) }));
}

/** @param {Names} name @returns {Say} */
function named(name) {
  return (words, language) => name[language];
}
