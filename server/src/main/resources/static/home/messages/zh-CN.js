const words = {
  title: '工作台',
  hello: (/** @type {string} */ name) => `${name}，您好`,
  choose: '请选择工作页面',
  teller: '柜员叫号',
  tellerHint: '开窗、叫下一位、重呼、办结',
  tablet: '大堂看板',
  tabletHint: '等候客户、优先接待、窗口状态',
  appointments: '预约',
  appointmentsHint: '登记、改期、取消和签到，交给客户预约码',
  plan: '分流规则',
  planHint: '起草、检查、试算、发布本网点的分流规则',
  catalog: '业务目录',
  catalogHint: '维护取号机上的业务：名称、时间、限量、号码',
  patterns: '叫号核查',
  patternsHint: '特呼、空等、短时办理、过早弃号，逐人逐日',
  nothing: '您的角色目前没有工作页面。',
  role: { TELLER: '柜员', LOBBY_MANAGER: '大堂经理', SUPERVISOR: '主管', ADMIN: '管理员' },
  signOut: '退出登录',
  noAnswer: '连接不到服务器，正在重试…',
};

/** @typedef {typeof words} Messages */
export default words;
