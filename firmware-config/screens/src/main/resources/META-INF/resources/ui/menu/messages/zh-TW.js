/** @type {import('./zh-CN.js').Messages} */
const words = {
  askParty: '您要辦理哪類業務？',
  askMeans: '需要用到現金嗎？',
  askService: '請選擇具體業務',
  touchToChoose: '請觸碰選擇',
  touchToTake: '觸碰業務即可取號',
  personal: '個人業務',
  corporate: '公司業務',
  cash: '現金業務',
  nonCash: '非現金業務',
  speciality: '本分行特色',
  noWait: '無需等候',
  waiting: (/** @type {number} */ n) => (n === 0 ? '無人等候' : `${n} 人等候`),
  within: (minutes) => `承諾 ${minutes} 分鐘內`,
  about: (low, high) => (low === high ? `約 ${high} 分鐘` : `約 ${low}–${high} 分鐘`),
  closed: {
    short: '暫不辦理',
    from: (at) => `${at} 恢復`,
    today: (time) => `今天 ${time}`,
    tomorrow: (time) => `明天 ${time}`,
    reason: {
      HOURS: '目前不是這項業務的辦理時間。',
      HOLIDAY: '分行今天不辦理業務。',
      QUOTA: '這項業務的限量號碼已經發完。',
      NUMBERS: '今天的號碼已經發完。',
      NO_COUNTER: '目前沒有櫃檯可以辦理。',
      WITHDRAWN: '分行暫停辦理這項業務。',
      other: '分行暫時不能辦理這項業務。',
    },
  },
};

export default words;
