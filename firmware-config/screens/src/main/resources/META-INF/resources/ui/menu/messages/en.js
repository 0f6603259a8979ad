/** @type {import('./zh-CN.js').Messages} */
const words = {
  askParty: 'What do you need today?',
  askMeans: 'Do you need cash?',
  askService: 'Choose a service',
  touchToChoose: 'Touch one to go on',
  touchToTake: 'Touch a service to take a number',
  personal: 'Personal',
  corporate: 'Business',
  cash: 'With cash',
  nonCash: 'Without cash',
  speciality: 'Special at this branch',
  noWait: 'No wait',
  waiting: (n) => (n === 0 ? 'Nobody waiting' : `${n} waiting`),
  within: (minutes) => `promised in ${minutes} min`,
  about: (low, high) => (low === high ? `${high} min` : `${low}–${high} min`),
  closed: {
    short: 'Closed now',
    from: (at) => `Opens ${at}`,
    today: (time) => `today at ${time}`,
    tomorrow: (time) => `tomorrow at ${time}`,
    reason: {
      HOURS: 'It is not offered at this time of day.',
      HOLIDAY: 'The branch is closed today.',
      QUOTA: 'All numbers set aside for this service are taken.',
      NUMBERS: 'All numbers for today are taken.',
      NO_COUNTER: 'No counter can serve it at the moment.',
      WITHDRAWN: 'The branch does not offer it at present.',
      other: 'The branch cannot offer it at the moment.',
    },
  },
};

export default words;
