package no.varde.alerts.triage;

import java.util.function.Supplier;

/** One unit of work: all of it is kept, or none. */
public interface Transactions {

    <T> T inOne(Supplier<T> work);
}
