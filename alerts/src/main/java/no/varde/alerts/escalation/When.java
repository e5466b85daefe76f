package no.varde.alerts.escalation;

import java.time.Duration;
import java.time.Instant;

/** When a step of a chain is due. */
public sealed interface When {

    /** @param facts of the round that the step belongs to */
    Instant dueAt(EscalationFacts facts, OpeningHours hours);

    /** Whether the clock on the wall decides, and not the time since the step before. */
    default boolean isByCalendar() {
        return false;
    }

    /** So long after the chain began. */
    record After(Duration time) implements When {
        @Override
        public Instant dueAt(EscalationFacts facts, OpeningHours hours) {
            return facts.startedAt().plus(time);
        }
    }

    /** When somebody must have taken the alert, or so long after. */
    record AtDue(Duration later) implements When {
        @Override
        public Instant dueAt(EscalationFacts facts, OpeningHours hours) {
            return facts.dueAckAt().plus(later);
        }
    }

    /** When the unit closes, on the day the chain began or, if it was closed by then, the next one. */
    record EndOfDay() implements When {
        @Override
        public Instant dueAt(EscalationFacts facts, OpeningHours hours) {
            return hours.closesAfter(facts.startedAt());
        }

        @Override
        public boolean isByCalendar() {
            return true;
        }
    }

    /** The same local time so many days later; over a change of the clocks that is not a multiple of 24 hours. */
    record Days(int days) implements When {
        @Override
        public Instant dueAt(EscalationFacts facts, OpeningHours hours) {
            return facts.startedAt().atZone(hours.zone()).plusDays(days).toInstant();
        }

        @Override
        public boolean isByCalendar() {
            return true;
        }
    }

    /** When the unit opens on a later day. */
    record NextWorkingDay() implements When {
        @Override
        public Instant dueAt(EscalationFacts facts, OpeningHours hours) {
            return hours.nextWorkingDay(facts.startedAt());
        }

        @Override
        public boolean isByCalendar() {
            return true;
        }
    }
}
