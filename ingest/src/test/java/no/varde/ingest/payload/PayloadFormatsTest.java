package no.varde.ingest.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.payload.fhir.FhirDecoder;
import no.varde.ingest.payload.jackson.StrictJson;
import no.varde.ingest.payload.varde.VardeJsonDecoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadFormatsTest {

    private final PayloadFormats formats = new PayloadFormats(List.of(
            new VardeJsonDecoder(VitalsTable.STANDARD, new StrictJson()),
            new FhirDecoder(VitalsTable.STANDARD, new StrictJson())));

    @ParameterizedTest
    @CsvSource({
        ",                                                 '',          varde-json",
        ",                                                 fhir,        fhir-r4",
        "application/json,                                 fhir,        fhir-r4",
        "application/fhir+json,                            '',          fhir-r4",
        "Application/FHIR+JSON; charset=utf-8,             '',          fhir-r4",
        "application/vnd.varde.reading+json,               fhir,        varde-json",
        "application/senml+json,                           '',          none",
        "text/html,                                        fhir,        none",
        ",                                                 senml,       none"
    })
    void the_content_type_chooses_and_else_the_topic(@Nullable String contentType, String suffix, String format) {
        assertThat(formats.choose(contentType, suffix)
                        .map(PayloadDecoder::format)
                        .orElse("none"))
                .isEqualTo(format);
    }
}
