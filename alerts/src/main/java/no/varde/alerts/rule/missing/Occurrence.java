package no.varde.alerts.rule.missing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One time at which something is expected.
 *
 * @param code of a vital or of a form
 * @param day local calendar day
 * @param ofDay the how-manieth of that day, from 1
 * @param from half-way from the one before it on that day, or the day's start: what is measured from here on until the
 *     day ends is never too early for it
 */
record Occurrence(String code, LocalDate day, int ofDay, Instant due, Instant from) {}
