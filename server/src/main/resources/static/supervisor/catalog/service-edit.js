/**
 * One service being written: what stands in the fields of its form, what is wrong with it, what differs from what the
 * server has, and how two people's changes come together. Pure: knows neither Lit nor the server.
 */
/** @import {CatalogueEntry, CatalogueService, Complexity, Means, Party, ServiceProblem, Stretch, Weekday} from '#api' */
/** @import {Names} from 'ui/say.js' */

/** @type {Weekday[]} */
export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
export const LANGUAGES = /** @type {const} */ (['zh-CN', 'zh-TW', 'en']);
export const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Longest text by field, characters. Source: ServiceCheck. */
export const LONGEST = { names: 40, hint: 120, documents: 240 };

/** Fields with a number in them: its bounds, whether it may be left empty, whether it may be broken. Source: ServiceCheck. */
export const NUMBERS = {
  numberFrom: { least: 1, most: 9999 },
  numberTo: { least: 1, most: 9999 },
  promiseMinutes: { least: 1, most: 240 },
  longWaitMinutes: { least: 1, most: 240, optional: true },
  workMinutes: { least: 0.2, most: 240, broken: true },
  workCv: { least: 0, most: 3, broken: true },
  quotaPerDay: { least: 1, most: 9999, optional: true },
};

/**
 * @typedef {keyof typeof NUMBERS} NumberField
 * @typedef {'names' | 'hint' | 'documents'} TextField
 * @typedef {{from: string, until: string, tickets: string}} SlotForm
 * @typedef {Omit<CatalogueService, NumberField | 'hours' | 'quotaSlots'> & Record<NumberField, string>
 *   & {hours: Record<Weekday, Stretch[]> | null, quotaSlots: SlotForm[]}} ServiceForm numbers as typed, times as HH:mm
 */

/** @param {CatalogueService} service @returns {ServiceForm} */
export function formOf(service) {
  const typed = /** @type {Record<NumberField, string>} */ (Object.fromEntries(Object.keys(NUMBERS).map((field) => {
    const value = service[/** @type {NumberField} */ (field)];
    return [field, value === null || value === undefined ? '' : String(+value.toFixed(2))];
  })));
  return {
    ...service,
    ...typed,
    machineKinds: [...service.machineKinds].sort(),
    hours: service.hours ? weekOf((day) => (service.hours?.week[day] ?? []).map(plainStretch)) : null,
    quotaSlots: service.quotaSlots.map(({ when, tickets }) => ({ ...plainStretch(when), tickets: String(tickets) })),
  };
}

/** The service as it is sent; only of a form in which nothing is wrong. @param {ServiceForm} form @returns {CatalogueService} */
export function serviceOf(form) {
  const numbers = /** @type {Record<NumberField, any>} */ (Object.fromEntries(Object.keys(NUMBERS).map((field) => {
    const typed = form[/** @type {NumberField} */ (field)].trim();
    return [field, typed === '' ? null : Number(typed.replace(',', '.'))];
  })));
  const { hours } = form;
  return {
    ...form,
    ...numbers,
    hours: hours ? { week: Object.fromEntries(DAYS.filter((day) => hours[day].length).map((day) => [day, sorted(hours[day])])) } : null,
    quotaSlots: sorted(form.quotaSlots).map(({ from, until, tickets }) => ({ when: { from, until }, tickets: Number(tickets) })),
  };
}

/** A service that is not there yet. @param {string} prefix @returns {ServiceForm} */
export function blankForm(prefix) {
  const none = () => ({ 'zh-CN': '', 'zh-TW': '', en: '' });
  return formOf({
    code: '', prefix, names: none(), hint: none(), party: 'PERSONAL', means: 'NON_CASH', complexity: 'SIMPLE', speciality: false, icon: 'receipt',
    documents: none(), machineKinds: [], identityRequired: false, hours: null, longWaitMinutes: null, numberFrom: 1, numberTo: 999,
    promiseMinutes: 20, workMinutes: 5, workCv: 0.8, quotaPerDay: null, quotaSlots: [], oneActive: false,
  });
}

/** The first letter nobody has; empty when all are taken. @param {CatalogueEntry[]} entries */
export function freeLetter(entries) {
  return LETTERS.find((letter) => !entries.some(({ service }) => service.prefix === letter)) ?? '';
}

/**
 * Everything wrong with `form`, by the server's own names of fields and problems.
 *
 * @param {ServiceForm} form
 * @param {CatalogueEntry[]} others the other services of the branch
 * @returns {ServiceProblem[]}
 */
