/** @type {import('./zh-CN.js').Messages} */
const words = {
  title: '大廳看板',
  loading: '讀取中…',
  noAnswerYet: '無法連線到伺服器，重試中…',
  noBranch: '您的帳號未設定所屬分行，請洽主管。',
  chooseBranch: '選擇分行',
  notAllowed: '您的角色無法檢視大廳看板，請洽主管。',
  signOut: '登出',
  settings: '語言與帳號',

  soundOff: '點一下開啟提示音',
  soundOn: '提示音已開啟',

  queues: '各項業務',
  people: (n) => `${n} 人`,
  longest: (minutes) => minutes ? `最久已等 ${minutes} 分鐘` : '剛到',
  nobody: '無人等候',
  total: (n) => `${n} 人等候`,

  tasks: '待處理',
  slip: {
    FAILED: (n) => `${n} 號碼牌未印出`,
    UNKNOWN: (n) => `${n} 號碼牌是否印出不明`,
  },
  slipShort: { FAILED: '號碼牌未印出', UNKNOWN: '號碼牌待確認' },
  slipDo: '請告知客戶號碼，或為其補印。',
  slipReason: {
    'paper-out': '缺紙', 'cover-open': '機蓋未關', cutter: '裁刀故障', offline: '印表機離線', 'no-report': '取號機未回報結果',
  },

  pushes: '優先客戶蒞臨',
  accept: '由我接待',
  accepting: '確認中…',
  acceptNamed: (n) => `由我接待 ${n}`,
  manager: '理財專員',
  calledTo: (counter) => `已叫號至${counter}`,
  servedAt: (counter) => `${counter}辦理中`,
  hasWaited: '已等候',
  acceptedBy: (name) => `${name} 接待`,
  acceptedNow: (number, name) => `${number} 由 ${name} 接待。`,

  waitingList: '等候客戶',
  order: '依承諾時間已用比例排序',
  number: '號碼',
  customer: '客戶',
  service: '業務',
  notes: '備註',
  waited: '已等候',
  ofPromise: (n) => `承諾 ${n} 分鐘`,
  late: '已逾時',
  soon: '將逾時',
  unidentified: '未識別',
  speaks: { 'zh-CN': '簡體中文', 'zh-TW': '繁體中文', en: '英語' },
  empty: '目前無人等候',

  counters: '櫃檯',
  counter: { OPEN: '空閒', PAUSED: '暫停', CLOSED: '未開' },
  called: '叫號',
  serving: '辦理',

  refusal: {
    'already-accepted': (p) => `${p.number} 已由 ${p.name} 接待。`,
    'unknown-ticket': (p) => `${p.number} 已不在等候中。`,
    'ticket-state': (p) => `${p.number} 已不在等候中。`,
    'not-allowed': () => '只有大廳經理可以接待優先客戶。',
    'try-again': () => '伺服器忙碌中，請再按一次。',
  },
};

export default words;
