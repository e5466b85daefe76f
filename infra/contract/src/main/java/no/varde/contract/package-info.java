/**
 * What the parts of Varde agree on: the topics, the events on them, the table of vitals and the one JSON codec.
 * Nothing comes in and nothing goes out; every module depends on this one and on no other.
 */
@NullMarked
package no.varde.contract;

import org.jspecify.annotations.NullMarked;
