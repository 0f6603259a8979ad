/** Where plans are written: drafted, looked over, published at a time, rolled back, brought to other branches. */
@NullMarked
package bank.lobby.server.triage.desk;

import org.jspecify.annotations.NullMarked;
