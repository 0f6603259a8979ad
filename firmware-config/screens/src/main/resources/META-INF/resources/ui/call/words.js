/** What is said of a call, by language. */
import en from './messages/en.js';
import zhCn from './messages/zh-CN.js';
import zhTw from './messages/zh-TW.js';

/** @type {Record<import('ui/say.js').Language, import('./messages/zh-CN.js').Messages>} */
export const words = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };
