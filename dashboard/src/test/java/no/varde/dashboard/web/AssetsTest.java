package no.varde.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void third_party_scripts_are_where_the_pages_look_for_them() {
        assertThat(AssetsTest.class.getResource("/META-INF/resources" + Assets.HTMX))
                .isNotNull();
        assertThat(AssetsTest.class.getResource("/META-INF/resources" + Assets.ECHARTS))
                .isNotNull();
    }

    /** Else a click inside is queued behind the refresh of what is around it, and lost when that swaps the form away. */
    @Test
    void the_order_of_refreshes_is_not_passed_on_to_the_forms_inside() throws IOException {
        Pattern element = Pattern.compile("<[^>]*hx-sync=[^>]*>");
        for (String page : List.of("worklist.html", "patient.html")) {
            Path file = Path.of("src/main/resources/dashboard/templates", page);
            List<String> found = element.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(found).as(page).isNotEmpty().allMatch(tag -> tag.contains("hx-disinherit=\"hx-sync\""));
        }
    }

    /** A small drawing has a title too, and htmx would give it to the window. */
    @Test
    void a_refresh_does_not_rename_the_page() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/dashboard/templates/layout.html")))
                .contains("\"ignoreTitle\":true");
    }

    @Test
    void no_template_has_inline_script_or_style() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/dashboard/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("<script(?![^>]*src)|<style|\\sstyle=|\\son[a-z]+=");
            }
        }
    }
}
