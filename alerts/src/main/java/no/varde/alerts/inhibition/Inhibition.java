package no.varde.alerts.inhibition;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.rule.Families;
import no.varde.contract.event.Severity;

/**
 * Who is held back by what.
 *
 * <ul>
 *   <li>RED mutes YELLOW of the same vital, whatever the family and side.
 *   <li>A RED NEWS2 mutes the limits of the vitals it is made of, RED ones too: the score is the one piece of work.
 *   <li>A silent device (TECH-2) mutes missing readings.
 *   <li>A blind platform (TECH-8), and a plan that expects nothing, mute both.
 *   <li>A silence mutes its rules.
 * </ul>
 *
 * An alert holds others back as long as its condition lasts; a RED one until a person has ended it. One that is itself
 * held back explains nothing, unless it is RED.
 */
public final class Inhibition {

    /** Reason given while the platform is blind. */
    public static final String BLIND = "TECH-8";

    /** Reason given while the patient's plan is paused or has ended. */
    public static final String NOT_EXPECTED = "PLAN";

    /** Vitals that NEWS2 is made of. Source: Royal College of Physicians, National Early Warning Score 2, 2017. */
    private static final Set<String> NEWS2 =
            Set.of("RESP_RATE", "SPO2", "BP_SYSTOLIC", "HEART_RATE", "BODY_TEMP", "ACVPU");

    private static final String OFFLINE = "TECH-2";

    private final List<Alert> active;
    private final Situation situation;

    private Inhibition(Collection<Alert> alerts, Situation situation) {
        this.active = alerts.stream().filter(Alert::isActive).toList();
        this.situation = situation;
    }

    /**
     * @param alerts of one patient
     * @return id of an alert to why it is held back: the id of another alert or of a silence, or a code. Where several
     *     things hold it back, the one that does already stays the reason.
     */
    public static Map<String, String> reasons(Collection<Alert> alerts, Situation situation) {
        return new Inhibition(alerts, situation).reasons();
    }

    private Map<String, String> reasons() {
        Map<String, Set<String>> all = new HashMap<>();
        for (Alert alert : active) {
            Set<String> found = new LinkedHashSet<>();
            fromSituation(alert, found);
            fromRed(alert, found);
            all.put(alert.alertId(), found);
        }
        fromOffline(all);
        Map<String, String> reasons = new HashMap<>();
        for (Alert alert : active) {
            Set<String> found = all.getOrDefault(alert.alertId(), Set.of());
            if (!found.isEmpty()) {
                String present = alert.marks().suppressedBy();
                reasons.put(
                        alert.alertId(),
                        present != null && found.contains(present)
                                ? present
                                : found.iterator().next());
            }
        }
        return reasons;
    }

    private void fromSituation(Alert alert, Set<String> found) {
        boolean silent = isMissing(alert) || isOffline(alert);
        if (silent && alert.severity() != Severity.RED) {
            if (situation.blind()) {
                found.add(BLIND);
            }
            if (situation.expectsNothing()) {
                found.add(NOT_EXPECTED);
            }
        }
        situation.silences().stream()
                .filter(silence -> silence.covers(alert))
                .map(Silence::silenceId)
                .sorted()
                .forEach(found::add);
    }

    private void fromRed(Alert alert, Set<String> found) {
        String vital = alert.identity().vital();
        if (vital == null) {
            return;
        }
        for (Alert red : active) {
            if (red.severity() == Severity.RED) {
                boolean scored = red.identity().family().equals(Families.NEWS)
                        && alert.identity().family().equals(Families.LIMITS)
                        && NEWS2.contains(vital);
                boolean worse = alert.severity() == Severity.YELLOW
                        && vital.equals(red.identity().vital());
                if (scored || worse) {
                    found.add(red.alertId());
                }
            }
        }
    }

    private void fromOffline(Map<String, Set<String>> all) {
        List<String> offline = active.stream()
                .filter(Inhibition::isOffline)
                .filter(alert -> alert.severity() == Severity.RED
                        || (alert.marks().conditionActive()
                                && all.getOrDefault(alert.alertId(), Set.of()).isEmpty()))
                .map(Alert::alertId)
                .toList();
        active.stream()
                .filter(alert -> isMissing(alert) && alert.severity() != Severity.RED)
                .forEach(alert ->
                        all.getOrDefault(alert.alertId(), new LinkedHashSet<>()).addAll(offline));
    }

    private static boolean isOffline(Alert alert) {
        return alert.identity().family().equals(OFFLINE)
                || alert.evidence().ruleId().equals(OFFLINE);
    }

    /** A device that says nothing explains the readings that do not come, not the other way round. */
    private static boolean isMissing(Alert alert) {
        return alert.identity().family().equals(Families.MISSING) && !isOffline(alert);
    }
}
