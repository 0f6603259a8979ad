package bank.lobby.server.customer;

import org.springframework.context.ApplicationContext;

/** A server's {@link Customers} with another directory behind it. */
public final class CustomersFixture {

    private CustomersFixture() {}

    public static Customers asking(ApplicationContext server, CustomerDirectory directory) {
        return new Customers(
                server.getBean(CustomerKeys.class),
                server.getBean(TableDirectory.class),
                server.getBean(Tiers.class),
                directory);
    }
}
