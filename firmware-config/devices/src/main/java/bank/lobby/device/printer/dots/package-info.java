/**
 * Black and white dots as a print head lays them: pictures, QR codes and lines of text drawn here because the printer has
 * no characters for them. Knows nothing of any printer's commands.
 */
@NullMarked
package bank.lobby.device.printer.dots;

import org.jspecify.annotations.NullMarked;
