package bank.lobby.server.platform.embedded;

import bank.lobby.server.platform.SecretFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL as a child process, its data under the server's home. The helper library is made for tests: it starts
 * with fsync off and lets every local process in. Both are turned round here, and the start is refused unless the running
 * server confirms that what it acknowledges is on disk.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START = Duration.ofSeconds(30);
    static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres postgres;
    private final String password;
    private final HomeLock lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password, HomeLock lock) {
        this.postgres = postgres;
        this.password = password;
        this.lock = lock;
    }

    /**
     * Starts the database of {@code home}, after stopping one that a killed server left behind.
     *
     * @throws IllegalStateException when it cannot be started or would not keep what it acknowledges
     */
    static EmbeddedDatabase start(Path home) {
        Path data = home.resolve("data");
        try {
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            HomeLock lock = HomeLock.take(home);
            SecretFile secret = new SecretFile(home.resolve("password"));
            Optional<String> kept = secret.read();
            stopOrphan(data);
            EmbeddedPostgres postgres = startWithPatience(home, data, kept.orElse(""));
            String password = kept.isPresent() ? kept.get() : secure(postgres, secret, data);
            EmbeddedDatabase database = new EmbeddedDatabase(postgres, password, lock);
            database.assertDurable();
            return database;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded database under " + home + " cannot be started", e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort()
                + "/postgres?connectTimeout=2&socketTimeout=10&tcpKeepAlive=true&ApplicationName=lobby";
    }

    int port() {
        return postgres.getPort();
    }

    String user() {
        return SUPERUSER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("The embedded database did not stop cleanly: {}", e.getMessage());
        } finally {
            lock.close();
        }
    }

    /** A lock file may outlive its process for a moment: tries again for ten seconds. */
    private static EmbeddedPostgres startWithPatience(Path home, Path data, String password) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            try {
                return builder(home, data, password).start();
            } catch (IOException | IllegalStateException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LOG.info("The embedded database did not start yet, trying again: {}", e.getMessage());
                pause();
            }
        }
    }

    private static EmbeddedPostgres.Builder builder(Path home, Path data, String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("bin").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("timezone", "UTC")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        home.resolve("postgres.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        home.resolve("postgres.log").toFile()))
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8");
        return password.isEmpty() ? builder : builder.setConnectConfig("password", password);
    }

    /** First start: from now on only the holder of a random password gets in, over loopback only. */
    private static String secure(EmbeddedPostgres postgres, SecretFile secret, Path data)
            throws IOException, SQLException {
        String password = HexFormat.of().formatHex(randomBytes());
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER " + SUPERUSER + " PASSWORD '" + password + "'");
            secret.write(password);
            Files.writeString(
                    data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256" + System.lineSeparator());
            statement.execute("SELECT pg_reload_conf()");
        }
        return password;
    }

    private void assertDurable() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), user(), password());
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        close();
                        throw new IllegalStateException("The embedded database runs with " + setting + "="
                                + row.getString(1) + "; tickets could be lost, so the server does not start");
                    }
                }
            }
        }
    }

    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                        .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        LOG.info(
                "Stopping the database a killed server left behind, process {}",
                orphan.get().pid());
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(20, TimeUnit.SECONDS);
        } catch (Exception tooSlow) {
            throw new IOException("The former database, process " + orphan.get().pid() + ", does not stop", tooSlow);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
