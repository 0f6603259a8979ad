/** What a customer can show to a reader, and how it is drawn. */

/** @typedef {keyof import('./messages/zh-CN.js').Messages['card']['way']} Showing */

/** In the order shown, what most people carry first. @type {Showing[]} */
export const WAYS = ['SWIPE_CARD', 'INSERT_CARD', 'TAP_CARD', 'LAY_ID', 'LAY_PASSPORT', 'SCAN_CODE'];

/** @type {Record<Showing, string>} */
export const ICONS = {
  SWIPE_CARD: 'credit-card', INSERT_CARD: 'credit-card', TAP_CARD: 'credit-card', LAY_ID: 'id', LAY_PASSPORT: 'id', SCAN_CODE: 'qrcode',
};
