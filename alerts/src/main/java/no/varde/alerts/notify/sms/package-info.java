/**
 * Messages to staff by SMS, through any gateway that takes a JSON POST. It is given an unguessable reference, by which
 * it may later report delivery.
 */
@NullMarked
package no.varde.alerts.notify.sms;

import org.jspecify.annotations.NullMarked;
