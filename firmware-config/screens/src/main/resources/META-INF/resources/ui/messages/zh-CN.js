/**
 * Words of the kit, shared by every page. Page words live in the page's own `messages` folder, written the same way.
 * This file is the pattern: the other languages must have exactly its keys.
 */
const words = {
  languageName: '简体中文',
  chooseLanguage: '语言',
  live: '实时',
  connecting: '正在连接',
  notLive: '连接中断',
  asOf: (/** @type {string} */ age) => `数据为 ${age}前`,
  noDataYet: '尚无数据',
  seconds: (/** @type {number} */ n) => `${n} 秒`,
  minutes: (/** @type {number} */ n) => `${n} 分钟`,
  hours: (/** @type {number} */ n) => `${n} 小时`,
  people: (/** @type {number} */ n) => `${n} 人`,
  signedOut: '您已退出登录',
  signIn: '登录',
  refusal: {
    offline: '连接中断，操作未发出。恢复连接后请再试。',
    noAnswer: '服务器没有答复。请查看当前状态后再操作。',
    unexpected: '操作未完成，请重试；若仍不行，请联系管理员。',
    notAllowed: '您没有此操作的权限。',
  },
};

/** @typedef {typeof words} Messages */
export default words;
