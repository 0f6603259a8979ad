/** The element that shows a step of the flow. Pure markup; the page listens to what it tells. */
import { html } from 'lit';
import 'ui/menu/question-screen.js';
import './appointment-screen.js';
import './care-screen.js';
import './check-in-screen.js';
import './closed-screen.js';
import './find-screen.js';
import './identify-screen.js';
import './long-wait-screen.js';
import './machine-screen.js';
import './offer-screen.js';
import './type-screen.js';

/** @import {Language} from 'ui/say.js' */
/** @import {Service} from 'ui/menu/menu.js' */
/** @import {Lookup} from './lookup.js' */
/** @import {Showing} from './showing.js' */
/** @import {Step} from './flow.js' */

/**
 * @param {Step} step
 * @param {{language: Language, care: boolean, zone: string, takes: Showing[], services: Service[], left: number | null, lookup: Lookup}} page
 */
export function screenOf(step, { language, care, zone, takes, services, left, lookup }) {
  switch (step.step) {
    case 'question':
      return html`<question-screen .language=${language} .question=${step.question} .zone=${zone} ?care=${care}></question-screen>`;
    case 'care':
      return html`<care-screen .language=${language} .cares=${step.cares} ?care=${care}></care-screen>`;
    case 'closed':
      return html`<closed-screen .language=${language} .service=${step.service} .zone=${zone} ?care=${care}></closed-screen>`;
    case 'identify':
      return html`<identify-screen .language=${language} .service=${step.service} .takes=${takes} ?care=${care}></identify-screen>`;
    case 'offer':
      return html`<offer-screen .language=${language} .service=${asItIs(step.service, services)} ?care=${care}></offer-screen>`;
    case 'machine':
      return html`<machine-screen .language=${language} .machine=${asItIs(step.service, services).machine} .left=${left} ?care=${care}></machine-screen>`;
    case 'long-wait':
      return html`<long-wait-screen .language=${language} .service=${asItIs(step.service, services)} ?care=${care}></long-wait-screen>`;
    case 'find':
      return html`<find-screen .language=${language} .takes=${takes} .asking=${lookup.asking} .problem=${lookup.problem} ?care=${care}></find-screen>`;
    case 'type':
      return html`<type-screen .language=${language} .by=${step.by} .asking=${lookup.asking} .problem=${lookup.problem} ?care=${care}></type-screen>`;
    case 'check-in':
      return html`<check-in-screen .language=${language} .appointments=${step.appointments} .zone=${zone} ?care=${care}></check-in-screen>`;
    case 'appointment':
      return html`<appointment-screen .language=${language} .appointment=${step.appointment} .zone=${zone} ?care=${care}></appointment-screen>`;
    // A ticket is on its way, and the page shows that instead.
    case 'take':
      return '';
  }
}

/**
 * The service as it was chosen, with the waits of this moment: the screen stays, its words are true.
 *
 * @param {Service} chosen
 * @param {Service[]} services
 * @returns {Service}
 */
function asItIs(chosen, services) {
  const now = services.find(({ code }) => code === chosen.code);
  if (!now) {
    return chosen;
  }
  const machine = chosen.machine && { ...chosen.machine, minutes: now.machine?.id === chosen.machine.id ? now.machine.minutes : null };
  return { ...chosen, machine, waiting: now.waiting, range: now.range ?? chosen.range };
}
