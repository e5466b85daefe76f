/**
 * Who saw or changed which record, when and why. Entries come in from every page that shows or changes one, before it
 * answers; they go to schema {@code audit}, where nothing is ever changed.
 */
@NullMarked
package no.varde.dashboard.audit;

import org.jspecify.annotations.NullMarked;
