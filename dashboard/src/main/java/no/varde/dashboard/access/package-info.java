/**
 * Who may do what: local log-in, the signed-in member of staff as the database knows them now, the patients of their
 * units, and the token that tells {@code alerts} who asks. Credentials come in; {@link no.varde.dashboard.access.Staff},
 * {@link no.varde.dashboard.access.Clinician} and patients go out.
 */
@NullMarked
package no.varde.dashboard.access;

import org.jspecify.annotations.NullMarked;
