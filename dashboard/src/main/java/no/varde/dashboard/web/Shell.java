package no.varde.dashboard.web;

import java.util.Locale;
import java.util.function.Supplier;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.worklist.Counts;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page shows.
 *
 * @param staff who is signed in; null on the log-in page
 * @param theme {@code light} or {@code dark} where the reader chose one, else {@code auto}
 * @param path of this page, to come back to
 */
public record Shell(
        @Nullable Staff staff,
        Locale locale,
        String theme,
        String path,
        Assets assets,
        Supplier<@Nullable Counts> lazyCounts) {

    public boolean clinical() {
        return staff != null && staff.isClinical();
    }

    public boolean english() {
        return "en".equals(locale.getLanguage());
    }

    /** Asks {@code alerts}, so only a page that has no counts of its own does. */
    public @Nullable Counts counts() {
        return lazyCounts.get();
    }
}
