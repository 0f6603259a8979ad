/** What the hall knows of its branch: the last exact board, how fresh it is, and its copy on disk. Knows no Spring. */
@NullMarked
package bank.lobby.display.board;

import org.jspecify.annotations.NullMarked;
