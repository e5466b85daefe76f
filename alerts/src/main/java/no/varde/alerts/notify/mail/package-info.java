/** Messages to staff by e-mail: handed to an SMTP server, which says no more than that it took them. */
@NullMarked
package no.varde.alerts.notify.mail;

import org.jspecify.annotations.NullMarked;
