package io.svodka.runner.edition;

import io.svodka.engine.text.Language;
import io.svodka.engine.text.PeriodText;
import io.svodka.engine.text.ValueText;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Document;
import io.svodka.model.document.Tone;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import io.svodka.runner.edition.Figures.Place;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the figures in which two editions differ.
final class Changes {
  /// Differences are numbers: no calendar has a say in them.
  private static final CalendarRules ANY = new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY);

  private final ValueText values;
  private final Cell missing;

  Changes(Document document, Language language) {
    this.values = new ValueText(document.info().locale(), language, new PeriodText(language, ANY));
    this.missing =
        new Cell(Value.ABSENT, document.info().words().missing(), ValueFormat.TEXT, Tone.PLAIN);
  }

  /// Returns the changes in the order of the new document; what is gone comes last.
  List<Change> between(Document before, Document after) {
    FigureRoom room = FigureRoom.ofProcess();
    Map<Place, Cell> old = Figures.of(before, room);
    Map<Place, Cell> now = Figures.of(after, room);
    Set<Place> places = new LinkedHashSet<>(now.keySet());
    places.addAll(old.keySet());
    List<Change> changes = new ArrayList<>();
    for (Place place : places) {
      Cell first = old.getOrDefault(place, missing);
      Cell second = now.getOrDefault(place, missing);
      if (!Figures.isSame(first, second)) {
        changes.add(new Change(place, plain(first), plain(second), difference(first, second)));
      }
    }
    return changes;
  }

  private static Cell plain(Cell cell) {
    return new Cell(cell.value(), cell.shown(), cell.format(), Tone.PLAIN);
  }

  private Cell difference(Cell before, Cell after) {
    if (before.value() instanceof Value.Decimal(var one)
        && after.value() instanceof Value.Decimal(var other)) {
      Value difference = Value.of(other.subtract(one));
      ValueFormat format =
          after.format() instanceof ValueFormat.Percent(var decimals, _)
              ? new ValueFormat.Points(decimals)
              : after.format();
      return new Cell(difference, values.signed(difference, format), format, Tone.PLAIN);
    }
    return Cell.text("");
  }
}
