package no.varde.bench.load;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.body.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * One reading in Varde's own JSON.
 *
 * @param source who behind the gateway measured
 */
public record Payload(
        String source,
        Instant measuredAt,
        Map<String, Object> values,
        @Nullable Context context) {

    public record Context(boolean onOxygen) {}

    public static Payload of(String source, Instant at, Map<String, ? extends Object> values) {
        return new Payload(source, at, Map.copyOf(values), null);
    }

    /** What a simulated body shows, as its device would send it. */
    public static Payload of(String source, Measurement measured) {
        Map<String, Object> values = new TreeMap<>(measured.values());
        values.putAll(measured.codes());
        return new Payload(
                source, measured.at(), values, measured.onOxygen() == null ? null : new Context(measured.onOxygen()));
    }

    byte[] bytes() {
        return EventCodec.encode(this);
    }
}
