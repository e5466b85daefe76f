package no.varde.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.varde.testkit.TestDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a nurse does, in a real browser. */
class WardPageIT {

    private static final double PATIENCE_MILLIS = 60_000;

    private final TestWard ward = TestWard.get();
    private Playwright playwright;
    private Browser browser;
    private Page page;

    @BeforeEach
    void open_a_browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(2 * PATIENCE_MILLIS)
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")));
        page = browser.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterEach
    void close_the_browser() {
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: run ./varde test, which installs it"));
    }

    @Test
    void an_alert_arrives_without_a_reload_and_is_acknowledged_and_resolved() throws Exception {
        TestWard.Patient patient = ward.newPatient("Solfrid", "Nettleser");
        signIn();
        page.evaluate("window.sinceSignIn = true");

        try (TestDevice device = patient.device()) {
            device.publishReadings(TestWard.Patient.reading("SPO2", 84));
        }

        Locator row = page.locator("#main [data-patient='" + patient.patientId() + "'][data-alert]");
        assertThat(row).isVisible();
        assertThat(row).hasAttribute("data-severity", "RED");
        Locator call = page.locator("#call");
        assertThat(call).isVisible();
        assertThat(call).containsText("Et rødt varsel venter på noen.");
        assertIsAccessible("worklist");
        call.locator("[data-mute]").click();
        assertThat(page.locator("#muted")).containsText("Lyd av til");

        row.locator("[data-do=acknowledge]").click();
        assertThat(row).hasAttribute("data-state", "ACKNOWLEDGED");
        assertThat(call).isHidden();

        row.locator("[data-do=more]").click();
        assertThat(page.locator("#dialog .panel")).isVisible();
        page.locator("#dialog details:has([name=until]) summary").click();
        assertIsAccessible("panel");
        page.locator("#dialog [data-do=start-contact]").click();
        assertThat(row).hasAttribute("data-state", "IN_PROGRESS");

        row.locator("[data-do=resolve]").click();
        Locator form = page.locator("form.resolve");
        form.locator("[name=outcome]").selectOption(new SelectOption().setValue("CONTACTED_ADVICE"));
        form.locator("[name=note]").fill("Ringt. Måler på nytt om en time.");
        assertIsAccessible("resolve");
        form.locator("button.primary").click();
        assertThat(row).hasCount(0);

        assertThat(page.evaluate("window.sinceSignIn === true"))
                .as("the page was never loaded again")
                .isEqualTo(true);
    }

    @Test
    void the_patient_page_is_accessible() throws Exception {
        TestWard.Patient patient = ward.newPatient("Tove", "Tilgjengelig");
        try (TestDevice device = patient.device()) {
            device.publishReadings(TestWard.Patient.reading("SPO2", 97));
        }
        signIn();

        page.navigate(ward.dashboard() + "/patients/" + patient.patientId());

        assertThat(page.locator("h1")).containsText("Tilgjengelig");
        assertIsAccessible("patient");
    }

    private void signIn() {
        page.navigate(ward.dashboard() + "/login");
        assertIsAccessible("sign-in");
        page.locator("#username").fill("nurse");
        page.locator("#password").fill(ward.password());
        page.locator("form[action$='/login'] button").click();
        assertThat(page.locator("#live")).isVisible();
    }

    private void assertIsAccessible(String what) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("accessibility of the %s page", what)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp())
                .isEmpty();
    }
}
