package no.varde.dashboard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and theme, kept in the reader's browser. */
@Controller
class Preferences {

    static final String THEME_COOKIE = "varde.theme";
    static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private final LocaleResolver locales;

    Preferences(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/preferences/language")
    String language(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back) {
        locales.setLocale(request, response, "en".equals(to) ? Locale.ENGLISH : Locale.of("nb"));
        return "redirect:" + local(back);
    }

    @PostMapping("/preferences/theme")
    String theme(HttpServletResponse response, @RequestParam String to, @RequestParam(defaultValue = "/") String back) {
        ResponseCookie cookie = ResponseCookie.from(THEME_COOKIE, THEMES.contains(to) ? to : "auto")
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + local(back);
    }

    /** Only back to a page of this server. */
    private static String local(String back) {
        boolean plain = back.matches("/[A-Za-z0-9._~/?=&%-]*") && !back.startsWith("//");
        return plain ? back : "/";
    }
}
