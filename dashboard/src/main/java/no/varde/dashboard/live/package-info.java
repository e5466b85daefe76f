/**
 * Tells open pages that something has happened. {@code varde.alerts} comes in, from now on and for every instance by
 * itself; server-sent events go out to those whose units it concerns. They carry ids only: the page fetches what it
 * shows, with its own rights.
 */
@NullMarked
package no.varde.dashboard.live;

import org.jspecify.annotations.NullMarked;
