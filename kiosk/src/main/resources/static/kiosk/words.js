/** The kiosk page's words by language. */
import en from './messages/en.js';
import zhCn from './messages/zh-CN.js';
import zhTw from './messages/zh-TW.js';

/** @type {Record<import('ui/say.js').Language, import('./messages/zh-CN.js').Messages>} */
export const words = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };

/**
 * The words for `slug`, or those for every other case.
 *
 * @template {{other: string}} T
 * @param {T} by
 * @param {string | null | undefined} slug
 */
export function bySlug(by, slug) {
  return /** @type {Record<string, string>} */ (by)[slug ?? 'other'] ?? by.other;
}
