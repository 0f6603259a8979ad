/** @type {import('./zh-CN.js').Messages} */
const words = {
  languageName: '繁體中文',
  chooseLanguage: '語言',
  live: '即時',
  connecting: '連線中',
  notLive: '連線中斷',
  asOf: (age) => `${age}前的資料`,
  noDataYet: '尚無資料',
  seconds: (n) => `${n} 秒`,
  minutes: (n) => `${n} 分鐘`,
  hours: (n) => `${n} 小時`,
  people: (n) => `${n} 人`,
  signedOut: '您已登出',
  signIn: '登入',
  refusal: {
    offline: '連線中斷，指令未送出。恢復連線後請再試一次。',
    noAnswer: '伺服器沒有回應。請先確認目前狀態再操作。',
    unexpected: '操作未完成，請再試一次；若仍無法完成，請洽系統管理員。',
    notAllowed: '您沒有執行此操作的權限。',
  },
};

export default words;
