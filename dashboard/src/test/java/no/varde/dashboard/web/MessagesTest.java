package no.varde.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.varde.contract.event.Category;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Symptom;
import no.varde.contract.vitals.VitalsTable;
import no.varde.dashboard.triage.Step;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:text|textOr)\\(\\s*\"([a-zA-Z0-9.]*[a-zA-Z0-9])\"|\"(notice\\.[a-zA-Z]+)\"");

    private final Properties norwegian = load("/dashboard/messages.properties");
    private final Properties english = load("/dashboard/messages_en.properties");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(english.stringPropertyNames()).isEqualTo(norwegian.stringPropertyNames());
    }

    @Test
    void both_languages_take_the_same_arguments() {
        for (String key : norwegian.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(norwegian.getProperty(key)));
        }
    }

    @Test
    void nothing_is_left_unsaid() {
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(norwegian.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void every_template_finds_its_words() throws IOException {
        assertThat(used(Path.of("src/main/resources/dashboard/templates"), IN_TEMPLATE))
                .isNotEmpty()
                .isSubsetOf(norwegian.stringPropertyNames());
    }

    @Test
    void all_code_finds_its_words() throws IOException {
        assertThat(used(Path.of("src/main/java"), IN_CODE)).isNotEmpty().isSubsetOf(norwegian.stringPropertyNames());
    }

    @Test
    void every_code_of_the_contract_has_words() {
        Stream<String> keys = Stream.of(
                        names("severity.", Severity.values()),
                        names("outcome.", Outcome.values()),
                        names("role.", Role.values()),
                        names("plan.", MonitoringPlan.Status.values()),
                        names("symptom.", Symptom.values()),
                        names("panel.longest.", Severity.values()),
                        VitalsTable.STANDARD.all().stream()
                                .flatMap(vital ->
                                        vital.codes().stream().map(code -> "code." + vital.code() + "." + code)),
                        Arrays.stream(Step.values()).map(step -> "do." + step.verb()),
                        Arrays.stream(Step.values())
                                .filter(step -> step != Step.ACKNOWLEDGE && step != Step.RESOLVE)
                                .map(step -> "notice.done." + step.verb()),
                        names("reason.category.", Category.values()).map(key -> key.toLowerCase(Locale.ROOT)))
                .flatMap(stream -> stream);
        assertThat(keys.toList()).isSubsetOf(norwegian.stringPropertyNames());
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used(Path folder, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                }
            }
        }
        return keys;
    }

    private static Properties load(String resource) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
