package no.varde.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.varde.contract.event.MonitoringPlan;
import no.varde.testkit.Devices;
import no.varde.testkit.Plans;
import org.junit.jupiter.api.Test;

class RegistryTest {

    private final Registry registry = new Registry();

    @Test
    void an_older_registration_that_arrives_late_changes_nothing() {
        registry.devices().apply(Devices.active("d-1", "s", 2, List.of(Devices.assignment(null, "new"))));
        registry.devices().apply(Devices.active("d-1", "s", 1, List.of(Devices.assignment(null, "old"))));
        assertThat(registry.devices().find("d-1").version()).isEqualTo(2);
    }

    @Test
    void who_listens_hears_of_changes_only() {
        List<String> heard = new ArrayList<>();
        registry.devices().onChange(heard::add);
        registry.devices().apply(Devices.unassigned("d-1", "s"));
        registry.devices().apply(Devices.active("d-1", "s", 1, List.of(Devices.assignment(null, "p"))));
        assertThat(heard).containsExactly("d-1");
    }

    @Test
    void an_erased_device_is_unknown() {
        registry.devices().apply(Devices.unassigned("d-1", "s"));
        registry.devices().erase("d-1");
        assertThat(registry.devices().find("d-1")).isNull();
    }

    @Test
    void a_patient_is_followed_while_the_newest_plan_is_active() {
        assertThat(registry.patients().isFollowed("p-1")).isFalse();
        registry.patients().apply(Plans.active("p-1", "cu-1"));
        assertThat(registry.patients().isFollowed("p-1")).isTrue();
        registry.patients().apply(plan(7, MonitoringPlan.Status.ENDED));
        registry.patients().apply(plan(6, MonitoringPlan.Status.ACTIVE));
        assertThat(registry.patients().isFollowed("p-1")).isFalse();
    }

    private static MonitoringPlan plan(long version, MonitoringPlan.Status status) {
        return new MonitoringPlan("p-1", "org", version, status, "cu-1", List.of(), null, null, null, 1, null, null);
    }
}
