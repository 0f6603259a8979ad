/** @type {import('./zh-CN.js').Messages} */
const words = {
  title: 'Workplace',
  hello: (name) => `Hello, ${name}`,
  choose: 'Choose where to work',
  teller: 'Counter',
  tellerHint: 'Open, call the next customer, recall, finish',
  tablet: 'Lobby board',
  tabletHint: 'Waiting customers, priority visits, counters',
  appointments: 'Appointments',
  appointmentsHint: 'Book, move, cancel and check in; hand over the code',
  plan: 'Triage plan',
  planHint: 'Draft, check, try and publish the rules of triage',
  catalog: 'Services',
  catalogHint: 'Edit what the kiosk offers: names, hours, quotas, numbers',
  patterns: 'Calling patterns',
  patternsHint: 'Chosen calls, idle stretches, short services, early no-shows: by teller and day',
  nothing: 'There is no page for your role yet.',
  role: { TELLER: 'Teller', LOBBY_MANAGER: 'Lobby manager', SUPERVISOR: 'Supervisor', ADMIN: 'Administrator' },
  signOut: 'Sign out',
  noAnswer: 'The server cannot be reached; trying again…',
};

export default words;
