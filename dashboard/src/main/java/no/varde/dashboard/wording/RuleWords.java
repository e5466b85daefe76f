package no.varde.dashboard.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of each rule, under {@code rule.} and its id: subject, figure, unit and limit with bars between them, or one
 * sentence. They may use {0} the vital, {1} its value, {2} its unit, {3} the limit, {4} the symptoms, {5} the vital within
 * a sentence, and from {6} on what the rule computed, in the order below.
 */
final class RuleWords {

    private static final Argument CHANGE = signed("change");

    private static final Map<String, List<Argument>> COMPUTED = Map.ofEntries(
            Map.entry("HF-W1", List.of(CHANGE, RuleWords::allowed, or("days", "3"))),
            Map.entry("HF-W2", List.of(CHANGE, RuleWords::allowed, or("hours", "24"))),
            Map.entry("HF-W3", List.of(CHANGE, RuleWords::allowed, or("days", "7"))),
            Map.entry("HF-W4", List.of(CHANGE, RuleWords::allowed)),
            Map.entry("HF-W5", List.of(CHANGE, RuleWords::allowed, or("days", "3"))),
            Map.entry("TR-1", List.of(measured("mean"))),
            Map.entry("TR-2", List.of(measured("mean"))),
            Map.entry("NEWS-1", List.of(RuleWords::score)),
            Map.entry("NEWS-2", List.of(RuleWords::score)),
            Map.entry("NEWS-3", List.of(RuleWords::score)),
            Map.entry("NEWS-4", List.of(RuleWords::score, plain("median"))),
            Map.entry("DM-G1", List.of(plain("readings"))),
            Map.entry("BP-HOME-MEAN", List.of(plain("days"))),
            Map.entry("ASTH-1", List.of(plain("percent"))),
            Map.entry("ASTH-2", List.of(plain("percent"))),
            Map.entry("TECH-4", List.of(signed("step"), measured("previous"))),
            Map.entry("TECH-4-BP", List.of(plain("difference"))),
            Map.entry("TECH-4-PULSE", List.of(plain("difference"))),
            Map.entry("MISS-3", List.of(plain("hours"))),
            Map.entry("MISS-4", List.of(plain("done"), plain("expected"))),
            Map.entry("TECH-1", List.of(plain("percent"))),
            Map.entry("TECH-2", List.of(plain("hours"))),
            Map.entry("TECH-8", List.of(plain("silent"), plain("active"))));

    private static final String MISSING = "\0";

    private RuleWords() {}

    /** Null for a rule that has no words here, or whose words need a figure that the alert lacks. */
    static @Nullable Reason of(Facts facts) {
        String ruleId = facts.alert().ruleId();
        String text = ruleId == null ? null : facts.wording().textOrNull("rule." + ruleId, arguments(facts, ruleId));
        if (text == null) {
            return null;
        }
        String[] parts = text.split("\\|", -1);
        boolean limited = parts.length > 3 && !parts[3].isEmpty() && !parts[3].contains(MISSING);
        String unlimited = String.join("", List.of(parts).subList(0, Math.min(3, parts.length)));
        if (unlimited.contains(MISSING)) {
            return null;
        }
        return parts.length < 3
                ? Reason.words(Facts.upperFirst(text))
                : new Reason(
                        Facts.upperFirst(parts[0]), parts[1], parts[2], facts.arrow(), limited ? parts[3] : null, null);
    }

    private static Object[] arguments(Facts facts, String ruleId) {
        List<String> arguments = new ArrayList<>();
        arguments.add(orMissing(facts.name()));
        arguments.add(orMissing(facts.figure()));
        arguments.add(facts.unit());
        arguments.add(orMissing(facts.limitFigure()));
        arguments.add(orMissing(facts.symptoms()));
        arguments.add(orMissing(facts.fullName()));
        for (Argument argument : COMPUTED.getOrDefault(ruleId, List.of())) {
            arguments.add(orMissing(argument.of(facts)));
        }
        return arguments.toArray();
    }

    private static String orMissing(@Nullable String argument) {
        return argument == null || argument.isEmpty() ? MISSING : argument;
    }

    /** One thing that a rule computed, in words; null where the alert lacks it. */
    private interface Argument {
        @Nullable
        String of(Facts facts);
    }

    private static Argument plain(String name) {
        return facts -> facts.input(name, facts::plain);
    }

    private static Argument signed(String name) {
        return facts -> facts.input(name, facts::signed);
    }

    /** In the vital's own decimals. */
    private static Argument measured(String name) {
        return facts -> facts.input(name, facts::number);
    }

    /** What the rule looked back over, where it says so, else what it does by itself. */
    private static Argument or(String name, String standard) {
        return facts -> {
            String own = facts.input(name, facts::plain);
            return own == null ? standard : own;
        };
    }

    /** How much change was no matter yet; with its own decimals, since 1.36 kg is not 1.4. */
    private static @Nullable String allowed(Facts facts) {
        BigDecimal bound = facts.alert().limit();
        return bound == null
                ? null
                : facts.input(
                        "comparedWith",
                        from -> facts.wording().number(bound.subtract(from).abs(), 1, 2));
    }

    /** Without all parameters a score is the least that it can be. */
    private static @Nullable String score(Facts facts) {
        String figure = facts.figure();
        boolean complete = !"0".equals(facts.input("complete", facts::plain));
        return figure == null || complete ? figure : facts.text("reason.atLeast", figure);
    }
}
