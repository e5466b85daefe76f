/** The command line: arguments come in as words, go out as options; lines for people go to the terminal. */
@NullMarked
package no.varde.standalone.cli;

import org.jspecify.annotations.NullMarked;
