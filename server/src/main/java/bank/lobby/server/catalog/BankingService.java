package bank.lobby.server.catalog;

import bank.lobby.wire.triage.MenuService;

/**
 * What a customer may come for, in one branch.
 *
 * @param prefix letter of its ticket numbers, unique in the branch
 * @param menu how a kiosk offers it
 */
public record BankingService(String prefix, MenuService menu) {

    public String code() {
        return menu.code();
    }
}
