package no.varde.dashboard.vitals;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.varde.contract.event.Quality;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.dashboard.postgres.PgInstant;
import no.varde.dashboard.series.Measured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the views {@code vitals.patient_value} and {@code vitals.device_last}. */
public final class VitalsReader {

    private static final Logger log = LoggerFactory.getLogger(VitalsReader.class);
    private static final Duration RECENT = Duration.ofDays(1);
    private static final Duration LONG_AGO = Duration.ofDays(90);

    private static final String USABLE = " AND value IS NOT NULL AND quality < 2";

    private final JdbcClient jdbc;
    private final Clock clock;

    VitalsReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest usable value of each vital within the period before now. */
    public List<Measured> latest(String patientId, Duration period) {
        return orNothing(
                List.of(),
                () -> known(jdbc.sql("SELECT DISTINCT ON (vital) patient_id, vital, measured_at, value, quality"
                                        + " FROM vitals.patient_value WHERE patient_id = ? AND measured_at > ?" + USABLE
                                        + " ORDER BY vital, measured_at DESC, received_at DESC")
                                .params(patientId, since(period))
                                .query(VitalsReader::row)
                                .list())
                        .stream()
                        .map(Row::measured)
                        .toList());
    }

    /** One vital's usable values within the period before now, in time order. */
    public List<Measured> series(String patientId, String vital, Duration period) {
        return seriesOf(Map.of(patientId, vital), period).getOrDefault(patientId, List.of());
    }

    /**
     * One vital's usable values of each of several patients within the period before now, in time order.
     *
     * @param vitals which vital to read, by patientId
     */
    public Map<String, List<Measured>> seriesOf(Map<String, String> vitals, Duration period) {
        List<String> patients = List.copyOf(vitals.keySet());
        String[] codes = patients.stream().map(vitals::get).toArray(String[]::new);
        return orNothing(
                Map.of(),
                () -> known(jdbc.sql("SELECT patient_id, vital, measured_at, value, quality FROM vitals.patient_value"
                                        + " WHERE (patient_id, vital) IN (SELECT * FROM unnest(?, ?)) AND measured_at > ?"
                                        + USABLE + " ORDER BY patient_id, measured_at, received_at")
                                .param(patients.toArray(String[]::new))
                                .param(codes)
                                .param(since(period))
                                .query(VitalsReader::row)
                                .list())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Row::patientId, Collectors.mapping(Row::measured, Collectors.toList()))));
    }

    /** When each patient was last heard of, whatever came; a patient not heard of for 90 days is left out. */
    public Map<String, Instant> lastContact(Collection<String> patientIds) {
        return orNothing(Map.of(), () -> {
            Map<String, Instant> found = new HashMap<>(lastContactWithin(RECENT, patientIds));
            Set<String> silent = patientIds.stream()
                    .filter(patient -> !found.containsKey(patient))
                    .collect(Collectors.toSet());
            if (!silent.isEmpty()) {
                found.putAll(lastContactWithin(LONG_AGO, silent));
            }
            return found;
        });
    }

    private Map<String, Instant> lastContactWithin(Duration period, Collection<String> patientIds) {
        Map<String, Instant> found = new LinkedHashMap<>();
        jdbc.sql("SELECT patient_id, max(measured_at) AS last FROM vitals.patient_value"
                        + " WHERE patient_id = ANY (?) AND measured_at > ? GROUP BY patient_id")
                .param(patientIds.toArray(String[]::new))
                .param(since(period))
                .query(row -> {
                    found.put(row.getString("patient_id"), PgInstant.get(row, "last"));
                });
        return found;
    }

    /** The devices that measure the patient now. */
    public List<DeviceContact> devices(String patientId) {
        String assigned = " FROM care.assignment a %s WHERE a.patient_id = ? AND a.from_at <= ?"
                + " AND (a.to_at IS NULL OR a.to_at > ?) ORDER BY a.device_id, a.source";
        String heard = "SELECT a.device_id, a.source, d.online, d.battery, d.received_at"
                + assigned.formatted("LEFT JOIN vitals.device_last d USING (device_id)");
        String unheard = "SELECT a.device_id, a.source, NULL::boolean AS online, NULL::float8 AS battery,"
                + " NULL::timestamptz AS received_at" + assigned.formatted("");
        return orNothing(devicesBy(unheard, patientId), () -> devicesBy(heard, patientId));
    }

    private List<DeviceContact> devicesBy(String sql, String patientId) {
        return jdbc.sql(sql)
                .params(patientId, since(Duration.ZERO), since(Duration.ZERO))
                .query((row, n) -> new DeviceContact(
                        row.getString("device_id"),
                        row.getString("source"),
                        row.getObject("online") == null ? null : row.getBoolean("online"),
                        row.getBigDecimal("battery"),
                        PgInstant.find(row, "received_at")))
                .list();
    }

    private record Row(String patientId, String vital, Instant at, BigDecimal value, Quality quality) {

        Measured measured() {
            Vital known = VitalsTable.STANDARD.get(vital);
            return new Measured(known, at, known.isCoded() ? value : known.rounded(value), quality);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("patient_id"),
                row.getString("vital"),
                PgInstant.get(row, "measured_at"),
                BigDecimal.valueOf(row.getDouble("value")),
                quality(row.getInt("quality")));
    }

    private static Quality quality(int stored) {
        return switch (stored) {
            case 0 -> Quality.GOOD;
            case 1 -> Quality.SUSPECT;
            default -> Quality.REJECTED;
        };
    }

    /** A vital that a newer writer knows, and this table does not, cannot be shown. */
    private static List<Row> known(List<Row> rows) {
        return rows.stream()
                .filter(row -> VitalsTable.STANDARD.find(row.vital()).isPresent())
                .toList();
    }

    private Object since(Duration period) {
        return PgInstant.of(clock.instant().minus(period));
    }

    private static <T> T orNothing(T nothing, Supplier<T> read) {
        try {
            return read.get();
        } catch (DataAccessException e) {
            // Not there, not allowed or too slow: whoever needs somebody must be on the page all the same.
            log.warn(
                    "Schema vitals cannot be read, so values are missing: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
            return nothing;
        }
    }
}
