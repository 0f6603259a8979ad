/** @type {import('./zh-CN.js').Messages} */
const words = {
  languageName: 'English',
  chooseLanguage: 'Language',
  live: 'Live',
  connecting: 'Connecting',
  notLive: 'No connection',
  asOf: (age) => `data is ${age} old`,
  noDataYet: 'no data yet',
  seconds: (n) => `${n} s`,
  minutes: (n) => `${n} min`,
  hours: (n) => `${n} h`,
  people: (n) => String(n),
  signedOut: 'You are signed out',
  signIn: 'Sign in',
  refusal: {
    offline: 'There is no connection, so nothing was sent. Try again when it is back.',
    noAnswer: 'The server did not answer. Check the present state before you go on.',
    unexpected: 'That did not work. Try again; if it still fails, tell your administrator.',
    notAllowed: 'You are not allowed to do this.',
  },
};

export default words;
