package no.varde.alerts.alert;

import java.time.Instant;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Outcome;

/** Where an alert is in its life, with exactly what belongs to that. */
public sealed interface Phase {

    AlertState state();

    /**
     * Nobody has it.
     *
     * @param dueAckAt when somebody must have taken it; never moves later while it stays open
     */
    record Open(Instant dueAckAt) implements Phase {
        @Override
        public AlertState state() {
            return AlertState.OPEN;
        }
    }

    /** One named person has it. */
    sealed interface Owned extends Phase {
        Person owner();
    }

    record Acknowledged(Person owner) implements Owned {
        @Override
        public AlertState state() {
            return AlertState.ACKNOWLEDGED;
        }
    }

    /** The owner is in contact, or waits for a repeat reading. */
    record InProgress(Person owner) implements Owned {
        @Override
        public AlertState state() {
            return AlertState.IN_PROGRESS;
        }
    }

    record Snoozed(Person owner, Instant until) implements Owned {
        @Override
        public AlertState state() {
            return AlertState.SNOOZED;
        }
    }

    /** Over, though a newer reading may open it again for a while. */
    sealed interface Ended extends Phase {
        Instant at();
    }

    record Resolved(Person by, Instant at, Outcome outcome) implements Ended {
        @Override
        public AlertState state() {
            return AlertState.RESOLVED;
        }
    }

    /** The condition went away before anybody took it. Never for RED. */
    record AutoResolved(Instant at) implements Ended {
        @Override
        public AlertState state() {
            return AlertState.AUTO_RESOLVED;
        }
    }

    /** Immutable. */
    record Closed(Ended ended, Instant at) implements Phase {
        @Override
        public AlertState state() {
            return AlertState.CLOSED;
        }
    }
}
