package io.svodka.cli;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.desk.DeliveryRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says below a list of mails why some of them did not arrive, and what to do about those that
/// wait.
record WaitingText(Moments moments) {
  private static final int MOST_NUMBERS = 5;

  List<String> lines(List<DeliveryRow> rows) {
    List<String> lines = new ArrayList<>();
    numbers(rows.stream().filter(WaitingText::isTold).toList(), this::reason)
        .forEach((reason, about) -> lines.add(listed(about, ", ") + ": " + reason));
    numbers(rows, row -> todo(row.state()))
        .forEach(
            (todo, about) -> {
              if (!todo.isEmpty()) {
                lines.add("Next: " + todo.formatted(which(about)));
              }
            });
    return lines;
  }

  private static boolean isTold(DeliveryRow row) {
    return row.state() != DeliveryState.SENT && !row.reason().isEmpty();
  }

  private String reason(DeliveryRow row) {
    return row.reason() + new StoryText(moments).next(row);
  }

  /// Many mails mostly wait for one and the same.
  private static Map<String, List<DeliveryRow>> numbers(
      List<DeliveryRow> rows, Function<DeliveryRow, String> words) {
    return rows.stream()
        .collect(Collectors.groupingBy(words, LinkedHashMap::new, Collectors.toList()));
  }

  private static String todo(DeliveryState state) {
    return switch (state) {
      case AWAITING -> "look at the files, then `svodka deliveries release %s`";
      case PENDING, DEFERRED -> "`svodka deliveries retry %s` sends now; a service does by itself";
      case FAILED -> "mend the cause, then `svodka deliveries retry %s`";
      case AMBIGUOUS ->
          "ask the recipients, then `svodka deliveries release --arrived %1$s` or `resend %1$s`";
      case CLAIMED, DOT, SENT, CANCELLED, SUPPRESSED, BOUNCED -> "";
    };
  }

  /// A decision takes numbers, or all of a run that it fits.
  private static String which(List<DeliveryRow> about) {
    List<Long> runs = about.stream().map(row -> row.run().id()).distinct().toList();
    boolean whole = about.size() > MOST_NUMBERS && runs.size() == 1 && runs.getFirst() != 0;
    return whole ? "--run " + runs.getFirst() : listed(about, " ");
  }

  private static String listed(List<DeliveryRow> about, String between) {
    String first =
        about.stream()
            .limit(MOST_NUMBERS)
            .map(row -> String.format(Locale.ROOT, "%d", row.id()))
            .collect(Collectors.joining(between));
    return about.size() > MOST_NUMBERS ? first + between + "…" : first;
  }
}
