package bank.lobby.server.customer.crm;

import bank.lobby.server.customer.CustomerDirectory;
import bank.lobby.server.customer.CustomerToken;
import bank.lobby.server.customer.Identification;
import bank.lobby.server.customer.Tiers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The CRM directory as the product sets it up, over a stub, inside a server that has none. Closed as at a shutdown. */
public final class CrmFixture implements CustomerDirectory, AutoCloseable {

    private final CrmQuestions questions;
    private final CustomerDirectory directory;

    public CrmFixture(ApplicationContext server, CrmStub crm) {
        this(server, CrmBench.settings(crm.url()));
    }

    CrmFixture(ApplicationContext server, CrmSettings settings) {
        CrmConfiguration configuration = new CrmConfiguration();
        InstantSource clock = server.getBean(InstantSource.class);
        Tiers tiers = server.getBean(Tiers.class);
        LastAnswers answers = new LastAnswers(server.getBean(JdbcClient.class));
        CrmClient client = configuration.crmClient(settings, null, tiers, JsonMapper.shared(), clock);
        questions =
                configuration.crmQuestions(settings, client, answers, tiers, server, new SimpleMeterRegistry(), clock);
        directory = configuration.crmDirectory(settings, answers, questions, tiers, clock);
    }

    @Override
    public Identification find(CustomerToken token) {
        return directory.find(token);
    }

    @Override
    public void close() {
        questions.close();
    }
}
