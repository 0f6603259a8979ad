package bank.lobby.server.demo;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.calling.life.LifeRule;
import bank.lobby.server.calling.life.LifeRules;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.counter.Counter;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.counter.WorkProfile;
import bank.lobby.server.platform.LobbyHome;
import bank.lobby.server.platform.Role;
import bank.lobby.server.platform.SecretFile;
import bank.lobby.server.staff.Grants;
import bank.lobby.server.staff.StaffBook;
import bank.lobby.server.staff.StaffNo;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.wire.station.Names;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Branches for loads and races beside the sample bank: {@code lobby.demo.crowd} is {@code BRANCHESxCOUNTERS}, e.g.
 * {@code 1x50}, or several of that. Branch {@code crowd-2} has the tellers {@code c2-1}, {@code c2-2} and so on, one for
 * each counter, whose password is added to the accounts' file; none where {@code lobby.demo.crowd-tellers} is false, for
 * hashing a thousand passwords takes minutes. Counters take every service, and the rule has nobody wait for a recall.
 */
@Component
@ConditionalOnProperty("lobby.demo.crowd")
@Order(0)
class SampleCrowd implements ApplicationRunner {

    private final Branches branches;
    private final Services services;
    private final Counters counters;
    private final TriagePlans plans;
    private final LifeRules lifeRules;
    private final StaffBook book;
    private final SecretFile accounts;
    private final TransactionOperations transaction;
    private final List<CrowdPart> parts;
    private final boolean staffed;

    SampleCrowd(
            Branches branches,
            Services services,
            Counters counters,
            TriagePlans plans,
            LifeRules lifeRules,
            StaffBook book,
            LobbyHome home,
            TransactionOperations transaction,
            @Value("${lobby.demo.crowd}") String size,
            @Value("${lobby.demo.crowd-tellers:true}") boolean staffed) {
        this.branches = branches;
        this.services = services;
        this.counters = counters;
        this.plans = plans;
        this.lifeRules = lifeRules;
        this.book = book;
        this.accounts = new SecretFile(home.path().resolve("demo-accounts.txt"));
        this.transaction = transaction;
        this.parts = CrowdPart.parse(size);
        this.staffed = staffed;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (CrowdPart part : parts) {
            part.codes().forEach(code -> transaction.executeWithoutResult(status -> add(code, part.counters())));
        }
        if (staffed) {
            hire();
        }
    }

    private void hire() {
        String password = UUID.randomUUID().toString();
        StringBuilder lines = new StringBuilder();
        for (CrowdPart part : parts) {
            for (String code : part.codes()) {
                String prefix = code.replace("crowd-", "c") + "-";
                for (int counter = 1; counter <= part.counters(); counter++) {
                    StaffNo staffNo = new StaffNo(prefix + counter);
                    if (book.create(staffNo, "员", password, Grants.at(code, Role.TELLER))) {
                        lines.append(staffNo.value())
                                .append(' ')
                                .append(password)
                                .append(" teller\n");
                    }
                }
            }
        }
        if (!lines.isEmpty()) {
            accounts.write(accounts.read().orElse("") + lines);
        }
    }

    private void add(String id, int counterCount) {
        Names names = new Names("人群", "人群", "Crowd");
        branches.add(new Branch(id, names, names, ZoneOffset.UTC, LocalTime.MIDNIGHT), List.of());
        int position = 0;
        for (BankingService service : SampleServices.all()) {
            services.add(id, ++position, service);
        }
        List<String> all =
                SampleServices.all().stream().map(BankingService::code).toList();
        for (int no = 1; no <= counterCount; no++) {
            counters.add(new Counter(id, no, names, WorkProfile.of(all, List.of()), null, null));
        }
        plans.publish(id, SamplePlan.first());
        lifeRules.set(id, new LifeRule(20, 0, 0, 0, 3, 30, 2, 30, 120, 5, 10, Set.of(Role.TELLER)));
    }
}
