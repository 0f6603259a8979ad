package bank.lobby.server.customer;

import bank.lobby.server.platform.LobbyHome;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;

/** A server's {@link Customers} with another directory behind it, or with keys of its own. */
public final class CustomersFixture {

    private CustomersFixture() {}

    public static Customers asking(ApplicationContext server, CustomerDirectory directory) {
        return of(server, server.getBean(CustomerKeys.class), directory);
    }

    /** A server's customers with the keys of {@code home}, made if there are none. */
    public static Keyed keyed(ApplicationContext server, Path home) {
        CustomerKeys keys = keys(home);
        return new Keyed(keys, of(server, keys, server.getBean(TableDirectory.class)));
    }

    /** Customers, and the keys they use. */
    public static final class Keyed {

        private final CustomerKeys keys;
        private final Customers customers;

        private Keyed(CustomerKeys keys, Customers customers) {
            this.keys = keys;
            this.customers = customers;
        }

        public Customers customers() {
            return customers;
        }

        /** Notices a change of the files, as a server does every two seconds. */
        public void look() {
            keys.look();
        }
    }

    /** Keys of {@code home}, made if there are none. */
    static CustomerKeys keys(Path home) {
        return new CustomerKeys(new LobbyHome(home));
    }

    static Customers of(ApplicationContext server, CustomerKeys keys, CustomerDirectory directory) {
        return new Customers(
                keys, server.getBean(TableDirectory.class), server.getBean(Tiers.class), directory, server);
    }
}
