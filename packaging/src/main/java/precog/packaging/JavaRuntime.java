package precog.packaging;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The JDK that runs the build, a part of which is shipped as the runtime of the program. */
record JavaRuntime(String vendor, String version) {

    static JavaRuntime running() throws IOException {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(System.getProperty("java.home"), "release"))) {
            release.load(in);
        }
        return new JavaRuntime(
                release.getProperty("IMPLEMENTOR", "unknown").replace("\"", ""),
                release.getProperty("JAVA_RUNTIME_VERSION", "unknown").replace("\"", ""));
    }

    /** Its lines in the list of third parties. */
    String entry() {
        return """
                Java runtime %s of %s
                  GPL-2.0-with-classpath-exception
                  the folder legal of the runtime, by module
                """.formatted(version, vendor);
    }

    /** A bill of materials of its own, beside that of the libraries. */
    String bill() {
        return """
                {
                  "bomFormat" : "CycloneDX",
                  "specVersion" : "1.6",
                  "version" : 1,
                  "components" : [
                    {
                      "type" : "platform",
                      "supplier" : { "name" : "%s" },
                      "name" : "OpenJDK",
                      "version" : "%s",
                      "licenses" : [ { "license" : { "id" : "GPL-2.0-with-classpath-exception" } } ]
                    }
                  ]
                }
                """.formatted(vendor, version);
    }
}
