/** @type {import('./zh-CN.js').Messages} */
const words = {
  heading: 'Staff sign-in',
  purpose: 'Queueing and service for bank branches',
  staffNo: 'Staff number',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  forgotten: 'Forgotten your password? Ask your branch supervisor.',
  error: 'Staff number or password is wrong. Please try again.',
  locked: 'Too many attempts. Try again in 15 minutes, or ask your supervisor.',
  out: 'You are signed out.',
  offline: 'The server cannot be reached and you are not signed in. Try again shortly.',
};

export default words;
