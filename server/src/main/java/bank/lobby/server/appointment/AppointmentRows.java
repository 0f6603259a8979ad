package bank.lobby.server.appointment;

import bank.lobby.server.platform.BranchChange;
import bank.lobby.server.platform.Columns;
import bank.lobby.wire.triage.Booking;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes appointments, inside a {@link BranchChange} that holds the branch's lock. */
final class AppointmentRows {

    private AppointmentRows() {}

    /**
     * What a customer is known by.
     *
     * @param customer token of the card or document; {@code null} for none
     * @param phone token of the telephone number; {@code null} for none
     * @param code token of the code as it is scanned
     */
    record Tokens(@Nullable String customer, @Nullable String phone, String code) {

        /** Nothing that could be written to a log by mistake. */
        @Override
        public String toString() {
            return "Tokens[]";
        }
    }

    static void insert(
            BranchChange change, UUID id, AppointmentCode code, Place place, NewAppointment wanted, Tokens tokens) {
        Map<String, @Nullable Object> values = values(change, id);
        values.put("code", code.text());
        values.putAll(values(place));
        values.put("language", wanted.language().tag());
        values.put("name", wanted.maskedName());
        values.put("note", wanted.note());
        values.put("customer", tokens.customer());
        values.put("phone", tokens.phone());
        values.put("codeToken", tokens.code());
        values.put("by", change.caller().id());
        values.put("now", Columns.timestamp(change.now()));
        change.write("""
                INSERT INTO appointment (branch_id, id, code, service_code, service_date, at, minutes, state, language,
                                         masked_name, note, customer_token, phone_token, code_token, made_by, made_at,
                                         rev)
                VALUES (:branch, :id, :code, :service, :date, :at, :minutes, 'BOOKED', :language, :name, :note,
                        :customer, :phone, :codeToken, :by, :now, :rev)""", values);
    }

    /** A ticket that was given for it and cancelled since is let go. */
    static void move(BranchChange change, UUID id, Place place, @Nullable String note, @Nullable String keptReason) {
        Map<String, @Nullable Object> values = values(change, id);
        values.putAll(values(place));
        values.put("note", note);
        values.put("kept", keptReason);
        change.write("""
                UPDATE appointment
                   SET state = 'BOOKED', ticket_id = NULL, booking = NULL, service_code = :service,
                       service_date = :date, at = :at, minutes = :minutes, note = :note, kept_reason = :kept, rev = :rev
                 WHERE branch_id = :branch AND id = :id""", values);
    }

    /** What its customer is known by goes at once. */
    static void cancel(BranchChange change, UUID id, String reason) {
        Map<String, @Nullable Object> values = values(change, id);
        values.put("reason", reason);
        change.write("""
                UPDATE appointment
                   SET state = 'CANCELLED', ticket_id = NULL, booking = NULL, cancel_reason = :reason,
                       customer_token = NULL, phone_token = NULL, rev = :rev
                 WHERE branch_id = :branch AND id = :id""", values);
    }

    static void miss(BranchChange change, UUID id) {
        change.write("""
                UPDATE appointment
                   SET state = 'MISSED', ticket_id = NULL, booking = NULL, customer_token = NULL, phone_token = NULL,
                       code_token = NULL, rev = :rev
                 WHERE branch_id = :branch AND id = :id""", values(change, id));
    }

    static void checkIn(BranchChange change, UUID id, UUID ticket, Booking booking) {
        Map<String, @Nullable Object> values = values(change, id);
        values.put("ticket", ticket);
        values.put("booking", booking.name());
        change.write("""
                UPDATE appointment SET state = 'CHECKED_IN', ticket_id = :ticket, booking = :booking, rev = :rev
                 WHERE branch_id = :branch AND id = :id""", values);
    }

    private static Map<String, @Nullable Object> values(BranchChange change, UUID id) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("branch", change.branch());
        values.put("id", id);
        values.put("rev", change.rev());
        return values;
    }

    private static Map<String, @Nullable Object> values(Place place) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("service", place.service());
        values.put("date", place.day());
        values.put("at", Columns.timestamp(place.at()));
        values.put("minutes", place.minutes());
        return values;
    }
}
