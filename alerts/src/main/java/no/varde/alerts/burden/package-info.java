/**
 * How much alerts ask of people, and how much of it is worth their time. In: the alerts of some weeks, counted by the
 * database. Out: figures per rule and care unit, as meters and for the API. Totals are counted from the alerts, never
 * averaged. Source: alarm management §8, after IEC 62682 and EEMUA 191; ranks after capacity §3.
 */
@NullMarked
package no.varde.alerts.burden;

import org.jspecify.annotations.NullMarked;
