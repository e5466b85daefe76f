package no.varde.standalone.vectors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.varde.alerts.score.News2;
import no.varde.alerts.score.News2Parameter;
import no.varde.alerts.score.News2Score;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One NEWS2 case. An expectation or an input that it does not know is a fault, never passed over. */
final class News2Case {

    private static final Set<String> INPUTS = Set.of(
            "respiratoryRate", "spo2", "spo2Scale", "onOxygen", "systolicBp", "pulse", "consciousness", "temperature");

    private static final Map<News2Parameter, String> NAMES = Map.of(
            News2Parameter.RESPIRATION_RATE, "respiratoryRate",
            News2Parameter.SPO2, "spo2",
            News2Parameter.AIR_OR_OXYGEN, "airOrOxygen",
            News2Parameter.SYSTOLIC_PRESSURE, "systolicBp",
            News2Parameter.PULSE, "pulse",
            News2Parameter.CONSCIOUSNESS, "consciousness",
            News2Parameter.TEMPERATURE, "temperature");

    private final JsonNode expected;
    private final Set<String> notCompared;
    private final News2Score score;

    /** @throws IllegalArgumentException if the input is not one of NEWS2 */
    News2Case(JsonNode input, JsonNode expected, Set<String> notCompared) {
        if (!input.isObject() || expected.path("scores").isMissingNode()) {
            throw new IllegalArgumentException("it needs an input and expected scores");
        }
        for (String name : input.propertyNames()) {
            if (!INPUTS.contains(name)) {
                throw new IllegalArgumentException("unknown input " + name);
            }
        }
        this.expected = expected;
        this.notCompared = notCompared;
        this.score = new News2(
                        input.path("spo2Scale").asInt(1),
                        oxygen(input.path("onOxygen")),
                        decimal(input, "respiratoryRate"),
                        decimal(input, "spo2"),
                        decimal(input, "systolicBp"),
                        decimal(input, "pulse"),
                        input.path("consciousness").asString(null),
                        decimal(input, "temperature"))
                .score();
    }

    private static @Nullable Boolean oxygen(JsonNode node) {
        return node.isBoolean() ? (Boolean) node.asBoolean() : null;
    }

    /** From a number or from a decimal in quotes. */
    private static @Nullable BigDecimal decimal(JsonNode input, String name) {
        JsonNode node = input.path(name);
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        try {
            return new BigDecimal(node.asString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number: " + node, e);
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String name : expected.propertyNames()) {
            if (!notCompared.contains(name)) {
                String wanted = text(expected.path(name));
                String computed = computed(name);
                if (!wanted.equals(computed)) {
                    faults.add(name + " expected " + wanted + ", computed " + computed);
                }
            }
        }
        return faults;
    }

    private String computed(String name) {
        return switch (name) {
            case "scores" -> scores();
            case "complete" -> String.valueOf(score.complete());
            case "anySingle3" -> String.valueOf(score.anySingle3());
            case "total" -> String.valueOf(score.total());
            case "partialSum" -> String.valueOf(score.lowerBound());
            case "band" -> String.valueOf(score.band());
            case "bandAtLeast" -> String.valueOf(score.bandAtLeast());
            case "missing" ->
                score.missing().stream()
                        .map(News2Case::name)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString();
            default -> "nothing of that name";
        };
    }

    private String scores() {
        Map<String, Integer> named = new TreeMap<>();
        score.subScores().forEach((parameter, points) -> named.put(name(parameter), points));
        return named.toString();
    }

    private static String name(News2Parameter parameter) {
        return Objects.requireNonNull(NAMES.get(parameter));
    }

    /** In the words that {@link #computed} uses: members and elements sorted. */
    private static String text(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), text(member.getValue())));
            return members.toString();
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(News2Case::text)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
        }
        return node.isNull() ? "null" : node.asString();
    }
}
