package no.varde.ingest.payload.jackson;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.varde.ingest.payload.json.Json;
import no.varde.ingest.payload.json.JsonReader;
import no.varde.ingest.payload.json.MalformedJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON that a stranger wrote: UTF-8 only, nesting up to 32, no name twice in an object, no NUL, nothing after the
 * value. NaN and infinities, which are not JSON but are sent, become a number without a value, so that they spoil one
 * value and not all.
 */
public final class StrictJson implements JsonReader {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 40;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @Override
    public Json read(byte[] utf8) throws MalformedJson {
        String text = decode(utf8);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Json json = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new MalformedJson("more than one JSON value");
            }
            return json;
        } catch (JacksonException e) {
            throw new MalformedJson("not JSON, or nested deeper than " + MAX_DEPTH);
        }
    }

    private static String decode(byte[] utf8) throws MalformedJson {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson("not UTF-8");
        }
    }

    private static Json value(JsonParser parser, @Nullable JsonToken token) throws MalformedJson {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Text(clean(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(exact(parser));
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            case null, default -> throw new MalformedJson("no JSON value");
        };
    }

    private static Json object(JsonParser parser) throws MalformedJson {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = clean(parser.currentName());
            if (members.put(name, value(parser, parser.nextToken())) != null) {
                throw new MalformedJson("a name comes twice in one object");
            }
        }
        return new Json.Members(members);
    }

    private static Json array(JsonParser parser) throws MalformedJson {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Json.Items(items);
    }

    private static @Nullable BigDecimal exact(JsonParser parser) {
        try {
            if (parser.isNaN() || parser.getStringLength() > 2 * MAX_DIGITS) {
                return null;
            }
            BigDecimal number = new BigDecimal(parser.getString());
            boolean usable = number.precision() <= MAX_DIGITS
                    && number.scale() <= MAX_DIGITS
                    && (long) number.precision() - number.scale() <= MAX_DIGITS;
            return usable ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Databases refuse NUL, and half a surrogate pair has no UTF-8. */
    private static String clean(String text) throws MalformedJson {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new MalformedJson("a NUL character or half a surrogate pair");
        }
        return text;
    }
}
