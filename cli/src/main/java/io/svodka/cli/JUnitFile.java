package io.svodka.cli;

import io.svodka.engine.query.ExpectationResult;
import io.svodka.model.failure.RunFailure;
import io.svodka.runner.tests.TestResult;
import io.svodka.runner.tests.TestResult.Checked;
import io.svodka.runner.tests.TestResult.Ending;
import io.svodka.runner.tests.TestResult.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The results of tests in the form that build servers read: one `testsuite`, one `testcase` for
/// each test and each rule of a source.
///
/// @param suite name of the suite
record JUnitFile(String suite, TestSummary summary) {
  private static final DifferenceText PLAIN = new DifferenceText(Ink.NONE);

  void write(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text());
    } catch (IOException e) {
      throw new RunFailure.Setup(
          "SV9405", "cannot write " + file, "check that the folder can be written", e);
    }
  }

  String text() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", clean(suite));
      xml.writeAttribute(
          "tests", String.valueOf(summary.results().size() + summary.rules().size()));
      xml.writeAttribute("failures", String.valueOf(summary.failed() - broken()));
      xml.writeAttribute("errors", String.valueOf(broken()));
      xml.writeAttribute("skipped", String.valueOf(summary.skipped()));
      xml.writeAttribute("time", seconds(summary.took()));
      for (TestResult result : summary.results()) {
        test(xml, result);
      }
      for (ExpectationResult rule : summary.rules()) {
        rule(xml, rule);
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the results cannot be written as XML", e);
    }
    return text.append('\n').toString();
  }

  private long broken() {
    return summary.results().stream()
        .filter(result -> result.ending() instanceof Ending.Broke)
        .count();
  }

  private static void test(XMLStreamWriter xml, TestResult result) throws XMLStreamException {
    String file = result.test().span().source().path();
    start(xml, file.replaceFirst("\\.svodka$", ""), result.test().name(), result.took());
    switch (result.status()) {
      case PASSED -> {}
      case SKIPPED -> {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", clean(skipped(result)));
      }
      case FAILED -> {
        switch (result.ending()) {
          case Ending.Broke(var code, var message, var help) ->
              mistake(xml, "error", code + ": " + message, List.of(message, help));
          case Ending.Ran(var checked) -> {
            List<String> lines = lines(checked);
            mistake(xml, "failure", lines.getFirst(), lines);
          }
        }
      }
    }
    xml.writeEndElement();
  }

  private static void start(XMLStreamWriter xml, String group, String name, Duration took)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(group));
    xml.writeAttribute("name", clean(name));
    xml.writeAttribute("time", seconds(took));
  }

  private static void mistake(XMLStreamWriter xml, String kind, String message, List<String> lines)
      throws XMLStreamException {
    xml.writeStartElement(kind);
    xml.writeAttribute("message", clean(message));
    xml.writeAttribute("type", kind);
    xml.writeCharacters(clean(String.join("\n", lines)));
    xml.writeEndElement();
  }

  private static String skipped(TestResult result) {
    return switch (result.ending()) {
      case Ending.Broke(_, var message, _) -> message;
      case Ending.Ran(var checked) -> {
        List<String> why = new ArrayList<>();
        for (Checked each : checked) {
          if (each.verdict() instanceof Verdict.Skipped(var reason)) {
            why.add(reason);
          }
        }
        yield String.join("; ", why);
      }
    };
  }

  private static List<String> lines(List<Checked> checked) {
    List<String> lines = new ArrayList<>();
    for (Checked each : checked) {
      if (each.verdict() instanceof Verdict.Differs(var difference)) {
        lines.addAll(PLAIN.lines(difference));
      }
    }
    return lines;
  }

  private static void rule(XMLStreamWriter xml, ExpectationResult rule) throws XMLStreamException {
    start(xml, "data." + rule.source(), rule.expectation().text(), Duration.ZERO);
    if (TestSummary.isBroken(rule)) {
      String line = Progress.line(rule);
      mistake(xml, "failure", line, List.of(line));
    }
    xml.writeEndElement();
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
  }

  /// XML cannot hold most control characters, not even escaped.
  private static String clean(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
