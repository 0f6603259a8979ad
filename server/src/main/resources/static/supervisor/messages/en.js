/** @type {import('./zh-CN.js').Messages} */
const words = {
  pages: 'Supervisor pages',
  page: { appointments: 'Appointments', plan: 'Triage plan', catalog: 'Services', patterns: 'Calling patterns' },
  home: 'Back to the workplace',
  branch: 'Branch',
  noBranch: 'Your account belongs to no branch. Ask your administrator.',
  notAllowed: 'Only branch supervisors and administrators may use this page.',
  loading: 'Loading…',
  noAnswerYet: 'The server cannot be reached; trying again…',
  offline: 'The server cannot be reached. Your changes stay on this page; send them when it is back.',
  tryNow: 'Try now',
  account: 'Language and account',
  signOut: 'Sign out',
};

export default words;
