/**
 * One patient's page, and the list of all patients of the reader's units. Names and plan from {@code care}, values from
 * {@code vitals} and alerts over HTTP come in; pages and the chart's series go out, each view written down first.
 */
@NullMarked
package no.varde.dashboard.patient;

import org.jspecify.annotations.NullMarked;
