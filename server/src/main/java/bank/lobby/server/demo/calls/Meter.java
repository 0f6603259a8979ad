package bank.lobby.server.demo.calls;

import bank.lobby.server.demo.tap.SqlTapMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What the server, its database and this load generator have used since they started. Times are of Linux's /proc; bytes
 * and statements are asked of the server's process over JMX.
 */
final class Meter implements AutoCloseable {

    /** A tick of /proc is this long on every Linux of today. Source: proc_pid_stat(5), {@code sysconf(_SC_CLK_TCK)}. */
    private static final double TICK_MS = 10;

    private final long server;
    private final long postmaster;
    private final JMXConnector connector;
    private final MBeanServerConnection beans;
    private final SqlTapMXBean tap;
    private final ObjectName threads;

    private Meter(long server, long postmaster, JMXConnector connector) throws IOException, JMException {
        this.server = server;
        this.postmaster = postmaster;
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
        this.tap = JMX.newMXBeanProxy(beans, new ObjectName(SqlTapMXBean.NAME), SqlTapMXBean.class);
        this.threads = new ObjectName("java.lang:type=Threading");
    }

    /** @param server its process */
    static Meter attach(long server, Path home) throws IOException, JMException, AttachNotSupportedException {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(server));
        try {
            JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
            long postmaster = Long.parseLong(Files.readAllLines(home.resolve("server/db/data/postmaster.pid"))
                    .getFirst()
                    .strip());
            return new Meter(server, postmaster, JMXConnectorFactory.connect(address));
        } finally {
            machine.detach();
        }
    }

    /**
     * What was used so far.
     *
     * @param serverMs processor time of the server
     * @param compilerMs that of it which its compiler took: much in the first minutes, nothing in the weeks after
     * @param databaseMs of PostgreSQL and all its children
     * @param generatorMs of this process
     * @param bytes the server allocated
     * @param statements it had executed, {@code trips} it waited for, {@code transactions} it ended
     */
    record Used(
            double serverMs,
            double compilerMs,
            double databaseMs,
            double generatorMs,
            double bytes,
            double statements,
            double trips,
            double transactions) {

        /** What was used from {@code before} until now, for each of {@code count}. */
        Used since(Used before, long count) {
            double n = Math.max(count, 1);
            return new Used(
                    (serverMs - before.serverMs) / n,
                    (compilerMs - before.compilerMs) / n,
                    (databaseMs - before.databaseMs) / n,
                    (generatorMs - before.generatorMs) / n,
                    (bytes - before.bytes) / n,
                    (statements - before.statements) / n,
                    (trips - before.trips) / n,
                    (transactions - before.transactions) / n);
        }
    }

    Used read() throws IOException, JMException {
        return new Used(
                ms(Path.of("/proc", Long.toString(server)), false),
                compilerMs(),
                databaseMs(),
                ms(Path.of("/proc/self"), false),
                (Long) beans.getAttribute(threads, "TotalThreadAllocatedBytes"),
                tap.getStatements(),
                tap.getRoundTrips(),
                tap.getTransactions());
    }

    SqlTapMXBean tap() {
        return tap;
    }

    /** Of the threads {@code C1 CompilerThre} and {@code C2 CompilerThre}, as Linux cuts their names. */
    private double compilerMs() throws IOException {
        double sum = 0;
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(Path.of("/proc", Long.toString(server), "task"))) {
            for (Path thread : threads) {
                if (read(thread.resolve("comm")).contains("CompilerThre")) {
                    sum += ms(thread, false);
                }
            }
        }
        return sum;
    }

    /** Children that ended are in the parent's own line. */
    private double databaseMs() {
        double sum = ms(Path.of("/proc", Long.toString(postmaster)), true);
        for (ProcessHandle child : ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .toList()) {
            sum += ms(Path.of("/proc", Long.toString(child.pid())), false);
        }
        return sum;
    }

    /** Zero for one that is gone. Source: proc_pid_stat(5), fields 14 to 17; the second is a name in brackets. */
    private static double ms(Path process, boolean withEndedChildren) {
        String stat = read(process.resolve("stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        return TICK_MS
                * fields.subList(11, withEndedChildren ? 15 : 13).stream()
                        .mapToLong(Long::parseLong)
                        .sum();
    }

    /** Nothing where the process or thread has ended. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
