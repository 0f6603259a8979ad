package bank.lobby.wire.keypad;

/** What a key of a call keypad means. Signing in is no key: who sits at a counter is proved at the teller's page only. */
public enum KeypadKey {
    /** 顺呼: finish who is being served, then call the next. */
    NEXT,
    /** 重呼. */
    RECALL,
    /** 开始办理. */
    START,
    /** 弃号. */
    NO_SHOW,
    /** 办结. */
    END,
    /** 挂起, for the first of the bank's reasons. */
    HOLD,
    /** 转窗口; the counter's number goes with it. */
    TRANSFER,
    /** 暂停服务, for the first of the bank's reasons. */
    PAUSE,
    /** 恢复服务; where nothing is paused, begin with who was called, else take back who was set aside first. */
    RESUME
}
