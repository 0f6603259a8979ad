package bank.lobby.server.catalog.editor;

import bank.lobby.server.platform.EventDraft;
import bank.lobby.wire.triage.BranchDay;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to a catalogue: the body of its event. One of the fields is there.
 *
 * @param services services as they stand now
 * @param from code of the branch they were copied from
 * @param removed code of a service that is no more
 * @param order codes in menu order
 * @param day a day as it stands now
 * @param dayRemoved a day that is as any other again
 * @param dutyGrace see {@link Catalogue#dutyGraceMinutes}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CatalogueChange(
        @Nullable List<Stands> services,
        @Nullable String from,
        @Nullable String removed,
        @Nullable List<String> order,
        @Nullable BranchDay day,
        @Nullable LocalDate dayRemoved,
        @Nullable DutyGrace dutyGrace) {

    /** Type of the event. */
    static final String EVENT = "CATALOGUE_CHANGED";

    /** A service and whether it is off the menu. */
    record Stands(ServiceDraft service, boolean withdrawn) {}

    /** @param minutes {@code null}: for ever */
    record DutyGrace(@JsonInclude @Nullable Long minutes) {}

    static CatalogueChange of(List<Stands> services, @Nullable String from) {
        return new CatalogueChange(services, from, null, null, null, null, null);
    }

    static CatalogueChange removed(String code) {
        return new CatalogueChange(null, null, code, null, null, null, null);
    }

    static CatalogueChange order(List<String> codes) {
        return new CatalogueChange(null, null, null, codes, null, null, null);
    }

    static CatalogueChange day(BranchDay day) {
        return new CatalogueChange(null, null, null, null, day, null, null);
    }

    static CatalogueChange dayRemoved(LocalDate date) {
        return new CatalogueChange(null, null, null, null, null, date, null);
    }

    static CatalogueChange dutyGrace(@Nullable Duration grace) {
        return new CatalogueChange(
                null, null, null, null, null, null, new DutyGrace(grace == null ? null : grace.toMinutes()));
    }

    EventDraft event() {
        return new EventDraft(EVENT, null, null, this);
    }
}
