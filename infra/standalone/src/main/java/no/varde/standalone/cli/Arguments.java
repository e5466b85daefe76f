package no.varde.standalone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Words of a command line as flags ({@code --fresh}), options ({@code --port 8080} or {@code --port=8080}) and rest. */
public final class Arguments {

    private static final int HIGHEST_PORT = 65_535;

    private final Map<String, List<String>> options = new TreeMap<>();
    private final List<String> rest = new ArrayList<>();

    private Arguments() {}

    /**
     * @param flags names of options without a value
     * @param valued names of options with one
     * @throws UsageException for an unknown option or a missing value
     */
    public static Arguments parse(List<String> words, Set<String> flags, Set<String> valued) throws UsageException {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                arguments.rest.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = word.substring(2, equals < 0 ? word.length() : equals);
            if (flags.contains(name) && equals < 0) {
                arguments.add(name, "true");
            } else if (valued.contains(name) && equals >= 0) {
                arguments.add(name, word.substring(equals + 1));
            } else if (valued.contains(name) && i + 1 < words.size()) {
                arguments.add(name, words.get(++i));
            } else {
                throw new UsageException(
                        valued.contains(name) ? "--" + name + " needs a value" : "unknown option --" + name);
            }
        }
        return arguments;
    }

    private void add(String name, String value) {
        options.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    public boolean has(String flag) {
        return options.containsKey(flag);
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option)).map(List::getLast);
    }

    public List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    public List<String> rest() {
        return rest;
    }

    /** The data directory: {@code --data}, else {@code ~/.varde}. */
    public Path dataDirectory() {
        return value("data")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".varde"))
                .toAbsolutePath()
                .normalize();
    }

    /** @throws UsageException if it is not a whole number from {@code lowest} to {@code highest} */
    public int number(String option, int otherwise, int lowest, int highest) throws UsageException {
        Optional<String> text = value(option);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // said below
        }
        throw new UsageException("--" + option + " takes a number from " + lowest + " to " + highest);
    }

    public int port(String option, int otherwise) throws UsageException {
        return number(option, otherwise, 1, HIGHEST_PORT);
    }
}
