/** Words of a call's decision, for staff; keys as in the other languages. */
const words = {
  short: '依据',
  heading: '为什么叫这一位',
  highest: (/** @type {number} */ share) => `承诺用去 ${share}%，最高`,
  only: (/** @type {number} */ share) => `本窗口可叫的只有这一队，排在最前，承诺用去 ${share}%`,
  onlyFirst: (/** @type {number} */ share) => `第一选择只有这一队，排在最前，承诺用去 ${share}%`,
  byPolicy: (/** @type {string} */ policy, /** @type {number} */ share) => `按「${policy}」最先，承诺用去 ${share}%`,
  passes: (/** @type {number} */ n) => `；被越过 ${n} 次`,
  passedEnough: (/** @type {number} */ n) => `已被越过 ${n} 次，必须先叫`,
  chosen: (/** @type {string} */ reason) => `特呼：${reason}`,
  second: '第一选择无人，',
  policies: { 'first-come': '先到先叫', strict: '严格优先', accumulating: '累积优先', 'due-time': '到期时间', 'share-of-promise': '承诺用量', ratio: '按比例' },
  none: '这一位不是由策略呼叫的。',
  columns: { number: '票号', waited: '等候', share: '承诺用去', passes: '被越过' },
  called: '已呼叫',
  secondChoice: '第二选择',
  rule: (/** @type {string} */ policy, /** @type {number} */ limit) => `${policy}${limit ? `，最多被越过 ${limit} 次` : ''}；每队只比较最前一位`,
};

/** @typedef {typeof words} Messages */
export default words;
