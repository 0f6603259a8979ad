const words = {
  title: '叫号核查',
  loading: '正在读取……',
  away: '暂时无法连接服务器。恢复后会自动读取。',
  malformed: '请选择 1 至 31 天，开始日期不晚于结束日期，秒数为 0 至 3600。',
  from: '从',
  to: '到',
  threshold: { short: '办理短于（秒）', idle: '空等超过（秒）', soon: '过早弃号（秒内）' },
  show: '查看',
  today: '今天',
  week: '近 7 天',
  about: '以下只是值得询问的情况，均来自叫号记录。是否不当，须由人判断。',
  nobody: '这些日期没有叫号记录。请选择其他日期。',
  tellers: '柜员',
  found: '逐条情况',
  teller: '柜员',
  calls: '叫号',
  served: '办结',
  kind: { short: '短时办理', idle: '空等', chosen: '特呼', skip: '过早弃号' },
  one: { short: '短时办理', idle: '空等', chosen: '特呼', skip: '过早弃号' },
  /** @type {(n: number) => string} */
  toAsk: (n) => `${n} 条`,
  nothingOf: '没有值得询问的情况。',
  /** @type {(no: number) => string} */
  counter: (no) => `${no} 号窗口`,
  /** @type {(service: string, time: string, outcome: string) => string} */
  shortAbout: (service, time, outcome) => `${service}，办理 ${time}${outcome ? `，结果：${outcome}` : ''}`,
  /** @type {(time: string, waiting: number) => string} */
  idleAbout: (time, waiting) => `开着窗口 ${time} 未叫号，最多有 ${waiting} 人可叫`,
  /** @type {(reason: string) => string} */
  chosenAbout: (reason) => `原因：${reason}`,
  /** @type {(time: string, recalls: number) => string} */
  skipAbout: (time, recalls) => `叫号后 ${time} 弃号，重呼 ${recalls} 次`,
};

/** @typedef {typeof words} Messages */
export default words;
