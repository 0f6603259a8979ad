package bank.lobby.wire.triage;

/** Triage axis: how much work it is. 简单 / 复杂. */
public enum Complexity {
    SIMPLE,
    COMPLEX
}
