package bank.lobby.server.demo.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The sample staff's passwords, as the server wrote them once. */
public final class Accounts {

    private final Map<String, String> passwords;

    private Accounts(Map<String, String> passwords) {
        this.passwords = passwords;
    }

    public static Accounts of(Path home) throws IOException {
        return new Accounts(Files.readAllLines(home.resolve("server/demo-accounts.txt")).stream()
                .map(line -> line.trim().split("\\s+"))
                .filter(words -> words.length >= 2)
                .collect(Collectors.toMap(words -> words[0], words -> words[1])));
    }

    /** A browser with {@code staffNo} signed in. */
    public Web signedIn(int port, String staffNo) {
        Web web = new Web(port);
        web.signIn(staffNo, password(staffNo));
        return web;
    }

    /** The password of {@code staffNo}. */
    public String password(String staffNo) {
        String password = passwords.get(staffNo);
        if (password == null) {
            throw new CheckFailed("the demo has no account " + staffNo);
        }
        return password;
    }
}
