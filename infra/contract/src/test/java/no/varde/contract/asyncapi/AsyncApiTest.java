package no.varde.contract.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.varde.contract.json.EventCodec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;

class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("../docs/asyncapi.json");

    @Test
    void the_document_describes_the_topics_and_records_as_they_are() throws IOException {
        String made = EventCodec.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(new AsyncApiDocument().toMap())
                + "\n";
        if (Boolean.getBoolean("asyncapi.refresh")) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("refresh with: mvn -pl infra/contract test -Dtest=AsyncApiTest -Dasyncapi.refresh=true")
                .isEqualTo(made);
    }
}
