package io.svodka.cli;

import io.svodka.delivery.DeliveryState;
import io.svodka.delivery.desk.DeliveryRow;
import io.svodka.delivery.desk.DeliveryStory;
import java.util.ArrayList;
import java.util.List;

/// Tells in words all that is known of one mail.
record StoryText(Moments moments) {
  List<String> lines(DeliveryStory story) {
    DeliveryRow row = story.row();
    List<String> lines = new ArrayList<>();
    lines.add("Delivery " + row.id() + ": " + state(row) + " " + moments.of(row.attempts().last()));
    add(lines, isOver(row) ? "Answer" : "Reason", row.reason() + next(row));
    add(lines, "To", row.key().recipient());
    add(lines, "Subject", story.subject());
    add(lines, "Delivery", row.key().delivery());
    add(lines, "Period", PeriodWords.of(row.key().slot()));
    add(lines, "For", row.carried().name());
    add(lines, "Key", row.key().burstKey());
    add(lines, "Message-ID", row.attempts().messageId());
    run(lines, row);
    edition(lines, row.carried());
    story.files().forEach(file -> lines.add("  File        " + OneLine.of(file(file))));
    lines.add("");
    story
        .events()
        .forEach(
            event ->
                lines.add(
                    "  %s  %-16s  %-9s  %s"
                        .formatted(
                            moments.cell(event.at()),
                            word(DeliveryState.valueOf(event.state())),
                            event.attempt() == 0 ? "" : "attempt " + event.attempt(),
                            OneLine.of(event.detail()))
                        .stripTrailing()));
    lines.add("");
    lines.add("  " + moments.line());
    return lines;
  }

  private static boolean isOver(DeliveryRow row) {
    return row.state() == DeliveryState.SENT;
  }

  private static void run(List<String> lines, DeliveryRow row) {
    if (row.run().id() != 0) {
      add(lines, "Run", row.run().id() + " for " + row.run().asOf());
      add(lines, "Slot", row.run().slot());
      add(lines, "Revision", row.run().revision());
      add(lines, "Spec", row.run().specification());
      add(lines, "Data as of", row.run().dataAsOf());
      add(lines, "Rows", String.valueOf(row.rows()));
    }
  }

  private static void edition(List<String> lines, DeliveryRow.Carried carried) {
    if (carried.edition() != 0) {
      String of = carried.previous() == 0 ? "" : ", corrects edition " + carried.previous();
      add(lines, "Edition", carried.edition() + ", revision " + carried.revision() + of);
    }
  }

  private static String file(DeliveryStory.SentFile file) {
    String kept =
        switch (file.kept()) {
          case WHOLE -> "";
          case DIGEST_ONLY -> ", not kept any more";
        };
    return file.name() + ", " + file.bytes() + " bytes, SHA-256 " + file.sha256() + kept;
  }

  private static void add(List<String> lines, String name, String value) {
    if (!value.isBlank()) {
      lines.add("  %-11s %s".formatted(name, OneLine.of(value)));
    }
  }

  static String state(DeliveryRow row) {
    String word = row.state() == DeliveryState.DOT ? "being sent" : word(row.state());
    return switch (row.attempts().doubt()) {
      case NONE -> word;
      case MAY_HAVE_ARRIVED_BEFORE ->
          word + (isOver(row) ? ", maybe twice" : ", may have arrived before");
    };
  }

  private static String word(DeliveryState state) {
    return switch (state) {
      case PENDING -> "waiting";
      case AWAITING -> "waits for release";
      case CLAIMED -> "being sent";
      case DOT -> "about to arrive";
      case SENT -> "sent";
      case DEFERRED -> "deferred";
      case FAILED -> "failed";
      case AMBIGUOUS -> "on hold";
      case CANCELLED -> "cancelled";
      case SUPPRESSED -> "suppressed";
      case BOUNCED -> "bounced";
    };
  }

  String next(DeliveryRow row) {
    return row.state() == DeliveryState.DEFERRED
            && row.attempts().next().isAfter(row.attempts().last())
        ? " (again from " + moments.of(row.attempts().next()) + ")"
        : "";
  }
}
