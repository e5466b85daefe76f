package no.varde.alerts.ward;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import no.varde.alerts.alert.Person;
import no.varde.alerts.inhibition.Silence;
import no.varde.alerts.patient.PatientStore;
import no.varde.alerts.triage.Transactions;

/** Clinicians' silences: every one names its author, its reason and its end. */
public final class Silences {

    /** The longest a silence may run. Source: alarm management §3. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final int AT_ONCE = 200;

    private final SilenceStore store;
    private final PatientStore patients;
    private final Suppressions suppressions;
    private final Transactions transactions;
    private final Clock clock;

    public Silences(
            SilenceStore store,
            PatientStore patients,
            Suppressions suppressions,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.patients = patients;
        this.suppressions = suppressions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** From now on. Alerts of these rules that are there already are held back at once. */
    public Silence start(String patientId, Wish wish, Person by) {
        Instant now = clock.instant();
        Silence silence = new Silence(
                "silence-" + UUID.randomUUID(),
                patientId,
                wish.rules(),
                wish.families(),
                now,
                wish.until(),
                wish.reason(),
                by,
                null,
                null);
        return transactions.inOne(() -> {
            patients.hold(patientId);
            store.add(silence);
            suppressions.judge(patientId, now);
            return silence;
        });
    }

    /** False if the patient has no such silence. */
    public boolean end(String patientId, String silenceId, Person by) {
        Instant now = clock.instant();
        return transactions.inOne(() -> {
            patients.hold(patientId);
            boolean known = store.end(patientId, silenceId, by, now);
            suppressions.judge(patientId, now);
            return known;
        });
    }

    /** Lifts what silences that have run out held back, each patient by itself. Harmless on several instances. */
    public void endWhatIsOver() {
        Instant now = clock.instant();
        for (String patientId : store.patientsWithOver(now, AT_ONCE)) {
            transactions.inOne(() -> {
                patients.hold(patientId);
                store.endOver(patientId, now);
                suppressions.judge(patientId, now);
                return patientId;
            });
        }
    }

    /**
     * What somebody wants silenced.
     *
     * @param until at most {@link #LONGEST} ahead
     * @param reason free text, never blank
     */
    public record Wish(Set<String> rules, Set<String> families, Instant until, String reason) {
        public Wish {
            rules = Set.copyOf(rules);
            families = Set.copyOf(families);
        }
    }
}
