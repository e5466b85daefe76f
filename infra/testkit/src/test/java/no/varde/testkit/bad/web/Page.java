package no.varde.testkit.bad.web;

import no.varde.testkit.bad.kafka.Log;

/** Breaks rules on purpose: an adapter that uses another one, in a circle. */
public final class Page {
    public Log log;
}
