/** Tests of {@code access}. */
@NullMarked
package no.varde.dashboard.access;

import org.jspecify.annotations.NullMarked;
