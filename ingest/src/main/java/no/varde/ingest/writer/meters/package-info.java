/** What the writer does, as meters and log lines. In: the writer's journal. Out: Micrometer, and logs without content. */
@NullMarked
package no.varde.ingest.writer.meters;

import org.jspecify.annotations.NullMarked;
