package no.varde.contract.vitals;

import java.util.Locale;

/** A text in both of Varde's languages: Norwegian bokmål and English. */
public record Text(String nb, String en) {

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : nb;
    }
}
