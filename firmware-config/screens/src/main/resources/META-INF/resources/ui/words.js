/** The kit's own words by language: `words[language].live`. Pages write one such file for theirs. */
import en from './messages/en.js';
import zhCn from './messages/zh-CN.js';
import zhTw from './messages/zh-TW.js';

/** @type {Record<import('./say.js').Language, import('./messages/zh-CN.js').Messages>} */
export const words = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };

/**
 * How old something is, in words and one unit: "12 秒", "3 min".
 *
 * @param {number} seconds
 * @param {import('./say.js').Language} language
 */
export function ageInWords(seconds, language) {
  const say = words[language];
  if (seconds < 60) {
    return say.seconds(seconds);
  }
  return seconds < 3600 ? say.minutes(Math.floor(seconds / 60)) : say.hours(Math.floor(seconds / 3600));
}
