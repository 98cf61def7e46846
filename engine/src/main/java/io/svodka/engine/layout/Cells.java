package io.svodka.engine.layout;

import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.engine.text.ValueText;
import io.svodka.model.document.Cell;
import io.svodka.model.document.Tone;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.value.GoodWhen;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.function.UnaryOperator;

/// Makes cells of figures.
final class Cells {
  private final ValueText texts;
  private final LocalMoney money;
  private final OwnWords words;
  private final String fromNothing;
  private final UnaryOperator<ValueFormat> shaped;
  private final FigureTrail trail;

  Cells(PackContext pack) {
    this(pack, format -> format);
  }

  private Cells(PackContext pack, UnaryOperator<ValueFormat> shaped) {
    this.texts = pack.values();
    this.money = new LocalMoney(pack);
    this.words = pack.words();
    this.fromNothing = pack.language().fromNothing();
    this.shaped = shaped;
    this.trail = pack.trail();
  }

  /// Makes cells where nothing says that amounts are in thousands or millions: they are whole.
  static Cells inFull(PackContext pack) {
    return new Cells(pack, Cells::inFull);
  }

  private static ValueFormat inFull(ValueFormat format) {
    return format instanceof ValueFormat.Money(var currency, _, var scale, var coins)
            && scale != ValueFormat.Scale.ONES
        ? new ValueFormat.Money(currency, 0, ValueFormat.Scale.ONES, coins)
        : format;
  }

  /// Returns a figure at a place. A change shows its plus sign, and growth from nothing a word.
  Cell figure(FigurePlan figure, QueryResult result, Place place) {
    return isNew(figure, result, place)
        ? fromNothing(figure, result, place)
        : point(figure, result, place);
  }

  /// Returns a figure that is drawn: where there is no number, there is none to draw.
  Cell point(FigurePlan figure, QueryResult result, Place place) {
    Value value = result.value(figure.formula(), place);
    ValueFormat format = shaped.apply(money.at(figure, result, place));
    Cell cell = new Cell(value, shown(figure, value, format), format, Tone.PLAIN);
    return noted(cell, figure, result, place);
  }

  private static boolean isNew(FigurePlan figure, QueryResult result, Place place) {
    return result.isNew(figure.formula(), place);
  }

  /// Whether it is good that something is new, nobody has said.
  private Cell fromNothing(FigurePlan figure, QueryResult result, Place place) {
    Cell cell = new Cell(Value.of(fromNothing), fromNothing, figure.format(), Tone.PLAIN);
    return noted(cell, figure, result, place);
  }

  private Cell noted(Cell cell, FigurePlan figure, QueryResult result, Place place) {
    trail.note(cell, new FigureTrail.Origin(result.plan().name().name(), figure, place));
    return cell;
  }

  /// Returns a cell with a style over those it has.
  Cell under(Cell cell, Tone tone) {
    Cell painted = cell.under(tone);
    trail.same(painted, cell);
    return painted;
  }

  /// Returns how a figure is shown wherever it stands, for what heads its values.
  ValueFormat overall(FigurePlan figure) {
    return shaped.apply(money.overall(figure));
  }

  private String shown(FigurePlan figure, Value value, ValueFormat format) {
    return isChange(figure) ? texts.signed(value, format) : texts.show(value, format);
  }

  private static boolean isChange(FigurePlan figure) {
    return figure.formula() instanceof Formula.Growth
        || figure.format() instanceof ValueFormat.Points;
  }

  /// Returns a change in the tone of the news it brings.
  Cell change(FigurePlan figure, QueryResult result, Place place) {
    if (isNew(figure, result, place)) {
      return fromNothing(figure, result, place);
    }
    Value value = result.value(figure.formula(), place);
    ValueFormat format = shaped.apply(money.at(figure, result, place));
    Cell cell = new Cell(value, texts.signed(value, format), format, tone(value, figure.good()));
    return noted(cell, figure, result, place);
  }

  static Tone tone(Value change, GoodWhen good) {
    int sign = change instanceof Value.Decimal(var number) ? number.signum() : 0;
    if (sign == 0) {
      return Tone.PLAIN;
    }
    return switch (good) {
      case HIGHER -> sign > 0 ? Tone.BETTER : Tone.WORSE;
      case LOWER -> sign < 0 ? Tone.BETTER : Tone.WORSE;
      case NEUTRAL -> Tone.PLAIN;
    };
  }

  /// Returns a cell of a dimension's value.
  Cell dimension(Value value, ValueFormat format, String missing) {
    if (value instanceof Value.Absent) {
      String said = words.said(missing);
      return new Cell(Value.of(said), said, format, Tone.PLAIN);
    }
    return new Cell(value, texts.show(value, format), format, Tone.PLAIN);
  }
}
