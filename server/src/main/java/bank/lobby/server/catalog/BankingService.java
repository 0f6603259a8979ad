package bank.lobby.server.catalog;

import bank.lobby.wire.triage.MenuService;

/**
 * What a customer may come for, in one branch.
 *
 * @param prefix letter of its ticket numbers, unique in the branch
 * @param menu how a kiosk offers it; promises what the terms do
 * @param terms what the branch promises and allows
 * @param withdrawn whether it is off the menu; tickets issued before are still served
 */
public record BankingService(String prefix, MenuService menu, ServiceTerms terms, boolean withdrawn) {

    public BankingService {
        menu = menu.promising(terms.promiseMinutes());
    }

    /** A service on the menu, on the plainest terms. */
    public BankingService(String prefix, MenuService menu) {
        this(prefix, menu, ServiceTerms.PLAIN, false);
    }

    public String code() {
        return menu.code();
    }
}
