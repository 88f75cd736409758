package precog.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The bill of materials (CycloneDX, XML), with the reading of XML that {@link Poms} does alike. */
final class Bill {

    static final Path JSON = Path.of("target/supply/precog.cdx.json");
    private static final Path XML = Path.of("target/supply/precog.cdx.xml");

    private Bill() {}

    /** Every library that is shipped. */
    static List<Component> shipped() {
        if (!Files.exists(XML)) {
            throw new Refusal(
                    "There is no bill of materials: its tool works only where Maven is not told to be offline (-o).");
        }
        Element all = read(XML).getDocumentElement();
        return children(all, "components")
                .flatMap(components -> children(components, "component"))
                .map(Bill::component)
                .toList();
    }

    private static Component component(Element of) {
        String purl = text(of, "purl");
        int classifier = purl.indexOf("classifier=");
        List<String> licences = descendants(of, "licenses")
                .flatMap(licence -> Stream.of("id", "name", "expression").flatMap(kind -> descendants(licence, kind)))
                .map(Element::getTextContent)
                .toList();
        return new Component(
                text(of, "group"),
                text(of, "name"),
                text(of, "version"),
                classifier < 0
                        ? ""
                        : purl.substring(classifier + "classifier=".length()).replaceAll("&.*", ""),
                licences);
    }

    static Document read(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new Refusal(file + " cannot be read: " + e.getMessage());
        }
    }

    static Stream<Element> descendants(Element of, String name) {
        return elements(of.getElementsByTagName(name));
    }

    static Stream<Element> children(Element of) {
        return elements(of.getChildNodes());
    }

    static Stream<Element> children(Element of, String name) {
        return children(of).filter(child -> child.getTagName().equals(name));
    }

    /** The text of the child of that name, empty where there is none. */
    static String text(Element of, String name) {
        return children(of, name)
                .findFirst()
                .map(Element::getTextContent)
                .orElse("")
                .strip();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
