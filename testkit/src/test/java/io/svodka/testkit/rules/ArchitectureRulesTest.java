package io.svodka.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule is shown code that breaks it, so that none is green by mistake.
class ArchitectureRulesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFindsWhatBreaksIt(String rule) {
    JavaClasses breach = new Probe(folder).compile(BREACHES.get(rule));
    assertTrue(named(rule).evaluate(breach).hasViolation(), rule);
  }

  @Test
  void everyRuleIsProbed() {
    assertEquals(
        ArchitectureRules.all().stream()
            .map(ArchitectureRulesTest::key)
            .collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(BREACHES.keySet()));
  }

  @Test
  void codeThatKeepsTheRulesPasses() {
    JavaClasses classes =
        new Probe(folder)
            .compile(
                List.of(
                    "package io.svodka.model; @org.jspecify.annotations.NullMarked interface Noun"
                        + " {}",
                    "package io.svodka.cli; class Main { long at = System.currentTimeMillis(); }"));
    List<String> complaints =
        ArchitectureRules.all().stream()
            .filter(rule -> !key(rule).equals("every package is null-marked"))
            .flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream())
            .toList();
    assertEquals(List.of(), complaints);
  }

  static Stream<String> rules() {
    return BREACHES.keySet().stream().sorted();
  }

  private static ArchRule named(String key) {
    return ArchitectureRules.all().stream()
        .filter(rule -> key(rule).equals(key))
        .findFirst()
        .orElseThrow();
  }

  /// The part of a description before the list of rooms and the reason.
  private static String key(ArchRule rule) {
    return rule.getDescription().replaceAll("( but \\[| by \\[|, because ).*", "");
  }

  private static final String TARGET = "package io.svodka.runner; public class Run {}";

  private static final Map<String, List<String>> BREACHES =
      Map.ofEntries(
          room("grammar"),
          room("model"),
          room("trace"),
          room("templates"),
          room("examples"),
          room("compiler"),
          room("engine"),
          room("delivery"),
          room("renderer"),
          room("reader"),
          atTheTop("runner"),
          atTheTop("languageserver"),
          format("pdf", "xlsx"),
          format("xlsx", "html"),
          format("html", "pdf"),
          Map.entry(
              "only compiler.parse sees the generated parser",
              List.of(
                  "package io.svodka.grammar; public class Parser {}",
                  "package io.svodka.compiler.type; class Breach { io.svodka.grammar.Parser p; }")),
          Map.entry(
              "packages form no cycles",
              List.of(
                  "package io.svodka.model.one; public class One { io.svodka.model.two.Two two; }",
                  "package io.svodka.model.two; public class Two { io.svodka.model.one.One o; }")),
          library("ANTLR and antlr4-c3", "org.antlr.v", "io.svodka.compiler.type"),
          Map.entry(
              "JDBC is seen",
              List.of("package io.svodka.engine.layout; class Breach { java.sql.Date date; }")),
          library("JasperReports and OpenPDF", "com.lowagie.text", "io.svodka.renderer.chart"),
          library("the names of Arrow", "org.apache.arrow.memory", "io.svodka.engine.layout"),
          library("POI", "org.apache.poi.ss", "io.svodka.engine.layout"),
          library("PDFBox", "org.apache.pdfbox.text", "io.svodka.runner"),
          library("jsoup", "org.jsoup.nodes", "io.svodka.runner"),
          library("FreeMarker", "freemarker.template", "io.svodka.renderer.pdf"),
          library("Jakarta Mail", "jakarta.mail.event", "io.svodka.delivery"),
          library(
              "db-scheduler and HikariCP",
              "com.github.kagkarlsson.scheduler",
              "io.svodka.delivery.ledger"),
          library("the library of S3", "software.amazon.awssdk.services", "io.svodka.delivery"),
          library("OpenTelemetry", "io.opentelemetry.api", "io.svodka.runner"),
          library("commonmark", "org.commonmark.node", "io.svodka.compiler.parse"),
          library("Jollyday", "org.threeten.extra", "io.svodka.engine.calendar"),
          library("jDKIM", "org.apache.james.jdkim", "io.svodka.runner"),
          library("Jackson", "com.fasterxml.jackson.core", "io.svodka.runner"),
          library("LSP4J", "org.eclipse.lsp4j.services", "io.svodka.cli"),
          library("picocli", "picocli", "io.svodka.runner"),
          code("only cli uses the standard streams", "runner", "System.out.println(1);"),
          code(
              "only cli reads the clock and the zone of the machine",
              "engine",
              "java.time.ZoneId.systemDefault();"),
          code(
              "only cli reads the locale of the machine",
              "engine",
              "java.util.Locale.getDefault();"),
          code(
              "the compiler opens no file and no connection",
              "compiler",
              "java.nio.file.Path.of(\"x\");"),
          Map.entry(
              "only one factory makes expressions of JasperReports",
              List.of(
                  "package net.sf.jasperreports.engine.design; public class JRDesignExpression {}",
                  """
                  package io.svodka.renderer.pdf;
                  class Breach {
                    Object made = new net.sf.jasperreports.engine.design.JRDesignExpression();
                  }
                  """)),
          Map.entry(
              "nothing is deserialised",
              List.of(
                  "package io.svodka.runner; class Breach { java.io.ObjectInputStream stream; }")),
          Map.entry(
              "every package is null-marked",
              List.of("package io.svodka.engine; class Breach {}")));

  private static Map.Entry<String, List<String>> room(String room) {
    String breach = "package io.svodka." + room + "; class Breach { io.svodka.runner.Run run; }";
    return Map.entry("io.svodka." + room + " sees nothing of ours", List.of(TARGET, breach));
  }

  private static Map.Entry<String, List<String>> atTheTop(String room) {
    String breach = "package io.svodka." + room + "; class Breach { io.svodka.cli.Run run; }";
    return Map.entry(
        "io.svodka." + room + " sees nothing of ours",
        List.of("package io.svodka.cli; public class Run {}", breach));
  }

  private static Map.Entry<String, List<String>> format(String format, String other) {
    return Map.entry(
        "renderer." + format + " sees no other format",
        List.of(
            "package io.svodka.renderer." + other + "; public class Other {}",
            "package io.svodka.renderer.%s; class Breach { io.svodka.renderer.%s.Other other; }"
                .formatted(format, other)));
  }

  private static Map.Entry<String, List<String>> library(String name, String home, String room) {
    return Map.entry(
        name + " is seen",
        List.of(
            "package " + home + "; public class Foreign {}",
            "package " + room + "; class Breach { " + home + ".Foreign foreign; }"));
  }

  private static Map.Entry<String, List<String>> code(String rule, String room, String statement) {
    String breach =
        "package io.svodka." + room + "; class Breach { void act() { " + statement + " } }";
    return Map.entry(rule, List.of(breach));
  }
}
