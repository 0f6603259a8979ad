/** The service catalogue as supervisors and head office edit it: what is there, what is wrong with a draft, every change. */
@NullMarked
package bank.lobby.server.catalog.editor;

import org.jspecify.annotations.NullMarked;
