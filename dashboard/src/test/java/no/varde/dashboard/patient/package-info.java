/** Tests of {@code wording}. */
@NullMarked
package no.varde.dashboard.patient;

import org.jspecify.annotations.NullMarked;
