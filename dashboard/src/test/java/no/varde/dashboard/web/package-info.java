/** Tests of {@code web}. */
@NullMarked
package no.varde.dashboard.web;

import org.jspecify.annotations.NullMarked;
