/** Events to bytes and back: the only place that decides how an event looks as JSON and which headers it carries. */
@NullMarked
package no.varde.contract.json;

import org.jspecify.annotations.NullMarked;
