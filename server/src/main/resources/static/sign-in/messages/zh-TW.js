/** @type {import('./zh-CN.js').Messages} */
const words = {
  heading: '員工登入',
  purpose: '分行排隊叫號與大廳服務',
  staffNo: '員工編號',
  password: '密碼',
  signIn: '登入',
  signingIn: '登入中…',
  forgotten: '忘記密碼請洽分行主管。',
  error: '員工編號或密碼不正確，請重新輸入。',
  locked: '嘗試次數過多，已暫時鎖定。請於 15 分鐘後再試，或洽主管。',
  out: '您已登出。',
  offline: '無法連線到伺服器，尚未登入。請稍後再試。',
};

export default words;
