const words = {
  heading: '员工登录',
  purpose: '网点排队叫号与厅堂服务',
  staffNo: '工号',
  password: '密码',
  signIn: '登录',
  signingIn: '正在登录…',
  forgotten: '忘记密码请联系网点主管。',
  error: '工号或密码不正确，请重新输入。',
  locked: '尝试次数过多，已暂时锁定。请 15 分钟后再试，或联系主管。',
  out: '您已退出登录。',
  offline: '连接不到服务器，尚未登录。请稍后再试。',
};

/** @typedef {typeof words} Messages */
export default words;
