package bank.lobby.server.catalog.editor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service as it stands in the catalogue of a branch.
 *
 * @param service all its fields
 * @param withdrawn whether it is off the menu
 * @param rev revision of the branch at its last change; to be sent with the next
 * @param changedBy staff number of who made that change; {@code null} while it is as it was set up
 * @param changedAt when
 * @param used whether tickets or appointments were ever given for it, so that it can only be withdrawn
 */
record CatalogueEntry(
        ServiceDraft service,
        boolean withdrawn,
        long rev,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        boolean used) {}
