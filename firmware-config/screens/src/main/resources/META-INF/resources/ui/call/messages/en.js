/** @type {import('./zh-CN.js').Messages} */
const words = {
  short: 'Why',
  heading: 'Why this customer',
  highest: (share) => `${share}% of the promise used, the most`,
  only: (share) => `First in the only line for this counter, ${share}% of the promise used`,
  onlyFirst: (share) => `First in the only line of the first choice, ${share}% of the promise used`,
  byPolicy: (policy, share) => `First by “${policy}”, ${share}% of the promise used`,
  passes: (n) => `; passed ${n}×`,
  passedEnough: (n) => `Passed ${n}× already, must go first`,
  chosen: (reason) => `Called by name: ${reason}`,
  second: 'Nobody of the first choice; ',
  policies: { 'first-come': 'first come', strict: 'strict priority', accumulating: 'accumulating priority', 'due-time': 'due time', 'share-of-promise': 'share of promise', ratio: 'ratio' },
  none: 'This customer was not called by the policy.',
  columns: { number: 'Ticket', waited: 'Waited', share: 'Promise used', passes: 'Passed' },
  called: 'called',
  secondChoice: 'second choice',
  rule: (policy, limit) => `${policy}${limit ? `, passed at most ${limit} times` : ''}; only the first of each line is compared`,
};

export default words;
