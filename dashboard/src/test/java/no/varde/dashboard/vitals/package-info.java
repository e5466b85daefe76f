/** Tests of {@code wording}. */
@NullMarked
package no.varde.dashboard.vitals;

import org.jspecify.annotations.NullMarked;
