package bank.lobby.device.printer;

import java.time.Duration;

/**
 * How much a slip is for one printer.
 *
 * @param bytes as sent, without the question for the proof
 * @param onLine how long those bytes take on the line, computed
 */
public record SlipSize(int bytes, Duration onLine) {}
