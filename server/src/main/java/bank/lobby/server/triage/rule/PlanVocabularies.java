package bank.lobby.server.triage.rule;

import bank.lobby.server.catalog.BankingService;
import bank.lobby.server.catalog.CareKinds;
import bank.lobby.server.catalog.Services;
import bank.lobby.server.catalog.WindowGroups;
import bank.lobby.server.customer.DocumentKind;
import bank.lobby.server.customer.Tiers;
import bank.lobby.server.platform.Columns;
import bank.lobby.wire.station.Names;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the rules of a branch may name. */
@Repository
public class PlanVocabularies {

    private final JdbcClient jdbc;
    private final Services services;
    private final Tiers tiers;
    private final CareKinds cares;
    private final WindowGroups groups;

    PlanVocabularies(JdbcClient jdbc, Services services, Tiers tiers, CareKinds cares, WindowGroups groups) {
        this.jdbc = jdbc;
        this.services = services;
        this.tiers = tiers;
        this.cares = cares;
        this.groups = groups;
    }

    /** All that rules of {@code branch} may name now. */
    public PlanVocabulary of(String branch) {
        return new PlanVocabulary(
                services.of(branch).stream().map(BankingService::menu).toList(),
                tiers.all().stream()
                        .map(tier -> new NamedCode(tier.code(), tier.names()))
                        .toList(),
                cares.all().stream()
                        .map(care -> new NamedCode(care.code(), care.names()))
                        .toList(),
                Stream.of(DocumentKind.values())
                        .map(kind -> new NamedCode(kind.name(), names(kind)))
                        .toList(),
                groups.all().stream()
                        .map(group -> new NamedCode(group.code(), group.names()))
                        .toList(),
                named("SELECT code, names FROM priority_reason ORDER BY position, code"));
    }

    private List<NamedCode> named(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new NamedCode(row.getString("code"), Columns.names(row, "names")))
                .list();
    }

    private static Names names(DocumentKind kind) {
        return switch (kind) {
            case BANK_CARD -> new Names("银行卡", "金融卡", "Bank card");
            case RESIDENT_ID -> new Names("居民身份证", "居民身分證", "Resident identity card");
            case RESIDENCE_PERMIT ->
                new Names("港澳台居民居住证", "港澳台居民居住證", "Residence permit of Hong Kong, Macao and Taiwan");
            case FOREIGNER_ID -> new Names("外国人永久居留证", "外國人永久居留證", "Foreigner’s residence card");
            case PASSPORT -> new Names("护照或旅行证件", "護照或旅行證件", "Passport or travel document");
            case APPOINTMENT_CODE -> new Names("预约码", "預約碼", "Appointment code");
            case PHONE -> new Names("手机号", "手機號碼", "Telephone number");
        };
    }
}
