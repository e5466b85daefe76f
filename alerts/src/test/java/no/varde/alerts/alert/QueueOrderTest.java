package no.varde.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.varde.contract.event.Severity;
import no.varde.testkit.FindingMaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueOrderTest {

    private static final Instant NOW = time("10:00");

    /** The worked example of alarm management §5. */
    @Test
    void the_worked_example_comes_out_in_its_order() {
        List<String> order = Stream.of(
                        key("a1", Severity.YELLOW, false, "11:30", null, "09:30"),
                        key("a2", Severity.RED, false, "10:08", 5, "09:53"),
                        key("a3", Severity.RED, true, "10:03", 9, "09:58"),
                        key("a4", Severity.YELLOW, false, "09:50", null, "07:50"),
                        key("a5", Severity.TECH, false, "17:00", null, "09:00"),
                        key("a6", Severity.RED, false, "09:55", null, "09:40"),
                        key("a7", Severity.RED, false, "10:08", 6, "09:53"),
                        key("a8", Severity.YELLOW, false, "11:30", 3, "09:35"))
                .sorted()
                .map(QueueKey::alertId)
                .toList();

        assertThat(order).containsExactly("a6", "a3", "a7", "a2", "a4", "a8", "a1", "a5");
    }

    @Test
    void a_patient_has_one_row_led_by_the_worst_open_alert() {
        Alert yellow = alert("y", "pat-1", Severity.YELLOW, false, "11:00", "09:00");
        Alert red = alert("r", "pat-1", Severity.RED, false, "10:10", "09:55");
        Alert other = alert("o", "pat-2", Severity.RED, false, "10:05", "09:50");

        Worklist worklist = Worklist.of(List.of(yellow, red, other), NOW);

        assertThat(worklist.queue()).extracting(row -> row.lead().alertId()).containsExactly("o", "r");
        assertThat(worklist.queue().get(1).alerts()).extracting(Alert::alertId).containsExactly("r", "y");
        assertThat(worklist.owned()).isEmpty();
    }

    @Test
    void a_patient_whose_alerts_all_have_an_owner_leaves_the_queue() {
        Alert open = alert("r", "pat-1", Severity.RED, false, "10:10", "09:55");
        Alert taken = AlertFixture.after(Actions.acknowledge(open, AlertFixture.ANNE, 1, NOW));
        Alert yellow = alert("y", "pat-1", Severity.YELLOW, false, "11:00", "09:00");

        assertThat(Worklist.of(List.of(taken), NOW).queue()).isEmpty();
        assertThat(Worklist.of(List.of(taken), NOW).owned()).hasSize(1);
        Worklist.Row mixed = Worklist.of(List.of(taken, yellow), NOW).queue().getFirst();
        assertThat(mixed.lead().alertId())
                .as("the open one leads, though the red one is worse")
                .isEqualTo("y");
        assertThat(mixed.key().tier()).isEqualTo(3);
        assertThat(mixed.alerts()).extracting(Alert::alertId).containsExactly("y", "r");
    }

    @Test
    void within_a_row_open_alerts_come_before_owned_ones_and_each_worst_first() {
        Alert redTaken = taken(alert("r1", "pat-1", Severity.RED, false, "10:10", "09:55"));
        Alert yellowTaken = taken(alert("y1", "pat-1", Severity.YELLOW, false, "11:00", "09:00"));
        Alert yellow = alert("y2", "pat-1", Severity.YELLOW, false, "11:00", "09:00");
        Alert red = alert("r2", "pat-1", Severity.RED, false, "10:10", "09:55");

        Worklist.Row row = Worklist.of(List.of(redTaken, yellowTaken, yellow, red), NOW)
                .queue()
                .getFirst();
        assertThat(row.alerts()).extracting(Alert::alertId).containsExactly("r2", "y2", "r1", "y1");
        assertThat(row.lead().alertId()).isEqualTo("r2");
    }

    @Test
    void what_another_alert_explains_comes_last_and_leads_no_row_that_has_anything_else() {
        Alert explained = suppressed(alert("r", "pat-1", Severity.RED, true, "09:00", "08:55"));
        Alert yellow = alert("y", "pat-1", Severity.YELLOW, false, "11:00", "09:00");
        Alert other = alert("o", "pat-2", Severity.TECH, false, "17:00", "09:00");
        Alert alone = suppressed(alert("s", "pat-3", Severity.RED, true, "09:00", "08:00"));

        Worklist worklist = Worklist.of(List.of(explained, yellow, other, alone), NOW);

        assertThat(worklist.queue()).extracting(row -> row.lead().alertId()).containsExactly("y", "o", "s");
        assertThat(worklist.queue().getFirst().alerts())
                .extracting(Alert::alertId)
                .containsExactly("y", "r");
        assertThat(worklist.queue().getLast().key().tier()).isEqualTo(5);
        assertThat(Worklist.of(List.of(explained, taken(yellow)), NOW).owned())
                .as("what leads has an owner, and the other is explained")
                .hasSize(1);
    }

    @Test
    void a_row_stands_by_the_newest_score_known_of_its_patient() {
        Alert lead = scored("r", "pat-1", Severity.RED, null, 0);
        Alert older = scored("y", "pat-1", Severity.YELLOW, 9, 1);
        Alert newer = scored("z", "pat-1", Severity.YELLOW, 4, 2);
        Alert other = scored("o", "pat-2", Severity.RED, 6, 0);

        Worklist worklist = Worklist.of(List.of(lead, older, newer, other), NOW);

        assertThat(worklist.queue()).extracting(row -> row.key().news2()).containsExactly(6, 4);
    }

    private static Alert scored(String id, String patient, Severity severity, @Nullable Integer news2, int minute) {
        FindingMaker maker = FindingMaker.raised(severity, AlertFixture.at(minute));
        Alert any = alert(id, patient, severity, false, "10:10", "09:55");
        Evidence evidence =
                Evidence.of(news2 == null ? maker.make() : maker.news2(news2).make());
        return new Alert(id, 1, any.identity(), evidence, any.phase(), any.marks());
    }

    private static Alert suppressed(Alert alert) {
        return AlertFixture.after(Suppression.suppress(alert, "TECH-8", NOW));
    }

    private static Alert taken(Alert open) {
        return AlertFixture.after(Actions.acknowledge(open, AlertFixture.ANNE, 1, NOW));
    }

    private static QueueKey key(
            String id, Severity severity, boolean immediate, String due, @Nullable Integer news2, String opened) {
        return QueueKey.of(alert(id, "pat-" + id, severity, immediate, due, opened), news2, NOW);
    }

    private static Alert alert(
            String id, String patient, Severity severity, boolean immediate, String due, String opened) {
        Alert any = AlertFixture.open(severity);
        Evidence evidence = immediate ? Evidence.of(AlertFixture.immediate(0)) : any.evidence();
        Identity identity = new Identity(
                id, patient, "org-1", "LIM", "SPO2", null, any.identity().category());
        return new Alert(
                id,
                1,
                identity,
                evidence,
                new Phase.Open(time(due)),
                Marks.opened(time(opened), time(due), time(opened), null));
    }

    private static Instant time(String clock) {
        return Instant.parse("2026-11-21T" + clock + ":00Z");
    }
}
