/**
 * The HTTP API. In: requests of the dashboard on behalf of one person, signed. Out: the worklist, alerts and their
 * history, and problems (RFC 9457) that say why something was refused. Every right is checked here again.
 */
@NullMarked
package no.varde.alerts.web;

import org.jspecify.annotations.NullMarked;
