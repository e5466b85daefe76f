/**
 * The runner: one process with the embedded database, Kafka and broker, the three apps as sibling Spring contexts, and
 * the demo ward. In: a command line and a data directory. Out: a ward that runs, and {@code instance.json} for whoever
 * wants to talk to it. Inside, the apps meet over the same wire as in production.
 */
@NullMarked
package no.varde.standalone;

import org.jspecify.annotations.NullMarked;
