package bank.lobby.server.demo;

import bank.lobby.server.branch.Branch;
import bank.lobby.server.branch.Branches;
import bank.lobby.server.calling.life.LifeRule;
import bank.lobby.server.calling.life.LifeRules;
import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.counter.Counters;
import bank.lobby.server.demo.twin.TwinMachines;
import bank.lobby.server.platform.Role;
import bank.lobby.server.push.rule.PushRules;
import bank.lobby.server.triage.TriagePlans;
import bank.lobby.wire.station.Names;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty server with an invented bank: two branches, their services, counters, plan, staff and customers. */
@Component
@ConditionalOnProperty("lobby.demo.enabled")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SampleBank implements ApplicationRunner {

    static final String LARGE = "renmin-road";
    static final String SMALL = "riverside";

    private static final Names BANK = new Names("青禾银行", "青禾銀行", "Qinghe Bank");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Branches branches;
    private final Services services;
    private final Counters counters;
    private final TriagePlans plans;
    private final PushRules pushRules;
    private final LifeRules lifeRules;
    private final SampleStaff staff;
    private final SampleCustomers customers;
    private final SampleStations stations;
    private final TwinMachines machines;
    private final SampleAppointments appointments;

    SampleBank(
            Branches branches,
            Services services,
            Counters counters,
            TriagePlans plans,
            PushRules pushRules,
            LifeRules lifeRules,
            SampleStaff staff,
            SampleCustomers customers,
            SampleStations stations,
            TwinMachines machines,
            SampleAppointments appointments) {
        this.branches = branches;
        this.services = services;
        this.counters = counters;
        this.plans = plans;
        this.pushRules = pushRules;
        this.lifeRules = lifeRules;
        this.staff = staff;
        this.customers = customers;
        this.stations = stations;
        this.machines = machines;
        this.appointments = appointments;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        add(LARGE, new Names("人民路支行", "人民路分行", "Renmin Road"));
        add(SMALL, new Names("滨江支行", "濱江分行", "Riverside"));
        staff.add();
        customers.add();
        stations.prepare();
        machines.prepare(LARGE);
        appointments.prepare(LARGE, ZONE);
    }

    private void add(String id, Names names) {
        branches.add(new Branch(id, BANK, names, ZONE, LocalTime.MIDNIGHT), notices());
        int position = 0;
        for (BankingService service : SampleServices.all()) {
            services.add(id, ++position, service);
        }
        SampleCounters.of(id).forEach(counters::add);
        plans.publish(id, SamplePlan.first());
        pushRules.add(id, SamplePushRule.rule());
        if (id.equals(LARGE)) {
            // Whoever shows or measures the hall there does not stand waiting for the loudspeaker.
            lifeRules.set(id, new LifeRule(20, 0, 0, 0, 3, 30, 2, 30, 120, 5, 10, Set.of(Role.TELLER)));
        }
    }

    private static List<Names> notices() {
        return List.of(
                new Names("今日营业至 17:00", "今日營業至 17:00", "Open today until 17:00"),
                new Names(
                        "谨防冒充公检法诈骗：我行绝不会电话索要验证码",
                        "慎防假冒檢警詐騙：本行絕不會來電索取驗證碼",
                        "Beware of fraud: we never ask for codes by telephone"),
                new Names(
                        "叫号按承诺等候时间的先后，柜员和您都能看到原因",
                        "叫號依承諾等候時間的先後，行員與您都看得到原因",
                        "Calls follow the promised waits; anyone may ask why"));
    }
}
