const words = {
  title: '大堂看板',
  loading: '正在读取…',
  noAnswerYet: '连接不到服务器，正在重试…',
  noBranch: '您的账号没有关联网点，请联系主管。',
  chooseBranch: '选择网点',
  notAllowed: '您的角色不能查看大堂看板，请联系主管。',
  signOut: '退出登录',
  settings: '语言与账号',

  soundOff: '点按开启提示音',
  soundOn: '提示音已开',

  queues: '各队列',
  people: (/** @type {number} */ n) => `${n} 人`,
  longest: (/** @type {number} */ minutes) => minutes ? `最长已等 ${minutes} 分钟` : '刚到',
  nobody: '无人等候',
  total: (/** @type {number} */ n) => `${n} 人等候`,

  tasks: '待处理',
  slip: {
    FAILED: (/** @type {string} */ n) => `${n} 小票未打印`,
    UNKNOWN: (/** @type {string} */ n) => `${n} 小票是否打印不明`,
  },
  slipShort: { FAILED: '小票未打印', UNKNOWN: '小票待确认' },
  slipDo: '请告知客户票号，或为其补打。',
  slipReason: {
    'paper-out': '缺纸', 'cover-open': '机盖未关', cutter: '切刀故障', offline: '打印机离线', 'no-report': '取号机未报告结果',
  },

  pushes: '优先客户到访',
  accept: '我来接待',
  accepting: '正在确认…',
  acceptNamed: (/** @type {string} */ n) => `我来接待 ${n}`,
  manager: '客户经理',
  calledTo: (/** @type {string} */ counter) => `已呼叫到${counter}`,
  servedAt: (/** @type {string} */ counter) => `正在${counter}办理`,
  hasWaited: '已等候',
  acceptedBy: (/** @type {string} */ name) => `${name} 接待`,
  acceptedNow: (/** @type {string} */ number, /** @type {string} */ name) => `${number} 由 ${name} 接待。`,

  waitingList: '等候客户',
  order: '按承诺时间已用比例排序',
  number: '票号',
  customer: '客户',
  service: '业务',
  notes: '备注',
  waited: '已等候',
  ofPromise: (/** @type {number} */ n) => `承诺 ${n} 分钟`,
  late: '已超时',
  soon: '将超时',
  unidentified: '未识别',
  speaks: { 'zh-CN': '简体中文', 'zh-TW': '繁体中文', en: '英语' },
  empty: '现在无人等候',

  counters: '窗口',
  counter: { OPEN: '空闲', PAUSED: '暂停', CLOSED: '未开' },
  called: '呼叫',
  serving: '办理',

  refusal: {
    'already-accepted': (/** @type {any} */ p) => `${p.number} 已由 ${p.name} 接待。`,
    'unknown-ticket': (/** @type {any} */ p) => `${p.number} 已不在等候中。`,
    'ticket-state': (/** @type {any} */ p) => `${p.number} 已不在等候中。`,
    'not-allowed': () => '只有大堂经理可以接待优先客户。',
    'try-again': () => '服务器正忙，请再按一次。',
  },
};

/** @typedef {typeof words} Messages */
export default words;
