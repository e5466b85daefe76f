package no.varde.standalone.body;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.RuleSet;
import no.varde.alerts.rule.device.DeviceContact;
import no.varde.alerts.rule.missing.Came;
import no.varde.alerts.rule.missing.Gap;
import no.varde.alerts.rule.missing.Watch;
import no.varde.alerts.rule.missing.Watcher;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.Finding;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/** What the clock finds of a person whose plan begins as the ward is made, while the device sends its history. */
final class ClockBeside {

    /** As often as a simulated device reports its state. */
    private static final Duration STATUS = Duration.ofMinutes(15);

    private final Body body;
    private final RuleSet rules;
    private final List<Entry> entries;

    ClockBeside(Body body, Instant to) {
        this.body = body;
        this.rules = RulesBeside.rules(body);
        this.entries = body.measurements(body.anchor().minus(body.history()), to).stream()
                .map(measured -> Entry.of(RulesBeside.reading(measured), 0))
                .toList();
    }

    /** Everything that is found because a measurement did not come. */
    List<Finding> missed(Instant to) {
        Watch watch = Watch.of(rules, null, body.anchor());
        List<Finding> found = new ArrayList<>();
        Instant at = watch == null ? null : Watcher.first(VitalsTable.STANDARD, watch, cameBy(body.anchor()));
        while (watch != null && at != null && !at.isAfter(to)) {
            Watcher.Result result = Watcher.look(VitalsTable.STANDARD, watch, cameBy(at), at);
            result.gaps().stream().map(Gap::finding).forEach(found::add);
            watch = result.watch();
            at = result.next();
        }
        return found;
    }

    /** What is found because the device gives no sign of life. */
    List<Finding> silence(Instant to) {
        List<Finding> found = new ArrayList<>();
        DeviceContact contact = null;
        for (Instant at = body.anchor(); !at.isAfter(to); at = at.plus(STATUS)) {
            Instant silent = contact == null ? null : contact.silentAt(rules);
            if (contact != null && silent != null && !silent.isAfter(at)) {
                DeviceContact.Result result = contact.silent(silent, rules);
                contact = result.contact();
                found.addAll(result.findings());
            }
            if (!body.isSilent(at)) {
                DeviceStatus status = new DeviceStatus("dev-1", "pt-1", true, null, null, at, at);
                DeviceContact.Result result = DeviceContact.reported(contact, status, rules);
                contact = result.contact();
                found.addAll(result.findings());
            }
        }
        return found;
    }

    private Came cameBy(Instant at) {
        return new Came() {
            @Override
            public List<Entry> since(Instant measuredAt) {
                return entries.stream()
                        .filter(entry -> !entry.measuredAt().isBefore(measuredAt)
                                && !entry.receivedAt().isAfter(at))
                        .toList();
            }

            @Override
            public @Nullable Instant newest() {
                return entries.stream()
                        .map(Entry::measuredAt)
                        .filter(measured -> !measured.isAfter(at))
                        .max(Instant::compareTo)
                        .orElse(null);
            }

            @Override
            public @Nullable Instant answered(String form) {
                return null;
            }
        };
    }
}
