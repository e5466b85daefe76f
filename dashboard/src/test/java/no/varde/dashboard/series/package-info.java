/** Tests of {@code series}. */
@NullMarked
package no.varde.dashboard.series;

import org.jspecify.annotations.NullMarked;
