package no.varde.alerts.burden;

import java.util.Collection;
import java.util.function.ToLongFunction;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The burden of some alerts. What nothing was counted for is null, never 0 or 100 %.
 *
 * @param alerts opened in the period
 * @param perPatientDay alerts per day that a patient was followed
 * @param redShare of the alerts
 * @param actionableShare of those that a person ended
 * @param autoShare ended by themselves, of all that ended
 * @param reopenRate came back, of all that ever ended
 */
public record Figures(
        long alerts,
        long resolved,
        @Nullable Double perPatientDay,
        @Nullable Double redShare,
        @Nullable Double actionableShare,
        @Nullable Double autoShare,
        @Nullable Double reopenRate) {

    /** @param patientDays that patients were followed in the period, in the units that the alerts are of */
    public static Figures of(Collection<Tally> tallies, double patientDays) {
        long opened = sum(tallies, Tally::opened);
        long resolved = sum(tallies, Tally::resolved);
        long auto = sum(tallies, Tally::auto);
        long red = sum(tallies, tally -> tally.severity() == Severity.RED ? tally.opened() : 0);
        return new Figures(
                opened,
                resolved,
                patientDays > 0 ? opened / patientDays : null,
                share(red, opened),
                share(sum(tallies, Tally::actionable), resolved),
                share(auto, auto + resolved),
                share(sum(tallies, Tally::reopened), sum(tallies, Tally::endedOnce)));
    }

    private static long sum(Collection<Tally> tallies, ToLongFunction<Tally> count) {
        return tallies.stream().mapToLong(count).sum();
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
