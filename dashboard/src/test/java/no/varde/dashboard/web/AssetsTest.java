package no.varde.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