export function problemsOf(form, others) {
  /** @type {ServiceProblem[]} */
  const found = [];
  const must = (/** @type {boolean} */ right, /** @type {string} */ field, /** @type {ServiceProblem['problem']} */ problem) => {
    if (!right && !found.some((each) => each.field === field)) {
      found.push({ field, problem });
    }
  };
  for (const field of /** @type {TextField[]} */ (Object.keys(LONGEST))) {
    const any = LANGUAGES.some((language) => form[field][language].trim());
    for (const language of LANGUAGES) {
      const text = form[field][language].trim();
      must(!!text || (field !== 'names' && !any), `${field}.${language}`, field === 'names' ? 'missing' : 'incomplete');
      must(text.length <= LONGEST[field], `${field}.${language}`, 'too-long');
    }
  }
  must(isCode(form.code), 'code', 'out-of-range');
  must(!others.some(({ service }) => service.code === form.code), 'code', 'taken');
  must(LETTERS.includes(form.prefix), 'prefix', 'out-of-range');
  must(!others.some(({ service }) => service.prefix === form.prefix), 'prefix', 'taken');
  must(form.machineKinds.every(isCode), 'machineKinds', 'unknown');
  for (const field of /** @type {NumberField[]} */ (Object.keys(NUMBERS))) {
    must(isNumber(form[field], NUMBERS[field]), field, 'out-of-range');
  }
  must(!isNumber(form.numberTo, NUMBERS.numberTo) || Number(form.numberFrom) <= Number(form.numberTo), 'numberFrom', 'out-of-range');
  must(form.quotaSlots.every(({ tickets }) => isNumber(tickets, { least: 1, most: 9999 })), 'quotaSlots', 'out-of-range');
  must(form.quotaSlots.every(isWhole), 'quotaSlots', 'incomplete');
  must(apart(form.quotaSlots), 'quotaSlots', 'overlap');
  const { hours } = form;
  if (hours) {
    must(DAYS.some((day) => hours[day].length), 'hours', 'never-open');
    for (const day of DAYS) {
      must(hours[day].every(isWhole), `hours.${day}`, 'incomplete');
      must(apart(hours[day]), `hours.${day}`, 'overlap');
    }
  }
  return found;
}

/**
 * How much of a range of numbers is used up today.
 *
 * @param {number} from
 * @param {number} to
 * @param {number | null | undefined} last the greatest number given; none before the first
 * @returns {{used: number, share: number, state: 'plenty' | 'near' | 'gone'}} near from nine tenths on
 */
export function numbersUsed(from, to, last) {
  const used = last ? Math.max(0, last - from + 1) : 0;
  const share = to >= from ? used / (to - from + 1) : 1;
  return { used, share: Math.min(1, share), state: !used || share < 0.9 ? 'plenty' : share < 1 ? 'near' : 'gone' };
}

/** @param {string} code */
export function isCode(code) {
  return /^[a-z0-9][a-z0-9-]{0,31}$/.test(code);
}

/**
 * @param {string} typed
 * @param {{least: number, most: number, optional?: boolean, broken?: boolean}} bounds
 */
export function isNumber(typed, { least, most, optional = false, broken = false }) {
  const text = typed.trim();
  if (!text) {
    return optional;
  }
  const value = Number(text.replace(',', '.'));
  return (broken ? /^\d{1,3}([.,]\d{1,2})?$/ : /^\d{1,4}$/).test(text) && value >= least && value <= most;
}

/** Whether both ends are there. @param {Stretch} stretch */
export function isWhole({ from, until }) {
  return !!from && !!until;
}

/** Whether no two stretches of one day share a minute; one over midnight ends with the day. @param {Stretch[]} stretches */
export function apart(stretches) {
  const end = (/** @type {Stretch} */ { from, until }) => (until > from ? until : '24:00');
  return stretches.every((one, i) => stretches.every((other, j) => i === j || one.from >= end(other) || other.from >= end(one)));
}

/** @template {Stretch} T @param {T[]} stretches @returns {T[]} earliest first */
export function sorted(stretches) {
  return [...stretches].sort((one, other) => one.from.localeCompare(other.from));
}

/** @param {(day: Weekday) => Stretch[]} of @returns {Record<Weekday, Stretch[]>} */
export function weekOf(of) {
  return /** @type {any} */ (Object.fromEntries(DAYS.map((day) => [day, of(day)])));
}

/** @param {Stretch} stretch */
export function plainStretch({ from, until }) {
  return { from: from.slice(0, 5), until: until.slice(0, 5) };
}

/** Fields in which two forms differ, texts by language: `names.en`. @param {ServiceForm} one @param {ServiceForm} other @returns {string[]} */
export function differences(one, other) {
  const [here, there] = [leaves(one), leaves(other)];
  return Object.keys(here).filter((field) => here[field] !== there[field]);
}

/**
 * What I changed since `base`, put on top of what others made of it meanwhile.
 *
 * @param {ServiceForm} base
 * @param {ServiceForm} mine
 * @param {ServiceForm} theirs
 * @returns {{form: ServiceForm, both: string[]}} `both`: fields that both changed, differently; they stand as I wrote them
 */
export function rebase(base, mine, theirs) {
  const changed = differences(base, mine);
  /** @type {any} */
  const form = structuredClone(theirs);
  for (const field of changed) {
    const [name, language] = field.split('.');
    if (language) {
      form[name][language] = /** @type {any} */ (mine)[name][language];
    } else {
      form[name] = /** @type {any} */ (mine)[name];
    }
  }
  const theirChanges = differences(base, theirs);
  const differ = differences(mine, theirs);
  return { form, both: changed.filter((field) => theirChanges.includes(field) && differ.includes(field)) };
}

/** @param {ServiceForm} form @returns {Record<string, string>} */
function leaves(form) {
  /** @type {Record<string, string>} */
  const flat = {};
  for (const [field, value] of Object.entries(form)) {
    if (field in LONGEST) {
      LANGUAGES.forEach((language) => { flat[`${field}.${language}`] = /** @type {Names} */ (value)[language].trim(); });
    } else {
      flat[field] = field === 'hours' ? JSON.stringify(value && DAYS.map((day) => /** @type {any} */ (value)[day])) : JSON.stringify(value);
    }
  }
  return flat;
}
