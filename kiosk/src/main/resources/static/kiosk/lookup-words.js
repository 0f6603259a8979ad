/** Why no appointment was found, in words. */
import { bySlug } from './words.js';

/** @import {Problem} from './lookup.js' */

/**
 * @param {import('./messages/zh-CN.js').Messages['booked']} say
 * @param {Problem} problem
 */
export function lookupWords(say, { by, slug }) {
  return slug === 'appointment-not-found' ? say.unknown[by] : bySlug(say.problem, slug);
}
