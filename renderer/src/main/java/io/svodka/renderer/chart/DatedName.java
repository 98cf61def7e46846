package io.svodka.renderer.chart;

import io.svodka.model.document.Cell;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a period at an axis: "Oct", and the year it lies in, which is told once for all that
/// follow in it.
///
/// @param begun the year in which its first day lies
record DatedName(String head, String year, String begun) {
  private static final Pattern YEAR = Pattern.compile("[0-9]{2}|[0-9]{4}");
  private static final String UNTIL = " – ";

  /// Days of one month, which is said behind the last of them.
  private static final Pattern DAYS = Pattern.compile("([0-9]+\\.?)–[0-9]+\\.?(\\D+)");

  /// Returns the names of periods that end in a year; none where one of them does not.
  static List<DatedName> of(List<Cell> categories) {
    List<Optional<DatedName>> names = categories.stream().map(DatedName::of).toList();
    boolean all = names.size() > 1 && names.stream().allMatch(Optional::isPresent);
    return all ? names.stream().flatMap(Optional::stream).toList() : List.of();
  }

  private static Optional<DatedName> of(Cell category) {
    String name = category.shown();
    int space = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\u00A0'));
    if (!(category.value() instanceof Value.Bucket(var period)) || space < 1) {
      return Optional.empty();
    }
    String last = name.substring(space + 1);
    String lastDays = Integer.toString(period.lastDay().getYear());
    boolean ends = YEAR.matcher(last).matches() && (last.length() == 4 || lastDays.endsWith(last));
    String year = last.length() == 4 ? last : lastDays;
    String begun = Integer.toString(period.start().getYear());
    return ends
        ? Optional.of(new DatedName(name.substring(0, space), year, begun))
        : Optional.empty();
  }

  /// Returns the name by the first of its days, where there is no room for the last.
  DatedName brief() {
    int until = head.indexOf(UNTIL);
    String first = until < 0 ? DAYS.matcher(head).replaceFirst("$1$2") : head.substring(0, until);
    return first.equals(head) ? this : new DatedName(first, begun, begun);
  }

  /// Returns the lines of each name, the year below the first one that is shown of it.
  ///
  /// @param shown places of the names that are shown
  static List<List<String>> lines(List<DatedName> names, List<Integer> shown) {
    List<List<String>> lines = new ArrayList<>();
    String told = "";
    for (int i = 0; i < names.size(); i++) {
      DatedName name = names.get(i);
      boolean tells = shown.contains(i) && !name.year.equals(told);
      lines.add(tells ? List.of(name.head, name.year) : List.of(name.head));
      told = tells ? name.year : told;
    }
    return lines;
  }
}
