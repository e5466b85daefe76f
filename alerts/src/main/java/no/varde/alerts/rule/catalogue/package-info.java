/** The one list of rules that run. In: the table of vitals. Out: the rules, ready to evaluate. */
@NullMarked
package no.varde.alerts.rule.catalogue;

import org.jspecify.annotations.NullMarked;
