package bank.lobby.server.calling.life;

import org.springframework.context.ApplicationContext;

/** Lets tests of other packages do now what the server does by itself every now and then. */
public final class Watches {

    private final ApplicationContext server;

    public Watches(ApplicationContext server) {
        this.server = server;
    }

    /** Brings back and reminds of whoever is set aside. */
    public void park() {
        server.getBean(ParkWatch.class).watch();
    }

    /** Closes the business days that are over. */
    public void rollDay() {
        server.getBean(DayRoll.class).watch();
    }
}
