/** Tests of {@code triage}. */
@NullMarked
package no.varde.dashboard.triage;

import org.jspecify.annotations.NullMarked;
