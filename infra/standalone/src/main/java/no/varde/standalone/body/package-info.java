/**
 * What a simulated person's body would show. In: who they are, what they suffer from and an instant. Out: the values a
 * device would read then. Pure: the same instant always gives the same values, so that a measurement lost in a crash is
 * measured again alike.
 */
@NullMarked
package no.varde.standalone.body;

import org.jspecify.annotations.NullMarked;
