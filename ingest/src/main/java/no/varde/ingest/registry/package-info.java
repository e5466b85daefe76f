/**
 * What the bridge knows of devices and of who is followed: the newest version of each event of varde.devices and
 * varde.monitoring comes in, look-ups go out. Pure, and safe for many threads.
 */
@NullMarked
package no.varde.ingest.registry;

import org.jspecify.annotations.NullMarked;
