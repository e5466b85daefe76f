package no.varde.testkit.bad.kafka;

import no.varde.testkit.bad.web.Page;

/** Breaks rules on purpose: an adapter that uses another one, in a circle. */
public final class Log {
    public Page page;
}
