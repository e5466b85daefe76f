/** Tests of {@code wording}. */
@NullMarked
package no.varde.dashboard.wording;

import org.jspecify.annotations.NullMarked;
