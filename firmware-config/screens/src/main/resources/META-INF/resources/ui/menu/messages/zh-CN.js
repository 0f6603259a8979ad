/** The menu's words, at a kiosk and wherever it is shown; the pattern for the other languages. */
const words = {
  askParty: '您办理哪类业务？',
  askMeans: '需要用到现金吗？',
  askService: '请选择具体业务',
  touchToChoose: '请触摸选择',
  touchToTake: '触摸业务即可取号',
  personal: '个人业务',
  corporate: '单位业务',
  cash: '现金业务',
  nonCash: '非现金业务',
  speciality: '本网点特色',
  noWait: '无需等候',
  waiting: (/** @type {number} */ n) => (n === 0 ? '无人等候' : `${n} 人等候`),
  within: (/** @type {number} */ minutes) => `承诺 ${minutes} 分钟内`,
  about: (/** @type {number} */ low, /** @type {number} */ high) => (low === high ? `约 ${high} 分钟` : `约 ${low}–${high} 分钟`),
  closed: {
    short: '暂不办理',
    from: (/** @type {string} */ at) => `${at} 恢复`,
    today: (/** @type {string} */ time) => `今天 ${time}`,
    tomorrow: (/** @type {string} */ time) => `明天 ${time}`,
    reason: {
      HOURS: '现在不是这项业务的办理时间。',
      HOLIDAY: '网点今天不办理业务。',
      QUOTA: '这项业务的限量号已经发完。',
      NUMBERS: '今天的号已经发完。',
      NO_COUNTER: '目前没有窗口可以办理。',
      WITHDRAWN: '网点暂停办理这项业务。',
      other: '网点暂时不能办理这项业务。',
    },
  },
};

/** @typedef {typeof words} Messages */

export default words;
