package io.svodka.runner.oracle;

import io.svodka.compiler.Compilation;
import io.svodka.compiler.Compiler;
import io.svodka.compiler.source.SourceFile;
import io.svodka.engine.layout.Pack;
import io.svodka.engine.query.DataSettings;
import io.svodka.engine.query.QueryEngine;
import io.svodka.model.origin.SourceId;
import io.svodka.model.plan.ProjectPlan;
import io.svodka.model.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A small shop whose rows and reports a test writes itself.
///
/// @param folder where its rows are
record Shop(Path folder, String settings) {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
  private static final String MODELS =
      """
      source order_list from file "orders.csv" {
        key id
        columns {
          id integer
          partner text
          category text
          day date
          amount decimal(12, 2)
          customer text
        }
      }
      source partner_list from file "partners.csv" {
        key id
        columns {
          id text
          name text
        }
      }
      model partners from partner_list {
        key id
        dimension name
      }
      model orders from order_list {
        key id
        time day
        join one partner is partners on partner
        join one referrer is partners on customer
        dimension category
        dimension customer
        measure orders = count()
        measure revenue = sum(amount)
        measure buyers = count(distinct customer)
      """;

  static Shop in(Path folder) {
    return new Shop(folder, "");
  }

  Shop with(String other) {
    return new Shop(folder, other);
  }

  /// @param rows id, partner, category, day, amount, customer
  Shop orders(String rows) throws IOException {
    Files.writeString(
        folder.resolve("orders.csv"), "id,partner,category,day,amount,customer\n" + rows);
    return this;
  }

  Shop partners(String rows) throws IOException {
    Files.writeString(folder.resolve("partners.csv"), "id,name\n" + rows);
    return this;
  }

  /// Returns the plan of the shop with more measures and a report.
  ProjectPlan plan(String measures, String report) {
    String text =
        "project shop {\n  language \"en\"\n"
            + settings.indent(2)
            + "}\n"
            + MODELS
            + measures.indent(2)
            + "}\n"
            + report;
    return switch (new Compiler()
        .compile(() -> List.of(new SourceFile(new SourceId("shop.svodka"), text)))) {
      case Compilation.Compiled(var plan, _) -> plan;
      case Compilation.Refused(var diagnostics) ->
          throw new IllegalArgumentException(diagnostics.toString());
    };
  }

  List<Pack> packs(String measures, String report) {
    ProjectPlan plan = plan(measures, report);
    try (QueryEngine engine = new QueryEngine(plan, new DataSettings(folder, Map.of()))) {
      return new Packs(plan, engine, TODAY).of("r");
    }
  }

  /// Returns the lines of the first table that a report prints.
  String table(String measures, String report) {
    return lines(packs(measures, report).getFirst());
  }

  static String lines(Pack pack) {
    return Printed.sheet(pack.document()).table().stream()
        .map(line -> line.kind() + ": " + text(line.cells()) + "\n")
        .collect(Collectors.joining());
  }

  private static String text(List<io.svodka.runner.oracle.naive.Sheet.Cell> cells) {
    return cells.stream().map(cell -> text(cell.value())).collect(Collectors.joining(" | "));
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Decimal(var number) -> number.stripTrailingZeros().toPlainString();
      case Value.Truth(var holds) -> String.valueOf(holds);
      case Value.Day(var day) -> day.toString();
      case Value.Moment(var at) -> at.toString();
      case Value.Absent() -> "—";
      case Value.Bucket(var period) -> period.start().toString();
    };
  }
}
