/**
 * The services being changed on this page, each beside what it was when the change began: moving from one to another
 * loses nothing. Pure.
 */
import { blankForm, differences, formOf, freeLetter, problemsOf, rebase } from './service-edit.js';

/** @import {CatalogueEntry, ServiceProblem} from '#api' */
/** @import {ServiceForm} from './service-edit.js' */

/** Stands for the service that is not there yet. */
export const NEW = '';

/**
 * @typedef {object} Draft
 * @property {CatalogueEntry | null} entry as it was when the change began; null for a new service
 * @property {ServiceForm} base the same as a form
 * @property {ServiceForm} form
 * @property {ServiceProblem[]} refused what the server found, until the field is changed
 * @property {boolean} tried whether it was to be saved: then everything missing is said
 * @property {CatalogueEntry | 'gone' | null} newer what somebody else has made of it since
 * @property {string[]} both fields that both had changed when the two were brought together
 */

export class Drafts {
  constructor() {
    /** @type {CatalogueEntry[]} in menu order, those withdrawn among them */
    this.entries = [];
    /** @type {Map<string, Draft>} by code */
    this.drafts = new Map();
  }

  /** The draft of a service, or what it would be; null where there is neither. @param {string} code @returns {Draft | null} */
  of(code) {
    const entry = this.entry(code);
    return this.drafts.get(code) ?? (entry ? begin(entry) : null);
  }

  /** @param {string} code */
  entry(code) {
    return this.entries.find(({ service }) => service.code === code) ?? null;
  }

  /** @param {string} code */
  isChanged(code) {
    return this.drafts.has(code);
  }

  /** Whether anything on this page is not with the server. */
  get unsaved() {
    return this.drafts.size > 0;
  }

  /**
   * Begins a new service, like `like` where that is given.
   *
   * @param {CatalogueEntry | null} [like]
   */
  beginNew(like = null) {
    const prefix = freeLetter(this.entries);
    const form = like ? { ...formOf(like.service), code: '', prefix } : blankForm(prefix);
    this.drafts.set(NEW, { entry: null, base: blankForm(prefix), form, refused: [], tried: false, newer: null, both: [] });
  }

  /**
   * @param {string} code
   * @param {Partial<ServiceForm>} more
   * @param {string} field the one changed, as problems name it
   */
  edit(code, more, field) {
    const draft = this.of(code);
    if (draft) {
      const form = { ...draft.form, ...more };
      const refused = draft.refused.filter((each) => each.field !== field && !each.field.startsWith(`${field}.`));
      const back = draft.entry && !draft.newer && !differences(draft.base, form).length;
      if (back) {
        this.drafts.delete(code);
      } else {
        this.drafts.set(code, { ...draft, form, refused });
      }
    }
  }

  /** @param {string} code */
  discard(code) {
    this.drafts.delete(code);
  }

  /**
   * It was to be saved and was not.
   *
   * @param {string} code
   * @param {ServiceProblem[]} refused
   */
  refuse(code, refused) {
    const draft = this.of(code);
    if (draft) {
      this.drafts.set(code, { ...draft, refused, tried: true });
    }
  }

  /** The server has it: what is in the draft of `code` is nobody's any more. @param {string} code */
  saved(code) {
    this.drafts.delete(code);
  }

  /** What the server has now. A draft of something that was changed meanwhile says so; one that says the same is done. @param {CatalogueEntry[]} entries */
  take(entries) {
    this.entries = entries;
    for (const [code, draft] of this.drafts) {
      const now = this.entry(code === NEW ? draft.form.code : code);
      if (now && !differences(formOf(now.service), draft.form).length) {
        this.drafts.delete(code);
      } else if (draft.entry) {
        const newer = !now ? 'gone' : now.rev === draft.entry.rev ? null : now;
        this.drafts.set(code, { ...draft, newer });
      }
    }
  }

  /** Puts my changes on top of what somebody else has made of the service. @param {string} code */
  merge(code) {
    const draft = this.drafts.get(code);
    if (draft?.newer && draft.newer !== 'gone') {
      const theirs = begin(draft.newer);
      this.drafts.set(code, { ...theirs, ...rebase(draft.base, draft.form, theirs.base), tried: draft.tried });
    }
  }

  /** What somebody else has changed of it, by field. @param {string} code */
  theirs(code) {
    const draft = this.drafts.get(code);
    return draft?.newer && draft.newer !== 'gone' ? differences(draft.base, formOf(draft.newer.service)) : [];
  }

  /**
   * Everything wrong: with an existing service at once, with a new one in fields that were written, and all of it once it
   * was to be saved.
   *
   * @param {string} code
   * @returns {ServiceProblem[]}
   */
  problems(code) {
    const draft = this.of(code);
    if (!draft) {
      return [];
    }
    const found = problemsOf(draft.form, this.others(code));
    const written = draft.entry ? null : differences(draft.base, draft.form);
    const shown = draft.tried || !written ? found : found.filter(({ field }) => written.includes(field) || written.includes(field.split('.')[0]));
    return [...shown, ...draft.refused.filter((each) => !shown.some(({ field }) => field === each.field))];
  }

  /** @param {string} code */
  isSound(code) {
    const draft = this.of(code);
    return !!draft && !problemsOf(draft.form, this.others(code)).length;
  }

  /** @param {string} code */
  others(code) {
    return this.entries.filter(({ service }) => service.code !== code);
  }
}

/** @param {CatalogueEntry} entry @returns {Draft} */
function begin(entry) {
  const form = formOf(entry.service);
  return { entry, base: form, form, refused: [], tried: false, newer: null, both: [] };
}
