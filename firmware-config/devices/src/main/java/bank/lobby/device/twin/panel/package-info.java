/**
 * The workbench of the demo: a page on the loopback address with the simulated printer, reader and sign of one branch to look at and to
 * play with, and the addresses of the product's own pages. It stands beside the product and is no part of it: it knows the twins only.
 */
@NullMarked
package bank.lobby.device.twin.panel;

import org.jspecify.annotations.NullMarked;
