/**
 * The way from the registry to Kafka. Events come in as rows of {@code care.outbox} in the transaction that caused
 * them; one relay puts them on their topics, in commit order per key, at least once.
 */
@NullMarked
package no.varde.dashboard.registry.outbox;

import org.jspecify.annotations.NullMarked;
