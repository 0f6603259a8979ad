/** @type {import('./zh-CN.js').Messages} */
const words = {
  short: '依據',
  heading: '為什麼叫這一位',
  highest: (share) => `承諾用去 ${share}%，最高`,
  only: (share) => `本櫃檯可叫的只有這一隊，排在最前，承諾用去 ${share}%`,
  onlyFirst: (share) => `第一選擇只有這一隊，排在最前，承諾用去 ${share}%`,
  byPolicy: (policy, share) => `依「${policy}」最先，承諾用去 ${share}%`,
  passes: (n) => `；被越過 ${n} 次`,
  passedEnough: (n) => `已被越過 ${n} 次，必須先叫`,
  chosen: (reason) => `指定叫號：${reason}`,
  second: '第一選擇無人，',
  policies: { 'first-come': '先到先叫', strict: '嚴格優先', accumulating: '累積優先', 'due-time': '到期時間', 'share-of-promise': '承諾用量', ratio: '按比例' },
  none: '這一位不是由策略叫的。',
  columns: { number: '號碼', waited: '等候', share: '承諾用去', passes: '被越過' },
  called: '已叫號',
  secondChoice: '第二選擇',
  rule: (policy, limit) => `${policy}${limit ? `，最多被越過 ${limit} 次` : ''}；每隊只比較最前一位`,
};

export default words;
