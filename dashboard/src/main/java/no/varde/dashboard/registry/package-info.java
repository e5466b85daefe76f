/**
 * The care registry: organisations, care units, users, patients, devices and monitoring plans. Changes come in through
 * {@link no.varde.dashboard.registry.CareRegistry}; each one is stored in schema {@code care} and, in the same
 * transaction, put in the outbox as the event that tells the rest of Varde.
 */
@NullMarked
package no.varde.dashboard.registry;

import org.jspecify.annotations.NullMarked;
