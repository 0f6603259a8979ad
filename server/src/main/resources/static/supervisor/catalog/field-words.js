/** What the page says of fields, problems and states. Pure. */
import { opensAt } from 'ui/menu/opens.js';
import { words as menuWords } from 'ui/menu/words.js';
import { words as kitWords } from 'ui/words.js';
import { LONGEST, NUMBERS } from './service-edit.js';
import { words } from './words.js';

/** @import {ServiceAvailability, ServiceProblem} from '#api' */
/** @import {Language} from 'ui/say.js' */
/** @import {NumberField, TextField} from './service-edit.js' */

/**
 * A field by its name: 名称（繁體中文）.
 *
 * @param {string} field as problems name it
 * @param {Language} language
 */
export function fieldName(field, language) {
  const say = words[language];
  const [name, part] = field.split('.');
  const label = /** @type {Record<string, string>} */ (say.field)[name] ?? name;
  if (!part) {
    return label;
  }
  return say.within(label, name === 'hours' ? say.day[/** @type {'MONDAY'} */ (part)] : kitWords[/** @type {Language} */ (part)].languageName);
}

/**
 * What is wrong with a field and what would be right.
 *
 * @param {ServiceProblem} problem
 * @param {Language} language
 */
export function problemWords({ field, problem }, language) {
  const say = words[language].problem;
  const [name] = field.split('.');
  switch (problem) {
    case 'too-long': return say.tooLong(LONGEST[/** @type {TextField} */ (name)]);
    case 'out-of-range': {
      const bounds = NUMBERS[/** @type {NumberField} */ (name)];
      return name === 'code' ? say.code : name === 'prefix' ? say.prefix : name === 'numberFrom' ? say.numbers : name === 'quotaSlots' ? say.slotTickets
        : bounds ? ('broken' in bounds ? say.broken : say.whole)(bounds.least, bounds.most) : say.other;
    }
    case 'incomplete': return name in LONGEST ? say.incomplete : say.stretch;
    case 'overlap': return say.overlap;
    case 'taken': return name === 'prefix' ? say.prefixTaken : say.codeTaken;
    case 'unknown': return name === 'machineKinds' ? say.code : say.unknown;
    case 'missing': return say.missing;
    case 'never-open': return say.neverOpen;
  }
}

/**
 * How a service stands at the kiosk now, in a line.
 *
 * @param {ServiceAvailability | undefined} now
 * @param {Language} language
 * @param {string} zone
 * @returns {{open: boolean, line: string}}
 */
export function stateWords(now, language, zone) {
  const say = words[language];
  const menu = menuWords[language];
  if (!now) {
    return { open: true, line: '' };
  }
  if (now.reason) {
    const at = opensAt(now.opensAt ?? null, language, zone);
    return { open: false, line: say.parts([say.reason[now.reason], at ? menu.closed.from(at) : say.nobodyKnows]) };
  }
  return { open: true, line: typeof now.waitLow === 'number' && typeof now.waitHigh === 'number' ? say.parts([say.open, menu.about(now.waitLow, now.waitHigh)]) : say.open };
}
