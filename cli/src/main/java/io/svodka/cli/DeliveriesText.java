package io.svodka.cli;

import io.svodka.cli.TextTable.Align;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.DeliveryStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lists mails as a table, with a line under those that wait.
record DeliveriesText(Moments moments) {
  private static final int DIGEST = 8;
  private static final int LONGEST = 34;

  List<String> lines(List<DeliveryStory> stories) {
    if (stories.isEmpty()) {
      return List.of("No deliveries.");
    }
    TextTable table =
        new TextTable(
            List.of(
                Align.RIGHT,
                Align.LEFT,
                Align.LEFT,
                Align.LEFT,
                Align.LEFT,
                Align.RIGHT,
                Align.LEFT,
                Align.LEFT),
            List.of(
                "ID", "State", "Recipient", "Delivery", "Files", "Rows", "Revision", "Changed"));
    stories.forEach(story -> table.add(cells(story)));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(moments.line());
    List<DeliveryStory> waiting =
        stories.stream().filter(story -> !story.row().reason().isEmpty()).toList();
    List<String> reasons =
        waiting.stream().filter(DeliveriesText::isOpen).map(this::reason).toList();
    if (!reasons.isEmpty()) {
      lines.add("");
      lines.addAll(reasons);
    }
    return lines;
  }

  private static boolean isOpen(DeliveryStory story) {
    return switch (story.row().state()) {
      case SENT -> false;
      case PENDING,
          AWAITING,
          CLAIMED,
          DOT,
          DEFERRED,
          FAILED,
          AMBIGUOUS,
          CANCELLED,
          SUPPRESSED,
          BOUNCED ->
          true;
    };
  }

  private List<String> cells(DeliveryStory story) {
    DeliveryRow row = story.row();
    return List.of(
        String.valueOf(row.id()),
        StoryText.state(row),
        shortened(row.key().recipient()),
        row.key().delivery() + " " + row.key().slot() + key(row),
        story.files().stream()
            .map(file -> shortened(file.name()) + " " + file.sha256().substring(0, DIGEST))
            .collect(Collectors.joining(", ")),
        row.run().id() == 0 ? "" : String.valueOf(row.rows()),
        row.run().revision(),
        moments.cell(row.attempts().last()));
  }

  private static String key(DeliveryRow row) {
    return row.key().burstKey().isEmpty() ? "" : " [" + row.key().burstKey() + "]";
  }

  private static String shortened(String text) {
    int end = text.length() > LONGEST ? text.offsetByCodePoints(0, LONGEST / 2) : 0;
    return end == 0
        ? text
        : text.substring(0, end) + "…" + text.substring(text.length() - LONGEST / 2);
  }

  private String reason(DeliveryStory story) {
    DeliveryRow row = story.row();
    return String.format(
        Locale.ROOT, "%d: %s%s", row.id(), row.reason(), new StoryText(moments).next(row));
  }
}
