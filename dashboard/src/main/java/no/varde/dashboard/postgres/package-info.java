/** What every table of this module needs of the PostgreSQL driver: instants in, instants out. */
@NullMarked
package no.varde.dashboard.postgres;

import org.jspecify.annotations.NullMarked;
