/**
 * The first page: one row per patient who needs somebody, the most urgent first. The worklist of {@code alerts}, names
 * from {@code care} and values from {@code vitals} come in; a page, or only its live part, goes out.
 */
@NullMarked
package no.varde.dashboard.worklist;

import org.jspecify.annotations.NullMarked;
