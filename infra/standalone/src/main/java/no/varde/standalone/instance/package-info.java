/**
 * What a running instance says about itself to whoever may read its data directory. In: addresses, account names and
 * demo devices, from the runner. Out: {@code instance.json}, readable by its owner alone, for {@code ./varde info},
 * {@code down} and {@code replay}.
 */
@NullMarked
package no.varde.standalone.instance;

import org.jspecify.annotations.NullMarked;
