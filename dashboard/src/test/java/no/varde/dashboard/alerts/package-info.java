/** Tests of {@code wording}. */
@NullMarked
package no.varde.dashboard.alerts;

import org.jspecify.annotations.NullMarked;
