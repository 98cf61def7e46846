package io.svodka.cli;

import io.svodka.model.rendition.Format;
import io.svodka.runner.RunRecord;
import io.svodka.runner.records.PackRecord;
import io.svodka.runner.records.PackRecord.Figure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A run as a table: one line a pack, with its first figure, its first sum of money, its files and
/// its mail.
final class RunTable {
  private final RunRecord run;
  private final MailWords words;

  RunTable(RunRecord run, MailWords words) {
    this.run = run;
    this.words = words;
  }

  List<String> lines() {
    List<String> labels = figureLabels();
    List<TextTable.Align> aligns = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    aligns.add(TextTable.Align.LEFT);
    heads.add("For");
    labels.forEach(
        label -> {
          aligns.add(TextTable.Align.RIGHT);
          heads.add(label);
        });
    aligns.addAll(List.of(TextTable.Align.LEFT, TextTable.Align.LEFT));
    heads.addAll(List.of("Files", hasMail() ? "Mail" : "State"));
    TextTable table = new TextTable(aligns, heads);
    run.packs().forEach(pack -> table.add(cells(pack, labels)));
    return table.lines();
  }

  private boolean hasMail() {
    return run.packs().stream().anyMatch(pack -> !pack.mails().isEmpty());
  }

  private List<String> figureLabels() {
    return run.packs().stream()
        .map(PackRecord::headline)
        .filter(figures -> !figures.isEmpty())
        .findFirst()
        .map(RunTable::chosen)
        .orElse(List.of());
  }

  /// The largest sum of money is what people look for; an average of it is not.
  private static List<String> chosen(List<Figure> figures) {
    Optional<Figure> money =
        figures.stream()
            .filter(Figure::isMoney)
            .max(Comparator.comparing(figure -> figure.number().orElse(BigDecimal.ZERO)));
    return Stream.concat(Stream.of(figures.getFirst()), money.stream())
        .map(Figure::label)
        .distinct()
        .toList();
  }

  private List<String> cells(PackRecord pack, List<String> labels) {
    List<String> cells = new ArrayList<>();
    cells.add(pack.name());
    labels.forEach(label -> cells.add(figure(pack, label)));
    cells.add(formats(pack));
    cells.add(words.state(pack));
    return cells;
  }

  private static String figure(PackRecord pack, String label) {
    return pack.headline().stream()
        .filter(figure -> figure.label().equals(label))
        .map(Figure::shown)
        .findFirst()
        .orElse("");
  }

  private static String formats(PackRecord pack) {
    return pack.files().stream()
        .map(RunTable::extension)
        .map(extension -> extension.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return Stream.of(Format.values())
        .map(Format::extension)
        .filter(extension -> name.endsWith("." + extension))
        .findFirst()
        .orElse("");
  }
}
