package no.varde.dashboard.web;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.worklist.Counts;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** What the frame of a page shows. Who is signed in and what waits is looked up only if a page asks. */
public final class Shell {

    private static final Assets ASSETS = new Assets();

    private final SingletonSupplier<@Nullable Staff> staff;
    private final Function<Staff, Counts> counting;
    private final Locale locale;
    private final String theme;
    private final String path;

    Shell(Supplier<@Nullable Staff> staff, Function<Staff, Counts> counting, Locale locale, String theme, String path) {
        this.staff = SingletonSupplier.ofNullable(staff);
        this.counting = counting;
        this.locale = locale;
        this.theme = theme;
        this.path = path;
    }

    /** Who is signed in; null on the log-in page. */
    public @Nullable Staff staff() {
        return staff.get();
    }

    public boolean clinical() {
        Staff reader = staff();
        return reader != null && reader.isClinical();
    }

    /** Asks {@code alerts}, so only a page that has no counts of its own does. */
    public @Nullable Counts counts() {
        Staff reader = staff();
        return reader == null || !reader.isClinical() ? null : counting.apply(reader);
    }

    public boolean english() {
        return "en".equals(locale.getLanguage());
    }

    /** {@code light} or {@code dark} where the reader chose one, else {@code auto}. */
    public String theme() {
        return theme;
    }

    /** This page, to come back to. */
    public String path() {
        return path;
    }

    public Assets assets() {
        return ASSETS;
    }
}
