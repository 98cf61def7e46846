package io.svodka.compiler.foreign;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of XML with its line. Prefixes are left away: both tools change their namespaces with
/// every version.
///
/// @param own text right inside, without that of its children
record MarkedXml(
    String name, Map<String, String> attributes, List<MarkedXml> children, String own, int line) {
  private static final int DEEPEST = 200;
  private static final int MOST = 200_000;

  MarkedXml {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /// An element whose end has not come.
  private static final class Open {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<MarkedXml> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int line;

    private Open(XMLStreamReader at) {
      this.name = at.getLocalName();
      this.line = at.getLocation().getLineNumber();
      for (int i = 0; i < at.getAttributeCount(); i++) {
        attributes.put(at.getAttributeLocalName(i), at.getAttributeValue(i));
      }
    }

    private MarkedXml closed() {
      return new MarkedXml(name, attributes, children, text.toString().strip(), line);
    }
  }

  /// Returns the root of a file. Nothing that it names is opened: no document type is read and no
  /// entity is known but those of XML itself.
  static MarkedXml read(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      try {
        return root(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new UnreadableReport("line " + line + " is no XML that can be read");
    }
  }

  private static MarkedXml root(XMLStreamReader reader) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    int count = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++count > MOST || open.size() >= DEEPEST) {
            throw new UnreadableReport("it has more elements than a report can have");
          }
          open.push(new Open(reader));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            Objects.requireNonNull(open.peek()).text.append(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableReport("it names an entity, which is not followed");
        case XMLStreamConstants.END_ELEMENT -> {
          MarkedXml closed = open.pop().closed();
          if (open.isEmpty()) {
            return closed;
          }
          Objects.requireNonNull(open.peek()).children.add(closed);
        }
        default -> {}
      }
    }
    throw new UnreadableReport("it ends too early");
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  double number(String key) {
    try {
      return Double.parseDouble(attribute(key));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  Stream<MarkedXml> all(String child) {
    return children.stream().filter(each -> each.name.equals(child));
  }

  Optional<MarkedXml> first(String child) {
    return all(child).findFirst();
  }

  /// Returns the text of a child; empty where it is not there.
  String text(String child) {
    return first(child).map(MarkedXml::own).orElse("");
  }

  /// Returns what a thing of JasperReports says: up to version 6 in a child with a name of its own
  /// for each thing.
  String expression(String old) {
    return first(old).or(() -> first("expression")).map(MarkedXml::own).orElse("");
  }

  /// Returns the elements reached by a path of names, all of them at each step.
  Stream<MarkedXml> path(String... names) {
    Stream<MarkedXml> found = Stream.of(this);
    for (String step : names) {
      found = found.flatMap(each -> each.all(step));
    }
    return found;
  }

  /// Returns every element of a name inside, however deep, in the order of the file.
  Stream<MarkedXml> inside(String wanted) {
    return children.stream()
        .flatMap(
            each ->
                Stream.concat(
                    each.name.equals(wanted) ? Stream.of(each) : Stream.empty(),
                    each.inside(wanted)));
  }
}
