package io.svodka.renderer.excerpt;

import io.svodka.model.document.Block;
import io.svodka.model.document.Document;
import io.svodka.model.document.Records;
import io.svodka.model.document.Section;
import io.svodka.model.document.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Takes a document apart for formats that hold one table a file.
public final class TableFiles {
  private TableFiles() {}

  /// A document of one table.
  ///
  /// @param name tells its file from those of the other tables; empty where there is one only
  public record Part(String name, Document document) {}

  /// Returns a document for each table that programs can read.
  ///
  /// @param spelling how a name is written as that of a file; those written alike are numbered
  public static List<Part> of(Document document, UnaryOperator<String> spelling) {
    List<Table> tables = in(document);
    Set<String> taken = new HashSet<>();
    List<Part> parts = new ArrayList<>();
    for (Table table : tables) {
      String name = tables.size() == 1 ? "" : free(spelling.apply(table.records().name()), taken);
      Section section = new Section("", List.of(new Block.Grid(table)));
      Document only =
          new Document(document.info(), document.page(), document.bands(), List.of(section));
      parts.add(new Part(name, only));
    }
    return parts;
  }

  /// Returns the tables of a document that programs can read, in its order.
  public static List<Table> in(Document document) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(TableFiles::tables)
        .filter(table -> !table.records().isEmpty())
        .toList();
  }

  /// Returns the records of all tables, each under a name of its own.
  public static List<Records> records(Document document) {
    Set<String> taken = new HashSet<>();
    return in(document).stream()
        .map(Table::records)
        .map(each -> each.named(free(each.name(), taken)))
        .toList();
  }

  private static Stream<Table> tables(Block block) {
    return switch (block) {
      case Block.Grid(var table) -> Stream.of(table);
      case Block.SideBySide(_, var blocks) -> blocks.stream().flatMap(TableFiles::tables);
      case Block.Tiles _, Block.Picture _, Block.Photo _, Block.Prose _, Block.PageBreak _ ->
          Stream.empty();
    };
  }

  private static String free(String wished, Set<String> taken) {
    String name = wished;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = wished + "-" + number;
    }
    return name;
  }
}
