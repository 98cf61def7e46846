package io.svodka.cli;

import io.svodka.delivery.Receipt;
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
/// its mail. Of many packs those stand in it that somebody has to see, and a few others.
final class RunTable {
  private static final int MANY = 60;
  private static final int FEW = 10;
  private static final int LONGEST_NAME = 44;
  private static final int LONGEST_STATE = 100;

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
    List<PackRecord> shown = shown();
    shown.forEach(pack -> table.add(cells(pack, labels)));
    List<String> lines = new ArrayList<>(table.lines());
    if (shown.size() < run.packs().size()) {
      lines.add(rest(shown));
    }
    return lines;
  }

  private List<PackRecord> shown() {
    if (run.packs().size() <= MANY) {
      return run.packs();
    }
    List<PackRecord> seen =
        run.packs().stream().filter(RunTable::asksToBeSeen).limit(MANY).toList();
    Stream<PackRecord> usual = run.packs().stream().filter(pack -> !asksToBeSeen(pack)).limit(FEW);
    return Stream.concat(seen.stream(), usual).toList();
  }

  private static boolean asksToBeSeen(PackRecord pack) {
    return !pack.isComplete() || pack.mails().stream().anyMatch(mail -> isKeptBack(mail.state()));
  }

  private static boolean isKeptBack(PackRecord.MailState state) {
    return state instanceof PackRecord.MailState.Handed(var receipt)
        && (receipt instanceof Receipt.Withheld || receipt instanceof Receipt.Awaiting);
  }

  private String rest(List<PackRecord> shown) {
    int all = run.packs().size();
    long unseen =
        run.packs().stream().filter(RunTable::asksToBeSeen).count()
            - shown.stream().filter(RunTable::asksToBeSeen).count();
    String of = unseen == 0 ? "none of which waits or failed" : unseen + " of which wait or failed";
    return "… and " + (all - shown.size()) + " more packs, " + of + "; `--json` tells of each";
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
    cells.add(OneLine.shortened(pack.name(), LONGEST_NAME));
    labels.forEach(label -> cells.add(figure(pack, label)));
    cells.add(formats(pack));
    cells.add(OneLine.shortened(words.state(pack), LONGEST_STATE));
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
