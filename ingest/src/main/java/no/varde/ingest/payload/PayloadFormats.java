package no.varde.ingest.payload;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats that Varde reads. */
public final class PayloadFormats {

    /** Says only that it is JSON, so that the topic has to say more. */
    private static final String PLAIN_JSON = "application/json";

    private final Map<String, PayloadDecoder> byContentType;
    private final Map<String, PayloadDecoder> byTopicSuffix;

    public PayloadFormats(List<PayloadDecoder> decoders) {
        byContentType = index(decoders, PayloadDecoder::contentType);
        byTopicSuffix = index(decoders, PayloadDecoder::topicSuffix);
    }

    /**
     * The decoder of a message.
     *
     * @param contentType of MQTT 5; parameters such as a charset do not matter
     * @param topicSuffix what follows {@code readings/}, or empty
     * @return empty if that is no format of Varde's
     */
    public Optional<PayloadDecoder> choose(@Nullable String contentType, String topicSuffix) {
        String type = bare(contentType);
        return type.isEmpty() || type.equals(PLAIN_JSON)
                ? Optional.ofNullable(byTopicSuffix.get(topicSuffix))
                : Optional.ofNullable(byContentType.get(type));
    }

    private static String bare(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, PayloadDecoder> index(
            List<PayloadDecoder> decoders, Function<PayloadDecoder, String> key) {
        return decoders.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
