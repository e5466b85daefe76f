/** Tests of {@code registry}. */
@NullMarked
package no.varde.dashboard.registry;

import org.jspecify.annotations.NullMarked;
