/** @type {import('./zh-CN.js').Messages} */
const words = {
  pages: '主管頁面',
  page: { appointments: '預約', plan: '分流規則', catalog: '業務目錄', patterns: '叫號核查' },
  home: '返回工作台',
  branch: '分行',
  noBranch: '您的帳號沒有所屬分行，請聯絡系統管理員。',
  notAllowed: '只有分行主管與系統管理員可以使用此頁面。',
  loading: '讀取中…',
  noAnswerYet: '無法連線到伺服器，重試中…',
  offline: '無法連線到伺服器。您的變更保留在本頁，恢復連線後再送出。',
  tryNow: '立即重試',
  account: '語言與帳號',
  signOut: '登出',
};

export default words;
