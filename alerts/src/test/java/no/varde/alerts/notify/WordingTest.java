package no.varde.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording norwegian = new Wording(Locale.of("nb"), URI.create("https://varde.example"));
    private final Wording english = new Wording(Locale.ENGLISH, URI.create("https://varde.example/"));

    @Test
    void it_says_what_waits_where_and_nothing_else() {
        assertThat(norwegian.text(Severity.RED, "north"))
                .isEqualTo("Varde: et rødt varsel venter i enhet north. Åpne Varde.");
        assertThat(english.text(Severity.RED, "north"))
                .isEqualTo("Varde: a red alert waits in unit north. Open Varde.");
        assertThat(english.text(Severity.TECH, null)).isEqualTo("Varde: a technical alert waits. Open Varde.");
    }

    @Test
    void the_link_leads_to_the_alert() {
        assertThat(norwegian.link("a-1")).hasToString("https://varde.example/alerts/a-1");
        assertThat(english.link("a-1")).hasToString("https://varde.example/alerts/a-1");
    }
}
