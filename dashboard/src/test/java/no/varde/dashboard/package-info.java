/** Tests of the whole dashboard, and the stand-ins they use. */
@NullMarked
package no.varde.dashboard;

import org.jspecify.annotations.NullMarked;
