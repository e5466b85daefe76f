package no.varde.alerts.rule.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.RuleDescription;
import org.junit.jupiter.api.Test;

class RuleTableTest {

    private static final Path DOCUMENT = Path.of("RULES.md");
    private static final String BEGIN = "<!-- the table is made from the code -->\n";
    private static final String END = "<!-- end of the table -->\n";

    @Test
    void the_document_lists_the_rules_as_they_are() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        String made = document.substring(0, begin) + table() + document.substring(document.indexOf(END));
        if (Boolean.getBoolean("rules.refresh")) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("refresh with: mvn -pl alerts test -Dtest=RuleTableTest -Drules.refresh=true")
                .isEqualTo(made);
    }

    private static String table() {
        return "\n| id | what | parameters | source | in place of |\n|---|---|---|---|---|\n"
                + RuleCatalogue.ALL.stream()
                        .map(rule -> row(rule.description()))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String row(RuleDescription rule) {
        String parameters = rule.parameters().stream().map(RuleTableTest::text).collect(Collectors.joining("<br>"));
        String replaced = rule.replaces().stream()
                .map(one -> "LIM " + one.vital() + " " + one.side())
                .collect(Collectors.joining("<br>"));
        return "| " + rule.id() + (rule.trigger().always() ? " (always)" : "") + " | " + cell(rule.says()) + " | "
                + cell(parameters) + " | " + cell(rule.source()) + " | " + cell(replaced) + " |\n";
    }

    private static String text(Parameter parameter) {
        String standard = parameter.standard() == null
                ? " (" + parameter.unit() + ", the plan's own)"
                : " " + parameter.standard().toPlainString() + " " + parameter.unit();
        return "`" + parameter.name() + "`" + standard + ": " + parameter.meaning();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
