package io.svodka.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// Where types of others stop: each library is seen by the rooms that wrap it and by nobody else.
final class Borders {
  /// A library, the packages it brings and the rooms that may see them.
  private record Library(String name, List<String> packages, List<String> rooms) {}

  private static final List<Library> LIBRARIES =
      List.of(
          new Library(
              "ANTLR and antlr4-c3",
              List.of("org.antlr..", "com.vmware.antlr4c3.."),
              List.of("io.svodka.grammar..", "io.svodka.compiler.parse..")),
          new Library(
              "JDBC",
              List.of(
                  "java.sql..",
                  "javax.sql..",
                  "org.duckdb..",
                  "org.postgresql..",
                  "org.h2..",
                  "org.mariadb..",
                  "org.sqlite..",
                  "io.trino.jdbc..",
                  "com.clickhouse.."),
              List.of(
                  "io.svodka.engine.query..",
                  "io.svodka.delivery.ledger..",
                  "io.svodka.renderer.parquet..",
                  "io.svodka.reader.rows..")),
          new Library(
              "the names of Arrow",
              List.of("org.apache.arrow.."),
              List.of("io.svodka.engine.query..")),
          new Library(
              "JasperReports and OpenPDF",
              List.of("net.sf.jasperreports..", "com.lowagie.."),
              List.of("io.svodka.renderer.pdf..")),
          new Library(
              "POI",
              List.of("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans.."),
              List.of(
                  "io.svodka.renderer.xlsx..",
                  "io.svodka.engine.query..",
                  "io.svodka.reader.xlsx..")),
          new Library(
              "PDFBox",
              List.of("org.apache.pdfbox..", "org.apache.fontbox.."),
              List.of("io.svodka.reader.pdf..")),
          new Library("jsoup", List.of("org.jsoup.."), List.of("io.svodka.reader.html..")),
          new Library("FreeMarker", List.of("freemarker.."), List.of("io.svodka.renderer.html..")),
          new Library(
              "Jakarta Mail",
              List.of("jakarta.mail..", "jakarta.activation..", "org.eclipse.angus.."),
              List.of("io.svodka.delivery.mail..")),
          new Library(
              "db-scheduler and HikariCP",
              List.of("com.github.kagkarlsson..", "com.zaxxer.."),
              List.of("io.svodka.delivery.sharing..")),
          new Library(
              "OpenTelemetry",
              List.of("io.opentelemetry.."),
              List.of("io.svodka.runner.telemetry..")),
          new Library(
              "the library of S3",
              List.of("software.amazon.awssdk.."),
              List.of("io.svodka.delivery.s3..")),
          new Library("jDKIM", List.of("org.apache.james.."), List.of("io.svodka.delivery.mail..")),
          new Library(
              "commonmark",
              List.of("org.commonmark.."),
              List.of(
                  "io.svodka.compiler.check..",
                  "io.svodka.engine.layout..",
                  "io.svodka.renderer.site..")),
          new Library(
              "Jollyday",
              List.of("de.focus_shift.jollyday..", "jakarta.xml.bind..", "org.threeten.extra.."),
              List.of("io.svodka.engine.holidays..")),
          new Library(
              "Jackson",
              List.of("com.fasterxml.jackson.."),
              List.of(
                  "io.svodka.runner.settings..",
                  "io.svodka.runner.archive..",
                  "io.svodka.runner.records..",
                  "io.svodka.runner.hook..",
                  "io.svodka.renderer.json..",
                  "io.svodka.delivery.sharing..",
                  "io.svodka.cli..")),
          new Library(
              "LSP4J",
              List.of("org.eclipse.lsp4j..", "com.google.gson.."),
              List.of("io.svodka.languageserver..")),
          new Library("picocli", List.of("picocli.."), List.of("io.svodka.cli..")));

  private Borders() {}

  static List<ArchRule> rules() {
    return LIBRARIES.stream().map(Borders::stopsAtItsRooms).toList();
  }

  private static ArchRule stopsAtItsRooms(Library library) {
    return noClasses()
        .that()
        .resideInAPackage("io.svodka..")
        .and()
        .resideOutsideOfPackages(library.rooms().toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.packages().toArray(String[]::new))
        .as(library.name() + " is seen by " + library.rooms() + " only")
        .because("types of a library stop at the border of the package that wraps it")
        .allowEmptyShould(true);
  }
}
