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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Branches for loads and races beside the sample bank: {@code lobby.demo.crowd} is {@code BRANCHESxCOUNTERS}, e.g.
 * {@code 1x50}. Branch {@code crowd-2} has the tellers {@code c2-1}, {@code c2-2} and so on, one for each counter, whose
 * password is added to the accounts' file. They take every service, and their rule has nobody wait for a recall.
 */
@Component
@ConditionalOnProperty("lobby.demo.crowd")
@Order(0)
class SampleCrowd implements ApplicationRunner {

    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,3})x([1-9]\\d{0,2})");

    private final Branches branches;
    private final Services services;
    private final Counters counters;
    private final TriagePlans plans;
    private final LifeRules lifeRules;
    private final StaffBook book;
    private final SecretFile accounts;
    private final int branchCount;
    private final int counterCount;

    SampleCrowd(
            Branches branches,
            Services services,
            Counters counters,
            TriagePlans plans,
            LifeRules lifeRules,
            StaffBook book,
            LobbyHome home,
            @Value("${lobby.demo.crowd}") String size) {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("lobby.demo.crowd is BRANCHESxCOUNTERS, e.g. 1x50, not " + size);
        }
        this.branches = branches;
        this.services = services;
        this.counters = counters;
        this.plans = plans;
        this.lifeRules = lifeRules;
        this.book = book;
        this.accounts = new SecretFile(home.path().resolve("demo-accounts.txt"));
        this.branchCount = Integer.parseInt(matcher.group(1));
        this.counterCount = Integer.parseInt(matcher.group(2));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String password = UUID.randomUUID().toString();
        StringBuilder lines = new StringBuilder();
        for (int branch = 1; branch <= branchCount; branch++) {
            add("crowd-" + branch);
            for (int counter = 1; counter <= counterCount; counter++) {
                StaffNo staffNo = new StaffNo("c" + branch + "-" + counter);
                if (book.create(staffNo, "员", password, Grants.at("crowd-" + branch, Role.TELLER))) {
                    lines.append(staffNo.value()).append(' ').append(password).append(" teller\n");
                }
            }
        }
        if (!lines.isEmpty()) {
            accounts.write(accounts.read().orElse("") + lines);
        }
    }

    private void add(String id) {
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
