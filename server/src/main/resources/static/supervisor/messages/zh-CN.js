const words = {
  pages: '主管页面',
  page: { appointments: '预约', plan: '分流规则', catalog: '业务目录', patterns: '叫号核查' },
  home: '返回工作台',
  branch: '网点',
  noBranch: '您的账号没有所属网点，请联系管理员。',
  notAllowed: '只有网点主管和管理员可以使用此页面。',
  loading: '正在读取…',
  noAnswerYet: '连接不到服务器，正在重试…',
  offline: '连接不到服务器。您的改动保留在本页，恢复连接后再提交。',
  tryNow: '立即重试',
  account: '语言与账号',
  signOut: '退出登录',
};

/** @typedef {typeof words} Messages */
export default words;
