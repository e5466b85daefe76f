package no.varde.dashboard.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Symptom;
import no.varde.dashboard.AlertsStub;
import no.varde.dashboard.alerts.Alert;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    /** Of the platform and of people, beside the catalogue. */
    private static final List<String> OTHERS = List.of("TECH-7", "TECH-8", "MANUAL");

    private final Wording norwegian = Words.in(Locale.of("nb"));
    private final Wording english = Words.in(Locale.ENGLISH);

    private static TreeSet<String> rules() throws IOException {
        String catalogue = Files.readString(Path.of("../alerts/RULES.md"));
        TreeSet<String> ids = Pattern.compile("^\\| ([A-Z][A-Z0-9]*-[A-Z0-9-]+) ", Pattern.MULTILINE)
                .matcher(catalogue)
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        ids.addAll(OTHERS);
        return ids;
    }

    /** Everything that any rule computes. */
    private static Alert full(String rule) {
        Map<String, BigDecimal> inputs = Stream.of(
                        "change comparedWith mean median readings days percent step previous difference hours done",
                        "expected silent active complete RESPIRATION_RATE")
                .flatMap(names -> Arrays.stream(names.split(" ")))
                .collect(Collectors.toMap(Function.identity(), name -> new BigDecimal("2")));
        Alert alert = AlertsStub.open("a", "p", "u", Severity.RED, "BODY_WEIGHT", "88");
        return AlertsStub.with(
                alert, Map.of("ruleId", rule, "inputs", inputs, "symptoms", List.of(Symptom.CHEST_PAIN)));
    }

    @Test
    void every_rule_of_the_catalogue_has_words_of_its_own_in_both_languages() throws IOException {
        assertThat(rules()).hasSizeGreaterThan(45);
        for (String rule : rules()) {
            for (Wording wording : List.of(norwegian, english)) {
                Reason reason = RuleWords.of(new Facts(full(rule), wording));

                assertThat(reason).as(rule).isNotNull();
                assertThat(reason.line())
                        .as(rule)
                        .doesNotContain("{", "|", "\0", rule)
                        .matches("(?U)\\p{L}.*");
            }
        }
    }

    @Test
    void every_rule_that_has_words_is_one() throws IOException {
        String messages = Files.readString(Path.of("src/main/resources/dashboard/messages.properties"));

        assertThat(Pattern.compile("(?m)^rule\\.([A-Z0-9-]+)=")
                        .matcher(messages)
                        .results())
                .map(MatchResult::group)
                .map(line -> line.substring("rule.".length(), line.length() - 1))
                .isSubsetOf(rules());
    }

    private String line(Map<String, ?> fields) {
        return Reasons.of(of(fields), english).line();
    }

    private String linje(Map<String, ?> fields) {
        return Reasons.of(of(fields), norwegian).line();
    }

    private static Alert of(Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>();
        for (String none : List.of("vital", "value", "limit", "side")) {
            all.put(none, null);
        }
        all.put("measuredAt", Words.NOW.minus(Duration.ofDays(2)));
        all.putAll(fields);
        return AlertsStub.with(AlertsStub.open("a", "p", "u", Severity.RED, "SPO2", "88"), all);
    }

    private static Map<String, Object> measured(String rule, String vital, String value, String limit) {
        return new HashMap<>(
                Map.of("ruleId", rule, "vital", vital, "value", new BigDecimal(value), "limit", new BigDecimal(limit)));
    }

    private static Map<String, Object> and(Map<String, Object> fields, String name, Object value) {
        fields.put(name, value);
        return fields;
    }

    private static Map<String, BigDecimal> inputs(Object... pairs) {
        Map<String, BigDecimal> inputs = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            inputs.put(pairs[i].toString(), new BigDecimal(pairs[i + 1].toString()));
        }
        return inputs;
    }

    @Test
    void a_value_is_held_against_its_limit() {
        var fields = measured("LIM-1", "SPO2", "88", "91");

        assertThat(line(fields)).isEqualTo("SpO₂ 88 % (limit 91)");
        assertThat(linje(fields)).isEqualTo("SpO₂ 88 % (grense 91)");
    }

    @Test
    void a_value_that_lies_just_beyond_a_limit_is_not_rounded_into_it() {
        var fields = measured("DM-H1", "GLUCOSE_MMOL", "3.85", "3.9");

        assertThat(linje(fields)).isEqualTo("Lavt blodsukker 3,85 mmol/L (grense 3,9)");
        assertThat(line(measured("DM-H1", "GLUCOSE_MMOL", "3.60", "3.9")))
                .isEqualTo("Low blood glucose 3.6 mmol/L (limit 3.9)");
    }

    @Test
    void a_gain_of_weight_says_how_much_in_which_time_and_with_what() {
        var fields = measured("HF-W1", "BODY_WEIGHT", "82.4", "82.1");
        fields.put("inputs", inputs("change", "2.3", "comparedWith", "80.1"));

        assertThat(line(fields)).isEqualTo("Weight +2.3 kg in 3 days (limit 2.0)");
        assertThat(linje(and(fields, "symptoms", List.of(Symptom.BREATHLESS_MORE, Symptom.DIZZY))))
                .isEqualTo("Vekt +2,3 kg på 3 døgn (grense 2,0), med økt tungpust og svimmelhet");
        fields.put("inputs", inputs("change", "2.3", "comparedWith", "80.1", "days", "5"));
        assertThat(linje(fields)).startsWith("Vekt +2,3 kg på 5 døgn");
    }

    @Test
    void a_loss_of_weight_is_a_minus() {
        var fields = measured("HF-W5", "BODY_WEIGHT", "78.0", "78.1");
        fields.put("inputs", inputs("change", "-2.1", "comparedWith", "80.1"));

        assertThat(line(fields)).isEqualTo("Weight −2.1 kg in 3 days (limit 2.0)");
    }

    @Test
    void a_score_says_what_it_is_made_of_and_when_it_is_only_the_least() {
        var fields = new HashMap<String, Object>(Map.of("ruleId", "NEWS-1", "family", "NEWS", "value", 7));
        fields.put("inputs", inputs("complete", 1, "PULSE", 2, "RESPIRATION_RATE", 3, "SPO2", 0, "scale", 1));

        assertThat(line(fields)).isEqualTo("NEWS2 7, of it breathing 3, pulse 2");
        fields.put("inputs", inputs("complete", 0, "RESPIRATION_RATE", 3));
        assertThat(linje(fields)).isEqualTo("NEWS2 minst 7, herav pust 3");
    }

    @Test
    void what_a_patient_reports_is_said_in_words() {
        var fields = Map.of("ruleId", "SYM-RED", "symptoms", List.of(Symptom.CHEST_PAIN, Symptom.FAINTED));

        assertThat(line(fields)).isEqualTo("Chest pain and fainting reported");
        assertThat(linje(fields)).isEqualTo("Brystsmerter og besvimelse meldt");
    }

    @Test
    void what_did_not_come_is_named() {
        var missing = new HashMap<String, Object>(Map.of("category", Category.MISSING));

        assertThat(line(and(and(missing, "ruleId", "MISS-2"), "vital", "BODY_WEIGHT")))
                .isEqualTo("No measurement of body weight twice in a row");
        assertThat(line(Map.of("ruleId", "MISS-3", "category", "MISSING", "inputs", inputs("hours", 72))))
                .isEqualTo("Nothing received for 72 hours");
    }

    @Test
    void a_mean_of_a_week_says_that_it_is_one() {
        var fields = measured("BP-HOME-MEAN", "BP_SYSTOLIC", "137.4", "135");
        fields.put("inputs", inputs("days", 6, "readings", 14));

        assertThat(line(fields))
                .isEqualTo("Systolic blood pressure at home 137 mmHg on average over 6 days (limit 135)");
    }

    @Test
    void technical_matters_say_what_is_wrong() {
        assertThat(line(tech("TECH-1", inputs("percent", "8.4")))).isEqualTo("Battery 8.4 %");
        assertThat(line(tech("TECH-2", inputs("hours", 24)))).isEqualTo("Device has not been heard from for 24 hours");
        assertThat(line(tech("TECH-8", inputs("silent", 12, "active", 40))))
                .isEqualTo("Nothing comes from 12 of 40 patients at once");
    }

    private static Map<String, Object> tech(String rule, Map<String, BigDecimal> inputs) {
        return Map.of("ruleId", rule, "family", rule, "category", "TECHNICAL", "inputs", inputs);
    }

    @Test
    void what_came_late_says_when_it_was_measured() {
        var fields = and(measured("LIM-1", "SPO2", "85", "91"), "family", "LATE");

        assertThat(line(fields)).isEqualTo("Measured 2 days ago, came late: SpO₂ 85 % (limit 91)");
        assertThat(linje(fields)).isEqualTo("Målt for 2 døgn siden, kom sent: SpO₂ 85 % (grense 91)");
    }

    @Test
    void a_code_is_said_in_words() {
        assertThat(linje(Map.of("ruleId", "LIM-1", "vital", "ACVPU", "code", "V")))
                .isEqualTo("Bevissthet (ACVPU): reagerer på tiltale");
    }

    @Test
    void a_rule_of_a_newer_build_still_reads_as_a_sentence() {
        assertThat(line(measured("NEW-1", "SPO2", "88", "91"))).isEqualTo("SpO₂ 88 % (limit 91)");
        assertThat(line(Map.of("ruleId", "NEW-1", "vital", "SPO2"))).isEqualTo("Something to judge: oxygen saturation");
        assertThat(line(Map.of("ruleId", "NEW-2", "category", "TECHNICAL"))).isEqualTo("Device or data problem");
        assertThat(line(Map.of("ruleId", "MISS-3", "category", "MISSING"))).isEqualTo("Measurement missed");
    }

    @Test
    void the_time_is_that_of_a_measurement_only_where_something_was_measured() {
        assertThat(Reasons.timeOf(of(measured("LIM-1", "SPO2", "88", "91")), english))
                .isEqualTo("measured");
        assertThat(Reasons.timeOf(of(Map.of("ruleId", "SYM-RED")), english)).isEqualTo("reported");
        assertThat(Reasons.timeOf(of(Map.of("family", "LATE")), english)).isNull();
        assertThat(Reasons.timeOf(of(tech("TECH-2", inputs())), english)).isEqualTo("found");
    }
}
