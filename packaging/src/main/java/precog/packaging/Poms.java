package precog.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What the POMs of this project name with a version: plugins, libraries, annotation processors. */
final class Poms {

    private final Map<String, String> properties = new HashMap<>();

    private Poms() {}

    /** The paths, in a Maven repository, of the jars (and imported POMs) that are named. */
    static Stream<String> named() throws IOException {
        List<Element> poms;
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            poms = Stream.concat(Stream.of(Path.of("..")), folders)
                    .map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .map(pom -> Bill.read(pom).getDocumentElement())
                    .toList();
        }
        Poms all = new Poms();
        poms.stream()
                .flatMap(pom -> Bill.descendants(pom, "properties"))
                .flatMap(Bill::children)
                .forEach(property -> all.properties.put("${" + property.getTagName() + '}', property.getTextContent()));
        return poms.stream()
                .flatMap(pom -> Stream.of("plugin", "dependency", "path", "artifactItem")
                        .flatMap(kind -> Bill.descendants(pom, kind)))
                .filter(named -> !Bill.text(named, "version").isEmpty())
                .filter(named -> !Bill.text(named, "groupId").equals("precog"))
                .map(all::path)
                .distinct();
    }

    private String path(Element named) {
        String group = Bill.text(named, "groupId");
        String name = Bill.text(named, "artifactId");
        String version = Bill.text(named, "version");
        String known = properties.getOrDefault(version, version);
        String type = Bill.text(named, "type");
        return String.join(
                "/",
                (group.isEmpty() ? "org.apache.maven.plugins" : group).replace('.', '/'),
                name,
                known,
                name + '-' + known + '.' + (type.isEmpty() ? "jar" : type));
    }
}
