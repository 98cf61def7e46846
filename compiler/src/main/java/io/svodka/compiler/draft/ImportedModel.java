package io.svodka.compiler.draft;

import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.model.data.ColumnProfile;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.TimeUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A model that was drafted of the rows of another report, and what became of their columns.
///
/// @param outline the model as it was written
/// @param all the models of the draft
record ImportedModel(
    ImportedRows rows,
    TableFacts facts,
    ModelDraft draft,
    ModelOutline outline,
    List<ModelOutline> all) {
  private static final Pattern DECIMALS = Pattern.compile("0\\.(0+)");

  ImportedModel {
    all = List.copyOf(all);
  }

  ImportedModel among(List<ModelOutline> others) {
    return new ImportedModel(rows, facts, draft, outline, others);
  }

  private Optional<ColumnProfile> column(String field) {
    return facts.columns().stream()
        .filter(each -> each.header().equalsIgnoreCase(field))
        .findFirst();
  }

  boolean isDated() {
    return !outline.times().isEmpty();
  }

  /// Returns whether a field is the axis of time.
  boolean isTime(String field) {
    return column(field).filter(each -> draft.role(each) instanceof Role.TimeAxis).isPresent();
  }

  /// Returns the measure that a column shows; nothing where it heads rows. Rows that are counted
  /// have no field.
  Optional<String> figure(Column shown) {
    return shown.field().isEmpty()
        ? anyMeasure()
        : column(shown.field()).flatMap(each -> figure(each, shown));
  }

  private Optional<String> figure(ColumnProfile column, Column shown) {
    String wanted = rows.aggregate(shown).orElse("");
    return Stream.concat(
            draft.more(column).stream().filter(each -> each.aggregate().equals(wanted)),
            draft.role(column) instanceof Role.Figure own ? Stream.of(own) : Stream.empty())
        .findFirst()
        .map(each -> outline.written(DraftedMeasures.name(draft.name(column), each), all));
  }

  /// Returns the first measure, which counts rows where anything does.
  Optional<String> anyMeasure() {
    return outline.measures().stream().findFirst().map(each -> outline.written(each.name(), all));
  }

  /// Returns how queries name what a field heads; nothing where it heads nothing.
  Optional<String> path(String field) {
    return column(field).flatMap(this::path);
  }

  private Optional<String> path(ColumnProfile column) {
    return switch (draft.role(column)) {
      case Role.TimeAxis _ -> Optional.of("day");
      case Role.Dimension _ -> Optional.of(dimension(draft.name(column)));
      case Role.Identifier _, Role.JoinTo _, Role.PartOfJoin _, Role.Figure _, Role.Unused _ ->
          Optional.empty();
    };
  }

  /// Names of the calendar mean the time axis where they stand alone.
  private String dimension(String name) {
    boolean isOfCalendar =
        Stream.of(TimeUnit.values()).anyMatch(each -> each.name().equalsIgnoreCase(name));
    return isOfCalendar
        ? DraftNames.name(outline.name()) + "." + DraftNames.name(name)
        : DraftNames.name(name);
  }

  ColumnType type(String field) {
    return column(field).map(ColumnProfile::type).orElse(ColumnType.TEXT);
  }

  /// Returns the format of a column in a table, where it says another one than the model.
  String format(Column column) {
    String pattern = column.pattern();
    if (pattern.isEmpty() || ColumnWords.isMoney(DraftNames.identifier(column.field()))) {
      return "";
    }
    Matcher decimals = DECIMALS.matcher(pattern);
    int count = decimals.find() ? decimals.group(1).length() : 0;
    if (pattern.endsWith("%")) {
      return " format percent(" + count + ")";
    }
    Matcher letter = Pattern.compile("(?i)([NF])(\\d)").matcher(pattern);
    if (letter.matches()) {
      return " format number(" + letter.group(2) + ")";
    }
    return pattern.matches("[#,0.]+") ? " format number(" + count + ")" : "";
  }
}
