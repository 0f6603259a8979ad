/** @type {import('./zh-CN.js').Messages} */
const words = {
  title: 'Queue board',
  ticket: 'Ticket',
  service: 'Service',
  counter: 'Counter',
  pleaseGoTo: 'Please go to',
  calling: 'Now calling',
  serving: 'Being served',
  earlier: 'Earlier calls',
  missed: 'Missed',
  ended: 'Served',
  cancelled: 'Cancelled',
  waiting: 'People waiting',
  counters: 'Counters',
  free: 'Free',
  paused: 'Paused',
  closed: 'Closed',
  welcome: 'Welcome',
  howTo: ['Take a ticket', 'Watch and listen', 'Go to your counter'],
  nobodyCalled: 'Called numbers appear here',
  connecting: 'Connecting',
  staleSince: (time) => `Out of date since ${time}`,
  enableSound: 'Touch the screen to enable sound',
  trouble: {
    starting: 'The display is starting',
    'not-enrolled': 'This display is not enrolled; please tell the administrator',
    'code-refused': 'The enrolment code was refused; please ask for a new one',
    unreachable: 'Connecting to the server',
  },
};

export default words;
