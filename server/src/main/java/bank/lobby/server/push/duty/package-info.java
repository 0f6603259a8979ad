/** 在岗: which lobby managers are on duty, in which group, and whether their tablets can be reached. */
@NullMarked
package bank.lobby.server.push.duty;

import org.jspecify.annotations.NullMarked;
