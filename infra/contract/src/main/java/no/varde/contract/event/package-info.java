/**
 * The events on Kafka, one record each. They carry opaque ids, codes and numbers: never a name, an identity number or
 * free text. Fields are only ever added, and readers ignore what they do not know.
 */
@NullMarked
package no.varde.contract.event;

import org.jspecify.annotations.NullMarked;
