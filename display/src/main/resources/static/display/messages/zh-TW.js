/** @type {import('./zh-CN.js').Messages} */
const words = {
  title: '叫號螢幕',
  ticket: '票號',
  service: '業務',
  counter: '櫃檯',
  pleaseGoTo: '請到',
  calling: '正在叫號',
  serving: '辦理中',
  earlier: '已叫號碼',
  missed: '過號',
  ended: '已辦結',
  cancelled: '已作廢',
  waiting: '等候人數',
  counters: '櫃檯狀態',
  free: '空閒',
  paused: '暫停服務',
  closed: '未開放',
  welcome: '歡迎光臨',
  howTo: ['取號', '看螢幕聽叫號', '到櫃檯辦理'],
  nobodyCalled: '叫到的號碼會顯示在這裡',
  connecting: '連線中',
  staleSince: (time) => `資訊停在 ${time}`,
  enableSound: '輕觸螢幕，開啟語音',
  trouble: {
    starting: '顯示主機啟動中',
    'not-enrolled': '本螢幕尚未登錄，請洽管理員',
    'code-refused': '登錄碼無效，請向管理員索取新的登錄碼',
    unreachable: '正在連線到伺服器',
  },
};

export default words;
