/** What the rows of pushed customers say of the customer: who, how, and what staff should know. */
import { html, nothing } from 'lit';
import 'ui/kit/tier-word.js';
import 'ui/kit/ui-icon.js';
import { words } from '../words.js';

/** @import {Push, TicketView} from '#api' */
/** @import {Language} from 'ui/say.js' */

/**
 * Name, tier, care, and what is special about the push, in words.
 *
 * @param {Push} push
 * @param {TicketView} ticket
 * @param {Language} language
 */
export function heading({ alert }, ticket, language) {
  const say = words[language];
  const told = alert === 'ARRIVAL' ? nothing : html`<span class="tag ${alert}">${say.push.alerts[alert]}</span>`;
  return html`<h3><span>${ticket.maskedName ?? say.unidentified}</span><tier-word .tier=${ticket.tier} language=${language}></tier-word>
    ${ticket.care ? html`<span class="tag"><ui-icon name=${ticket.care.icon}></ui-icon>${ticket.care.names[language]}</span>` : nothing}
    ${ticket.facts?.identification === 'RAISED' ? html`<span class="tag"><ui-icon name="arrow-up"></ui-icon>${say.push.raised}</span>` : nothing}${told}</h3>`;
}

/**
 * Service, company, relationship manager, and where the customer is.
 *
 * @param {TicketView} ticket
 * @param {string} where name of the counter that called
 * @param {boolean} left whether the customer is in the queue no more
 * @param {Language} language
 */
export function about(ticket, where, left, language) {
  const say = words[language];
  const place = left ? say.push.left : ticket.state === 'CALLED' ? say.calledTo(where) : ticket.state === 'SERVING' ? say.servedAt(where) : '';
  return html`<p class="about">${ticket.serviceNames[language]}${ticket.company ? ` · ${say.actsFor(ticket.company)}` : ''}${ticket.relationshipManager ? ` · ${say.manager} ${ticket.relationshipManager}` : ''}${
    place ? html` · <strong>${place}</strong>` : nothing}</p>`;
}

/** @param {TicketView} ticket @param {Language} language */
export function notices({ notices: all = [] }, language) {
  return all.length ? html`<ul class="notices" aria-label=${words[language].push.notices}>${all.map((each) => html`
    <li><ui-icon name="info-circle"></ui-icon>${each[language]}</li>`)}</ul>` : nothing;
}
