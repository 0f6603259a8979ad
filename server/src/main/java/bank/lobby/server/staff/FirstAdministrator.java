package bank.lobby.server.staff;

import bank.lobby.server.platform.LobbyHome;
import bank.lobby.server.platform.Role;
import bank.lobby.server.platform.SecretFile;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * On a start without any staff, takes on one administrator with a random password, written to a file that only the
 * server's account may read. There is no default password. Runs after everything that brings its own staff.
 */
@Component
class FirstAdministrator {

    static final String FILE = "first-administrator.txt";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** No look-alikes; 20 signs of 5 bits. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    private final StaffRegister register;
    private final StaffBook book;
    private final LobbyHome home;

    FirstAdministrator(StaffRegister register, StaffBook book, LobbyHome home) {
        this.register = register;
        this.book = book;
        this.home = home;
    }

    /** The file is written first: a start cut short in between writes another one, and never leaves a locked house. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void takeOn() {
        if (!register.isEmpty()) {
            return;
        }
        StaffNo admin = new StaffNo("admin");
        String password = password();
        SecretFile file = new SecretFile(home.path().resolve(FILE));
        file.write("staff number: " + admin + "\npassword: " + password + "\n");
        book.create(admin, "Administrator", password, Grants.everywhere(Role.ADMIN));
        LOG.info(
                "Nobody could sign in yet: an administrator was made, see {} and delete it",
                file.path().toAbsolutePath());
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
