/**
 * Tests of the static files: their types, their words, their live client, and what every page of every module must
 * keep. There is no main code in this module.
 */
@NullMarked
package bank.lobby.screens;

import org.jspecify.annotations.NullMarked;
