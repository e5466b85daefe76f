/**
 * Published test vectors held against what this build computes. In: vector files of the kinds that are listed in one
 * place. Out: a line per case that differs and a count. A kind that is known but not checked yet fails, so that nobody
 * takes silence for success.
 */
@NullMarked
package no.varde.standalone.vectors;

import org.jspecify.annotations.NullMarked;
