package io.svodka.cli;

import io.svodka.cli.TextTable.Align;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.DeliveryStory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Lists mails as a table, those of one delivery and period below a line that names both, with
/// lines under those that wait.
record DeliveriesText(Moments moments) {
  private static final int DIGEST = 8;
  private static final int WIDEST = 118;
  private static final int MOST_FILES = 2;

  List<String> lines(List<DeliveryStory> stories) {
    if (stories.isEmpty()) {
      return List.of("No deliveries.");
    }
    List<String> lines = new ArrayList<>(table(stories));
    lines.add("");
    lines.add(moments.line());
    List<String> waiting =
        new WaitingText(moments).lines(stories.stream().map(DeliveryStory::row).toList());
    if (!waiting.isEmpty()) {
      lines.add("");
      lines.addAll(waiting);
    }
    return lines;
  }

  /// How long names and places may be before they are shortened.
  private record Room(int name, int place) {
    static final Room AMPLE = new Room(40, 40);
    static final Room SCARCE = new Room(22, 28);
  }

  /// Names and addresses are shortened where a terminal would break the lines.
  private List<String> table(List<DeliveryStory> stories) {
    List<String> ample = table(stories, Room.AMPLE);
    boolean fits = ample.stream().allMatch(line -> line.length() <= WIDEST);
    return fits ? ample : table(stories, Room.SCARCE);
  }

  private List<String> table(List<DeliveryStory> stories, Room room) {
    TextTable table =
        new TextTable(
            List.of(Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT),
            List.of("ID", "State", "For", "To", "Files", "Changed"));
    together(stories)
        .forEach(
            (heading, mails) -> {
              table.section(heading);
              mails.forEach(story -> table.add(cells(story, room)));
            });
    return table.filledLines();
  }

  private static Map<String, List<DeliveryStory>> together(List<DeliveryStory> stories) {
    Map<String, List<DeliveryStory>> together = new LinkedHashMap<>();
    stories.forEach(
        story -> together.computeIfAbsent(heading(story), _ -> new ArrayList<>()).add(story));
    return together;
  }

  private static String heading(DeliveryStory story) {
    return story.row().key().delivery() + " · " + PeriodWords.of(story.row().key().slot());
  }

  private List<String> cells(DeliveryStory story, Room room) {
    DeliveryRow row = story.row();
    return List.of(
        String.valueOf(row.id()),
        StoryText.state(row),
        OneLine.shortened(called(row), room.name()),
        OneLine.shortened(row.key().recipient(), room.place()),
        files(story.files()),
        moments.cell(row.attempts().last()));
  }

  /// Of what an earlier version sent the ledger knows the key alone.
  private static String called(DeliveryRow row) {
    return row.carried().name().isEmpty() ? row.key().burstKey() : row.carried().name();
  }

  private static String files(List<DeliveryStory.SentFile> files) {
    List<String> shown =
        files.stream()
            .limit(files.size() > MOST_FILES ? 1 : MOST_FILES)
            .map(DeliveriesText::file)
            .toList();
    String more = files.size() > MOST_FILES ? " and " + (files.size() - 1) + " more" : "";
    return String.join(", ", shown) + more;
  }

  private static String file(DeliveryStory.SentFile file) {
    int dot = file.name().lastIndexOf('.');
    String kind = dot < 0 ? file.name() : file.name().substring(dot + 1);
    return kind.toUpperCase(Locale.ROOT) + " " + file.sha256().substring(0, DIGEST);
  }
}
