package io.svodka.compiler.review;

import static io.svodka.compiler.review.Consequence.LOOKS;
import static io.svodka.compiler.review.Consequence.NUMBERS;

import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.value.ValueFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says which figures people look at, in layouts and in texts.
record FigureFacts(ReportPlan report, Naming naming) {
  /// Returns what is shown in a place.
  Fact shown(String subject, String aspect, String query, FigurePlan figure) {
    return shown(subject, aspect, query, figure.formula(), unit(figure));
  }

  /// Returns what is shown in a place, without a format.
  Fact shown(String subject, String aspect, String query, Formula formula) {
    return shown(subject, aspect, query, formula, "");
  }

  private Fact shown(String subject, String aspect, String query, Formula formula, String unit) {
    Optional<QueryPlan> of = query(query);
    String meaning =
        of.map(each -> text(each, new Naming.ByMeaning(), formula) + signature(each)).orElse(query);
    return new Fact(
            NUMBERS,
            subject,
            aspect,
            of.map(each -> text(each, naming, formula)).orElse(query) + unit,
            meaning + unit,
            Fact.Counted.IN_PLACE_OF_ANOTHER)
        .of(query);
  }

  /// Returns the figures of a text, with their formats.
  List<Fact> of(String subject, TextPlan text) {
    return text.parts().stream()
        .filter(TextPlan.Part.Figure.class::isInstance)
        .map(TextPlan.Part.Figure.class::cast)
        .flatMap(
            part -> {
              Fact shown = shown(subject, "figures", part.query(), part.figure());
              String format = FormulaText.format(part.figure());
              return Stream.of(
                  shown, Fact.shared(LOOKS, subject, "format of " + shown.value(), format));
            })
        .toList();
  }

  private String text(QueryPlan query, Naming names, Formula formula) {
    return new FormulaText(report, query, names).of(formula);
  }

  private Optional<QueryPlan> query(String name) {
    return report.queries().stream().filter(each -> each.name().name().equals(name)).findFirst();
  }

  /// What rows a query has, whatever it is called.
  private String signature(QueryPlan query) {
    return new QueryFacts(report, query, Naming.byName())
        .rowsAndGroups().stream()
            .filter(fact -> fact.consequence() == NUMBERS)
            .map(Fact::meaning)
            .collect(Collectors.joining("|", " of ", ""));
  }

  /// Returns what a number counts, where another word for it is another amount.
  static String unit(FigurePlan figure) {
    return switch (figure.format()) {
      case ValueFormat.Money(var currency, _, _, _) ->
          currency.equals(ValueFormat.NO_CURRENCY) ? "" : " in " + currency;
      case ValueFormat.Duration(var counted) -> " counted in " + RowText.word(counted);
      case ValueFormat.Percent _,
          ValueFormat.Points _,
          ValueFormat.Plain _,
          ValueFormat.DayPattern _,
          ValueFormat.Bucket _,
          ValueFormat.Text _,
          ValueFormat.Day _,
          ValueFormat.Moment _,
          ValueFormat.Truth _ ->
          "";
    };
  }
}
