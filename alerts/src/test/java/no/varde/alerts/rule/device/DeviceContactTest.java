package no.varde.alerts.rule.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleSet;
import no.varde.contract.event.Category;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.VitalsTable;
import no.varde.testkit.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviceContactTest {

    private static final Instant T0 = Instant.parse("2026-11-23T08:00:00Z");
    private static final RuleSet RULES = rules(Plans.active("pat-1", "unit-1"));
    private static final RuleSet PAUSED =
            rules(Plans.withStatus("pat-1", "unit-1", 2, Map.of(), MonitoringPlan.Status.PAUSED));

    private final List<Finding> said = new ArrayList<>();
    private @Nullable DeviceContact contact;

    @Test
    void from_20_percent_on_nobody_is_told() {
        assertThat(reported(0, "0.20")).isEmpty();
        assertThat(reported(1, "1")).isEmpty();
        assertThat(reported(2, null)).isEmpty();
    }

    @Test
    void below_20_percent_the_patient_is_told_once_until_it_is_charged() {
        assertThat(reported(0, "0.199")).containsExactly("TECH-1 RAISED INFO");
        assertThat(reported(1, "0.15")).isEmpty();
        assertThat(reported(2, "0.10")).isEmpty();
        assertThat(reported(3, "0.9")).isEmpty();
        assertThat(reported(4, "0.19")).containsExactly("TECH-1 RAISED INFO");
    }

    @Test
    void below_10_percent_somebody_must_see_to_it_until_it_is_charged() {
        assertThat(reported(0, "0.099")).containsExactly("TECH-1 RAISED TECH");
        assertThat(reported(1, "0.05")).as("still so").containsExactly("TECH-1 RAISED TECH");
        assertThat(reported(2, null)).as("a state without a battery").isNotEmpty();
        assertThat(reported(3, "0.15")).as("a little is not charged").isEmpty();
        assertThat(reported(4, "0.20")).containsExactly("TECH-1 CLEARED TECH");
        assertThat(reported(5, "0.20")).isEmpty();
    }

    @Test
    void a_state_that_is_older_than_the_known_one_says_nothing() {
        reported(10, "0.9");
        assertThat(reported(5, "0.05")).isEmpty();
        assertThat(reported(11, null)).as("the battery is as it was").isEmpty();
    }

    @Test
    void the_same_state_again_says_the_same_under_the_same_id() {
        reported(0, "0.05");
        reported(0, "0.05");

        assertThat(said).extracting(Finding::findingId).hasSize(2);
        assertThat(said.getFirst().findingId()).isEqualTo(said.getLast().findingId());
    }

    @Test
    void a_device_is_offline_24_hours_after_anything_came_from_it() {
        reported(0, "0.9");
        assertThat(known().silentAt(RULES)).isEqualTo(T0.plus(Duration.ofHours(24)));

        contact = known().heard(minute(5), RULES).contact();
        contact = known().heard(minute(3), RULES).contact();
        Instant silentAt = minute(5).plus(Duration.ofHours(24));
        assertThat(known().silentAt(RULES)).isEqualTo(silentAt);

        DeviceContact.Result silent = known().silent(silentAt, RULES);
        assertThat(says(silent.findings())).containsExactly("TECH-2 RAISED TECH");
        assertThat(silent.findings().getFirst().inputs()).containsEntry("hours", new BigDecimal(24));
        assertThat(silent.contact().silentAt(RULES)).as("said once").isNull();
    }

    @Test
    void it_is_back_when_something_newer_comes() {
        reported(0, "0.9");
        Instant silentAt = T0.plus(Duration.ofHours(24));
        contact = known().silent(silentAt, RULES).contact();

        assertThat(known().heard(T0, RULES).findings())
                .as("what it sent before, again")
                .isEmpty();
        DeviceContact.Result heard = known().heard(silentAt.plusSeconds(60), RULES);
        assertThat(says(heard.findings())).containsExactly("TECH-2 CLEARED TECH");
        assertThat(heard.contact().silentAt(RULES))
                .isEqualTo(silentAt.plusSeconds(60).plus(Duration.ofHours(24)));
    }

    @Test
    void what_ends_it_is_later_than_what_it_ends_even_if_it_came_before() {
        reported(0, "0.9");
        Instant silentAt = T0.plus(Duration.ofHours(24));
        contact = known().silent(silentAt, RULES).contact();

        assertThat(known().heard(silentAt.minusSeconds(60), RULES).findings())
                .extracting(Finding::evaluatedAt)
                .containsExactly(silentAt.plusMillis(1));
    }

    @Test
    void what_the_broker_says_in_its_place_is_no_sign_of_life() {
        reported(0, "0.9");
        Instant silentAt = T0.plus(Duration.ofHours(24));
        contact = known().silent(silentAt, RULES).contact();
        DeviceStatus will =
                new DeviceStatus("dev-1", "pat-1", false, null, null, silentAt.plusSeconds(9), silentAt.plusSeconds(9));
        DeviceContact.Result result = DeviceContact.reported(contact, will, RULES);

        assertThat(result.findings()).isEmpty();
        assertThat(result.contact().offlineSince()).isEqualTo(silentAt);
        assertThat(result.contact().heardAt()).isEqualTo(T0);
    }

    @Test
    void while_the_plan_is_not_active_nothing_is_raised_but_what_was_ends() {
        reported(0, "0.05");
        contact = known().silent(T0.plus(Duration.ofHours(24)), RULES).contact();
        assertThat(known().silentAt(PAUSED)).isNull();
        assertThat(known().silentAt(RULES)).isNull();

        DeviceContact.Result low = DeviceContact.reported(null, status(0, "0.05"), PAUSED);
        assertThat(low.findings()).isEmpty();
        assertThat(low.contact().silentAt(PAUSED)).isNull();
        DeviceContact.Result back = DeviceContact.reported(contact, status(2000, "0.9"), PAUSED);
        assertThat(says(back.findings())).containsExactly("TECH-2 CLEARED TECH", "TECH-1 CLEARED TECH");
    }

    @Test
    void without_a_plan_nothing_is_said() {
        DeviceContact.Result result = DeviceContact.reported(null, status(0, "0.05"), null);

        assertThat(result.findings()).isEmpty();
        assertThat(result.contact().battery()).isEqualByComparingTo("0.05");
    }

    @Test
    void it_is_about_the_device_and_on_the_row_of_its_patient() {
        reported(0, "0.05");
        Finding finding = said.getFirst();

        assertThat(finding.dedupKey()).isEqualTo("DEVICE:dev-1/TECH-1/-/-");
        assertThat(finding.patientId()).isEqualTo("pat-1");
        assertThat(finding.careUnitId()).isEqualTo("unit-1");
        assertThat(finding.deviceId()).isEqualTo("dev-1");
        assertThat(finding.category()).isEqualTo(Category.TECHNICAL);
        assertThat(finding.inputs()).containsOnlyKeys("percent");
    }

    private DeviceContact known() {
        assertThat(contact).isNotNull();
        return contact;
    }

    private List<String> reported(int minute, @Nullable String battery) {
        DeviceContact.Result result = DeviceContact.reported(contact, status(minute, battery), RULES);
        contact = result.contact();
        said.addAll(result.findings());
        return says(result.findings());
    }

    private static DeviceStatus status(int minute, @Nullable String battery) {
        return new DeviceStatus(
                "dev-1",
                "pat-1",
                true,
                battery == null ? null : new BigDecimal(battery),
                null,
                minute(minute),
                minute(minute));
    }

    private static Instant minute(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }

    private static List<String> says(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.ruleId() + " " + finding.kind() + " " + finding.severity())
                .toList();
    }

    private static RuleSet rules(MonitoringPlan plan) {
        return RuleSet.of(DeviceRules.ALL, plan, VitalsTable.STANDARD);
    }
}
