package bank.lobby.server.demo;

import bank.lobby.server.platform.LobbyHome;
import bank.lobby.server.platform.Role;
import bank.lobby.server.platform.SecretFile;
import bank.lobby.server.staff.Grants;
import bank.lobby.server.staff.StaffBook;
import bank.lobby.server.staff.StaffNo;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The sample staff. Their passwords are drawn when they are made and written once to a file only this account may read;
 * the server keeps only what is needed to check them.
 */
@Component
@ConditionalOnProperty("lobby.demo.enabled")
class SampleStaff {

    /** Without signs that look alike. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;

    private final StaffBook book;
    private final LobbyHome home;
    private final SecureRandom random = new SecureRandom();

    SampleStaff(StaffBook book, LobbyHome home) {
        this.book = book;
        this.home = home;
    }

    /** One line of the file: who, what they do, with which password. */
    private record Account(String staffNo, String name, Grants grants, String job) {}

    void add() {
        StringBuilder lines = new StringBuilder();
        for (Account account : accounts()) {
            String password = password();
            if (book.create(new StaffNo(account.staffNo()), account.name(), password, account.grants())) {
                lines.append("%-6s %-14s %s%n".formatted(account.staffNo(), password, account.job()));
            }
        }
        if (!lines.isEmpty()) {
            new SecretFile(home.path().resolve("demo-accounts.txt")).write(lines.toString());
        }
    }

    private static List<Account> accounts() {
        return List.of(
                teller("1001", "林晓彤"),
                teller("1002", "高志远"),
                teller("1003", "何静怡"),
                teller("1004", "罗文斌"),
                teller("1005", "宋佳宁"),
                teller("1006", "唐宇航"),
                teller("1007", "许若兰"),
                new Account("2001", "周敏", Grants.at(SampleBank.LARGE, Role.LOBBY_MANAGER), "lobby manager"),
                new Account("2002", "陈立", Grants.at(SampleBank.LARGE, Role.LOBBY_MANAGER), "lobby manager"),
                new Account(
                        "3001",
                        "孙建国",
                        Grants.at(SampleBank.LARGE, Role.SUPERVISOR, Role.LOBBY_MANAGER),
                        "branch supervisor"),
                new Account("1101", "沈一鸣", Grants.at(SampleBank.SMALL, Role.TELLER), "teller at riverside"),
                new Account("9001", "方遥", Grants.everywhere(Role.ADMIN), "administrator"));
    }

    private static Account teller(String staffNo, String name) {
        return new Account(staffNo, name, Grants.at(SampleBank.LARGE, Role.TELLER), "teller");
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
