package bank.lobby.server.customer.list;

import bank.lobby.server.customer.CustomerEntry;
import bank.lobby.server.customer.CustomerToken;

/**
 * One customer of a list, as it is kept.
 *
 * @param line where it stands in the file
 */
record ListRow(long line, CustomerToken token, CustomerEntry entry) {}
