package bank.lobby.server.catalog.editor;

import bank.lobby.wire.triage.BranchDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All of a branch's catalogue.
 *
 * @param services in menu order, those withdrawn among them
 * @param days on which the branch does not keep its weekly hours, earliest first
 * @param dutyGraceMinutes for so long tickets of a service are given though nobody on duty can serve it; {@code null}: for
 *     ever
 * @param lastNumbers the greatest ticket number of the running business day by service; one that gave none is not in it
 */
record Catalogue(
        List<CatalogueEntry> services,
        List<BranchDay> days,
        @Nullable Integer dutyGraceMinutes,
        Map<String, Integer> lastNumbers) {}
