/** Words of the hall's board. This file is the pattern: the other languages must have exactly its keys. */
const words = {
  title: '叫号屏',
  ticket: '票号',
  service: '业务',
  counter: '窗口',
  pleaseGoTo: '请到',
  calling: '正在叫号',
  serving: '办理中',
  earlier: '已叫号码',
  missed: '过号',
  ended: '已办结',
  cancelled: '已作废',
  waiting: '等候人数',
  counters: '窗口状态',
  free: '空闲',
  paused: '暂停服务',
  closed: '未开放',
  welcome: '欢迎光临',
  howTo: ['取号', '看屏听号', '到窗口办理'],
  nobodyCalled: '叫到的号码会显示在这里',
  connecting: '正在连接',
  staleSince: (/** @type {string} */ time) => `信息停在 ${time}`,
  enableSound: '轻触屏幕，开启语音',
  trouble: {
    starting: '显示主机正在启动',
    'not-enrolled': '本屏尚未登记，请联系管理员',
    'code-refused': '登记码无效，请向管理员索取新的登记码',
    unreachable: '正在连接服务器',
  },
};

/** @typedef {typeof words} Messages */
export default words;
