/** @type {import('./zh-CN.js').Messages} */
const words = {
  title: '工作台',
  hello: (name) => `${name}，您好`,
  choose: '請選擇工作頁面',
  teller: '櫃員叫號',
  tellerHint: '開櫃、叫下一位、重複叫號、辦畢',
  tablet: '大廳看板',
  tabletHint: '等候客戶、優先接待、櫃檯狀態',
  appointments: '預約',
  appointmentsHint: '登記、改期、取消和報到，交給客戶預約碼',
  plan: '分流規則',
  planHint: '起草、檢查、試算、發布本分行的分流規則',
  catalog: '業務目錄',
  catalogHint: '維護取號機上的業務：名稱、時間、限量、號碼',
  patterns: '叫號核查',
  patternsHint: '指定叫號、空等、短時辦理、太早過號，逐人逐日',
  nothing: '您的角色目前沒有工作頁面。',
  role: { TELLER: '櫃員', LOBBY_MANAGER: '大廳經理', SUPERVISOR: '主管', ADMIN: '系統管理員' },
  signOut: '登出',
  noAnswer: '無法連線到伺服器，重試中…',
};

export default words;
