package no.varde.alerts.rule.symptom;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import no.varde.contract.event.Symptom;

/** What a patient with heart failure is asked for every day. Source: BEAT-HF, Trials 2014;15:124, groups 1 and 2. */
public final class HeartFailureSymptoms {

    /** Group 1: worse since yesterday. */
    static final Set<Symptom> WORSE = Set.of(Symptom.BREATHLESS_MORE, Symptom.SWELLING_MORE, Symptom.LIGHT_HEADED);

    /** Group 2: cannot lie flat, or much worse. */
    static final Set<Symptom> SEVERE = Set.of(Symptom.WOKE_BREATHLESS, Symptom.SLEPT_UPRIGHT, Symptom.MUCH_WORSE);

    /** Either: what turns a rule of numbers RED. */
    public static final Set<Symptom> ANY = both();

    private HeartFailureSymptoms() {}

    private static Set<Symptom> both() {
        Set<Symptom> both = EnumSet.copyOf(WORSE);
        both.addAll(SEVERE);
        return Collections.unmodifiableSet(both);
    }
}
