/** Tests of {@code live}. */
@NullMarked
package no.varde.dashboard.live;

import org.jspecify.annotations.NullMarked;
