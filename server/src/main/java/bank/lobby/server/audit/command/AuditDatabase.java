package bank.lobby.server.audit.command;

import bank.lobby.server.audit.CallAudit;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.EventLog;
import bank.lobby.server.platform.OneMoment;
import bank.lobby.server.platform.command.CommandDatabase;
import bank.lobby.server.ticket.Tickets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The audit on a server's database without the server: one connection that can only read. */
final class AuditDatabase implements AutoCloseable {

    private final CommandDatabase database;
    private final SingleConnectionDataSource source;
    private final AnnotationConfigApplicationContext parts;

    private AuditDatabase(CommandDatabase database, Connection connection) {
        this.database = database;
        this.source = new SingleConnectionDataSource(connection, true);
        this.parts = new AnnotationConfigApplicationContext();
        parts.registerBean(DataSource.class, () -> source);
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        parts.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        parts.register(EventLog.class, OneMoment.class, Tickets.class, Branches.class, CallAudit.class);
        parts.refresh();
    }

    /** @throws IllegalStateException when it cannot be reached */
    static AuditDatabase open(Environment settings) {
        CommandDatabase database = new CommandDatabase(settings);
        Connection connection = database.connect("ticket", "course");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached: " + e.getMessage(), e);
        }
        return new AuditDatabase(database, connection);
    }

    CallAudit audit() {
        return parts.getBean(CallAudit.class);
    }

    Branches branches() {
        return parts.getBean(Branches.class);
    }

    @Override
    public void close() {
        parts.close();
        source.destroy();
        database.close();
    }
}
