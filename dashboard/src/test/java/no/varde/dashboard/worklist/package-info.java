/** Tests of {@code worklist}. */
@NullMarked
package no.varde.dashboard.worklist;

import org.jspecify.annotations.NullMarked;
