package no.varde.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON codec: ISO-8601 UTC instants, decimals kept exactly, absent members left out, unknown ones ignored. */
public final class EventCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventCodec() {}

    public static byte[] encode(Record event) {
        return MAPPER.writeValueAsBytes(event);
    }

    public static String encodeToString(Record event) {
        return MAPPER.writeValueAsString(event);
    }

    /** @throws UndecodableEvent if the bytes are not such an event */
    public static <T extends Record> T decode(byte[] json, Class<T> type) {
        try {
            T event = MAPPER.readValue(json, type);
            if (event == null) {
                throw new UndecodableEvent(type, "the value is null", null);
            }
            return event;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new UndecodableEvent(type, e.getClass().getSimpleName(), e);
        }
    }

    public static <T extends Record> T decode(String json, Class<T> type) {
        return decode(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** The mapper behind the codec, for payloads that are trees rather than events. Already immutable. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
