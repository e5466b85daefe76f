package no.varde.alerts.simulation;

import java.util.ArrayList;
import java.util.List;
import no.varde.contract.event.Reading;

/**
 * What came of it.
 *
 * @param patients who were simulated
 * @param withoutPlan who were not, since their plan is not known here
 * @param readings that came in the period
 * @param truncated whether a bound cut patients or readings off
 * @param episodes of the changed plan, of all patients, oldest first within each
 */
public record Simulation(
        Period period,
        int patients,
        int withoutPlan,
        long readings,
        boolean truncated,
        AlertCount present,
        AlertCount changed,
        Acted acted,
        List<Episode> episodes) {

    /**
     * @param alerts real ones of the period after which something was done, by rules that look at readings
     * @param keptByPresent how many of them the present plan makes again: what even it does not is no loss of the change
     * @param kept how many of them the changed plan makes
     * @param lost the others
     */
    public record Acted(int alerts, int keptByPresent, int kept, List<ActedAlert> lost) {}

    /** Of one patient. */
    record Course(List<Reading> readings, List<Episode> present, List<Episode> changed, List<ActedAlert> acted) {}

    static final class Sum {

        private final Period period;
        private final AlertCount.Counter present = new AlertCount.Counter();
        private final AlertCount.Counter changed = new AlertCount.Counter();
        private final List<Episode> episodes = new ArrayList<>();
        private final List<ActedAlert> lost = new ArrayList<>();
        private int patients;
        private int withoutPlan;
        private int acted;
        private int keptByPresent;
        private long readings;
        private boolean truncated;

        Sum(Period period) {
            this.period = period;
        }

        void passOver() {
            withoutPlan++;
        }

        void truncate() {
            truncated = true;
        }

        void add(Course course) {
            patients++;
            readings += course.readings().stream()
                    .filter(reading -> period.contains(reading.receivedAt()))
                    .count();
            course.present().stream().filter(this::isCounted).forEach(present::add);
            course.changed().stream().filter(this::isCounted).forEach(episode -> {
                changed.add(episode);
                episodes.add(episode);
            });
            for (ActedAlert alert : course.acted()) {
                acted++;
                keptByPresent += alert.isKeptBy(course.present()) ? 1 : 0;
                if (!alert.isKeptBy(course.changed())) {
                    lost.add(alert);
                }
            }
        }

        Simulation total() {
            return new Simulation(
                    period,
                    patients,
                    withoutPlan,
                    readings,
                    truncated,
                    present.counted(),
                    changed.counted(),
                    new Acted(acted, keptByPresent, acted - lost.size(), List.copyOf(lost)),
                    List.copyOf(episodes));
        }

        private boolean isCounted(Episode episode) {
            return period.contains(episode.openedAt());
        }
    }
}
