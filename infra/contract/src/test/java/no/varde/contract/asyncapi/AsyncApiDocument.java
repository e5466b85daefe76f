package no.varde.contract.asyncapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import org.jspecify.annotations.Nullable;

/** The AsyncAPI 3 description of all topics, made from {@link Topics} and the event records. */
final class AsyncApiDocument {

    private final Map<String, Object> schemas = new LinkedHashMap<>();

    Map<String, Object> toMap() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Topic topic : Topics.ALL) {
            String event = topic.type().getSimpleName();
            schema(topic.type());
            messages.put(event, message(event));
            channels.put(topic.name(), channel(topic, event));
            operations.put("write." + topic.name(), operation("send", topic, List.of(topic.writer())));
            operations.put("read." + topic.name(), operation("receive", topic, topic.readers()));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", ordered("title", "Varde events", "version", "1"));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", ordered("messages", messages, "schemas", schemas));
        return document;
    }

    private static Map<String, Object> channel(Topic topic, String event) {
        String retention = switch (topic.retention()) {
            case Topic.Kept kept -> "kept for " + kept.time().toDays() + " days";
            case Topic.Compacted ignored -> "compacted: the newest event of each key is kept";
        };
        return ordered(
                "address", topic.name(),
                "description", "Key: " + topic.key() + "; " + retention + ".",
                "messages", Map.of(event, Map.of("$ref", "#/components/messages/" + event)),
                "bindings", Map.of("kafka", ordered("topic", topic.name(), "partitions", topic.partitions())));
    }

    private static Map<String, Object> operation(String action, Topic topic, List<String> parts) {
        return ordered(
                "action", action,
                "channel", Map.of("$ref", "#/channels/" + topic.name().replace("/", "~1")),
                "description", String.join(", ", parts));
    }

    private static Map<String, Object> message(String event) {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (String name : List.of("ce_id", "ce_type", "ce_source", "ce_time", "ce_specversion")) {
            headers.put(name, Map.of("type", "string"));
        }
        return ordered(
                "name", "no.varde." + event,
                "headers", ordered("type", "object", "properties", headers),
                "payload", ref(event));
    }

    private Map<String, Object> schema(Class<?> type) {
        String name = schemaName(type);
        if (schemas.containsKey(name)) {
            return ref(name);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schemas.put(name, schema);
        if (type.isEnum()) {
            schema.put("type", "string");
            schema.put(
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
            return ref(name);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), property(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.put("type", "object");
        schema.put("required", required);
        schema.put("properties", properties);
        return ref(name);
    }

    private Map<String, Object> property(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == Map.class
                    ? ordered("type", "object", "additionalProperties", property(last))
                    : ordered("type", "array", "items", property(last));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return Map.of("type", "string");
        } else if (plain == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        } else if (plain == boolean.class || plain == Boolean.class) {
            return Map.of("type", "boolean");
        } else if (Set.<Class<?>>of(int.class, long.class, Integer.class).contains(plain)) {
            return Map.of("type", "integer");
        } else if (plain == BigDecimal.class) {
            return Map.of("type", "number");
        }
        return schema(plain);
    }

    private static String schemaName(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : schemaName(outer) + "." + type.getSimpleName();
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
