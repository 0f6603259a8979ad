package bank.lobby.server.platform;

import bank.lobby.wire.station.Names;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the column types that JDBC does not: names kept as JSON, times, lists of text. */
public final class Columns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Columns() {}

    /** The names in {@code column}. */
    public static Names names(ResultSet row, String column) throws SQLException {
        return JSON.readValue(row.getString(column), Names.class);
    }

    /** The names in {@code column}, or {@code null}. */
    public static @Nullable Names namesOrNull(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : JSON.readValue(text, Names.class);
    }

    /** Anything kept as JSON. */
    public static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    /** {@code value} as JSON text. */
    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** The time in {@code column}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** The time in {@code column}, or {@code null}. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /** {@code time} for a statement's parameter. */
    public static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    /** The list of text in {@code column}, in order; may be empty. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    /** The id in {@code column}. */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** The whole number in {@code column}, or {@code null}. */
    public static @Nullable Integer integerOrNull(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
