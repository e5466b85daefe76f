/**
 * The shell around every page: frame, language, theme, errors and assets. Knows no feature but the counts in its head.
 */
@NullMarked
package no.varde.dashboard.web;

import org.jspecify.annotations.NullMarked;
