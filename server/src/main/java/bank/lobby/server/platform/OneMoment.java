package bank.lobby.server.platform;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads several tables as of one moment: every statement inside sees the same snapshot of the database, so a revision
 * read beside a state belongs to that state.
 */
@Component
public class OneMoment {

    private final TransactionTemplate transaction;

    OneMoment(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What {@code look} sees. It must only read. */
    public <R> R see(Supplier<R> look) {
        return transaction.execute(status -> look.get());
    }
}
