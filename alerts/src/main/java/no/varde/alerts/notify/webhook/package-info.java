/**
 * Messages to another system, such as an on-call service: a signed POST per step. The receiver checks the signature
 * over time and body, so that nobody else can ring its bell and no old message can be played again.
 */
@NullMarked
package no.varde.alerts.notify.webhook;

import org.jspecify.annotations.NullMarked;
