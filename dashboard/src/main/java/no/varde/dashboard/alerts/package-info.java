/**
 * The module {@code alerts} as these pages see it: its worklist and alerts come in over HTTP, acknowledgements and
 * resolutions go out. It checks every right again; the token says who asks.
 */
@NullMarked
package no.varde.dashboard.alerts;

import org.jspecify.annotations.NullMarked;
