package no.varde.embedded;

import java.nio.file.Path;

/** A platform in a process of its own, to be killed: it writes a trace, says so, and then only sleeps. */
final class PlatformProcess {

    static final String WRITTEN = "written";

    private PlatformProcess() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPlatform platform =
                EmbeddedPlatform.start(new EmbeddedSettings(Path.of(arguments[0]), 0, 0, 0), System.out::println);
        Traces.write(platform, 7);
        System.out.println(WRITTEN);
        Thread.sleep(Long.MAX_VALUE);
    }
}
