/**
 * What the tests of every module share: one embedded platform per test JVM, a device and a Kafka client to drive it,
 * fixtures for the contract's events and the architecture rules. Test code only; no module ships it.
 */
@NullMarked
package no.varde.testkit;

import org.jspecify.annotations.NullMarked;
