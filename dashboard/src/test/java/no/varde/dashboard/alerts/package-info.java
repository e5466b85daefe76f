/** Tests of {@code alerts}. */
@NullMarked
package no.varde.dashboard.alerts;

import org.jspecify.annotations.NullMarked;
