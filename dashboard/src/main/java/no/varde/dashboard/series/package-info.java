/**
 * Values over time. What was measured comes in; it goes out in pieces without gaps, thinned to what can be drawn, or as
 * the coordinates of a small inline SVG. Pure: no framework, no clock.
 */
@NullMarked
package no.varde.dashboard.series;

import org.jspecify.annotations.NullMarked;
