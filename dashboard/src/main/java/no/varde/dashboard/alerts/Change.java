package no.varde.dashboard.alerts;

import java.time.Instant;
import no.varde.contract.event.Outcome;
import org.jspecify.annotations.Nullable;

/** What a person does with an alert. The components are the request's body. */
public sealed interface Change {

    /** The last part of the request's path. */
    String verb();

    /** Take an open one. */
    record Acknowledge() implements Change {
        @Override
        public String verb() {
            return "acknowledge";
        }
    }

    /** The patient is on the line. */
    record StartContact() implements Change {
        @Override
        public String verb() {
            return "start-contact";
        }
    }

    /** The patient was not reached. */
    record ContactAttempt(@Nullable String note) implements Change {
        @Override
        public String verb() {
            return "contact-attempt";
        }
    }

    /** Park it. */
    record Snooze(Instant until, @Nullable String reason) implements Change {
        @Override
        public String verb() {
            return "snooze";
        }
    }

    /** End the parking before its time. */
    record Resume() implements Change {
        @Override
        public String verb() {
            return "resume";
        }
    }

    /** Put it back into the queue. */
    record Release() implements Change {
        @Override
        public String verb() {
            return "release";
        }
    }

    /** Take what a colleague has. */
    record TakeOver() implements Change {
        @Override
        public String verb() {
            return "take-over";
        }
    }

    /**
     * End it.
     *
     * @param note in the user's words; a RED alert needs one
     */
    record Resolve(Outcome outcome, @Nullable String note) implements Change {
        @Override
        public String verb() {
            return "resolve";
        }
    }
}
