/**
 * What was measured, read from schema {@code vitals}: values per patient come in from its two views, last values,
 * series and contact times go out. Ask only for patients that the reader may see. While the schema is not there the
 * answers are empty.
 */
@NullMarked
package no.varde.dashboard.vitals;

import org.jspecify.annotations.NullMarked;
