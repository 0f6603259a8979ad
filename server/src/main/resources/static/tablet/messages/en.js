/** @type {import('./zh-CN.js').Messages} */
const words = {
  title: 'Lobby board',
  loading: 'Loading…',
  noAnswerYet: 'The server cannot be reached; trying again…',
  noBranch: 'Your account belongs to no branch. Ask your supervisor.',
  chooseBranch: 'Choose your branch',
  notAllowed: 'Your role cannot see the lobby board. Ask your supervisor.',
  signOut: 'Sign out',
  settings: 'Language and account',

  soundOff: 'Tap to turn sound on',
  soundOn: 'Sound on',

  queues: 'Queues',
  people: (n) => String(n),
  longest: (minutes) => minutes ? `longest ${minutes} min` : 'just arrived',
  nobody: 'nobody waits',
  total: (n) => `${n} waiting`,

  tasks: 'To do',
  slip: {
    FAILED: (n) => `${n}: slip not printed`,
    UNKNOWN: (n) => `${n}: slip may not be printed`,
  },
  slipShort: { FAILED: 'No slip', UNKNOWN: 'Slip unsure' },
  slipDo: 'Tell the customer the number, or print it again.',
  slipReason: {
    'paper-out': 'out of paper', 'cover-open': 'cover open', cutter: 'cutter fault', offline: 'printer offline', 'no-report': 'the kiosk did not report',
  },

  pushes: 'Priority customer has arrived',
  accept: 'I will greet',
  accepting: 'Confirming…',
  acceptNamed: (n) => `I will greet ${n}`,
  manager: 'Relationship manager',
  calledTo: (counter) => `Called to ${counter}`,
  servedAt: (counter) => `Being served, ${counter}`,
  hasWaited: 'waiting',
  acceptedBy: (name) => `With ${name}`,
  acceptedNow: (number, name) => `${name} is greeting ${number}.`,

  waitingList: 'Waiting customers',
  order: 'ordered by share of the promise used',
  number: 'Ticket',
  customer: 'Customer',
  service: 'Service',
  notes: 'Notes',
  waited: 'Waited',
  ofPromise: (n) => `promised ${n} min`,
  late: 'Late',
  soon: 'Soon late',
  unidentified: 'Not identified',
  speaks: { 'zh-CN': 'Simplified Chinese', 'zh-TW': 'Traditional Chinese', en: 'English' },
  empty: 'Nobody is waiting',

  counters: 'Counters',
  counter: { OPEN: 'Free', PAUSED: 'Paused', CLOSED: 'Closed' },
  called: 'Called',
  serving: 'Serving',

  refusal: {
    'already-accepted': (p) => `${p.name} is already greeting ${p.number}.`,
    'unknown-ticket': (p) => `${p.number} is no longer open.`,
    'ticket-state': (p) => `${p.number} is no longer open.`,
    'not-allowed': () => 'Only a lobby manager can accept a priority customer.',
    'try-again': () => 'The server is busy. Press again.',
  },
};

export default words;
