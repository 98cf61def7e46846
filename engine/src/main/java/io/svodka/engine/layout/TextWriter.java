package io.svodka.engine.layout;

import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.engine.evaluate.Place;
import io.svodka.engine.evaluate.QueryResult;
import io.svodka.model.document.Cell;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.TextPlan.Fact;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.plan.TextPlan.Part;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Fills the places of a text with figures, values and dates.
final class TextWriter {
  /// The beginning of a text, line or sentence, marks of Markdown passed over.
  private static final Pattern ENDED = Pattern.compile("(^|\\R|[.!?…]\\s)[\\s#>*_-]*$");

  private static final Pattern SEPARATED = Pattern.compile("[:·|]\\s[\\s#>*_-]*$");

  private final PackContext pack;

  TextWriter(PackContext pack) {
    this.pack = pack;
  }

  /// Returns the finished text. Page numbers, which only paged formats know, are left out.
  String write(TextPlan text, TextScope scope) {
    StringBuilder written = new StringBuilder();
    for (Part part : text.parts()) {
      written.append(part(part, scope, standing(written)));
    }
    return written.toString();
  }

  /// Where a part of a text stands, which some languages write its first letter by.
  enum Standing {
    /// At the beginning of a sentence.
    OPENING,
    ALONE,
    IN_SENTENCE
  }

  /// Returns where the part stands that comes after these words.
  static Standing standing(CharSequence before) {
    if (ENDED.matcher(before).find()) {
      return Standing.OPENING;
    }
    return SEPARATED.matcher(before).find() ? Standing.ALONE : Standing.IN_SENTENCE;
  }

  String part(Part part, TextScope scope, Standing standing) {
    return switch (part) {
      case Part.Words(var words) -> words;
      case Part.Figure(var query, var figure) -> figure(query, figure, scope);
      case Part.GroupValue(var dimension) -> groupValue(dimension, scope);
      case Part.KeyAttribute(var index) -> attribute(index);
      case Part.Parameter(var name, var form) -> parameter(name, form, standing);
      case Part.RunFact(var fact) -> runFact(fact);
      case Part.SourceFact(var source, var fact) -> sourceFact(source, fact);
      case Part.PageNumber _, Part.PageCount _ -> "";
    };
  }

  private String figure(String query, FigurePlan figure, TextScope scope) {
    QueryResult result = pack.results().query(query);
    Place place =
        scope instanceof TextScope.Group(var grouped, var group) && grouped.equals(query)
            ? group
            : result.total();
    return withScale(new Cells(pack).figure(figure, result, place));
  }

  /// Outside of tables no column says in what an amount is counted.
  private String withScale(Cell cell) {
    String note = pack.values().scaleNote(cell.format());
    return note.isEmpty() || cell.value() instanceof Value.Absent
        ? cell.shown()
        : cell.shown() + '\u00A0' + note.replace(' ', '\u00A0');
  }

  private String groupValue(int dimension, TextScope scope) {
    return switch (scope) {
      case TextScope.Totals _ -> "";
      case TextScope.Group(var query, var place) -> {
        DimensionPlan plan = pack.results().query(query).plan().dimensions().get(dimension);
        yield new Cells(pack)
            .dimension(place.dimensions().get(dimension), plan.format(), plan.missing())
            .shown();
      }
    };
  }

  private String attribute(int index) {
    Value value = pack.results().attribute(index);
    return pack.values().show(value, ValueFormat.TEXT);
  }

  private String parameter(String name, GrammaticalCase form, Standing standing) {
    return switch (pack.results().parameter(name)) {
      case ParameterValue.OfPeriod(var period) ->
          switch (standing) {
            case OPENING -> large(pack.periods().show(period, form));
            case ALONE -> pack.periods().show(period, form);
            case IN_SENTENCE -> pack.periods().within(period, form);
          };
      case ParameterValue.OfValue(var value) -> pack.values().show(value, ValueFormat.TEXT);
      case ParameterValue.OfValues(var values) ->
          values.stream()
              .map(value -> pack.values().show(value, ValueFormat.TEXT))
              .collect(Collectors.joining(", "));
      case ParameterValue.All _ -> pack.language().all();
    };
  }

  /// Only words of ours may begin large: names and values stay as their owners write them.
  private static String large(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String runFact(Fact fact) {
    return switch (fact) {
      case AS_OF, DATE -> day(pack.asOf());
      case DATA_AS_OF, UPDATED, FILE ->
          pack.ages().updated().values().stream()
              .min(Comparator.naturalOrder())
              .map(LocalDateTime::toLocalDate)
              .map(this::day)
              .orElseGet(() -> day(pack.asOf()));
    };
  }

  private String day(LocalDate date) {
    return pack.values().show(Value.of(date), new ValueFormat.Day());
  }

  private String sourceFact(String source, Fact fact) {
    if (fact == Fact.FILE) {
      return pack.ages().files().getOrDefault(source, "");
    }
    LocalDateTime updated = pack.ages().updated().get(source);
    return updated == null ? pack.language().words().missing() : day(updated.toLocalDate());
  }

  /// Returns a text for a file name: periods in figures, so that names sort.
  String fileName(TextPlan text) {
    return text.parts().stream().map(this::filePart).collect(Collectors.joining());
  }

  /// What comes with the data or with a run makes no folders: only the author does.
  private String filePart(Part part) {
    return part instanceof Part.Words(var words) ? words : valuePart(part).replace('/', '-');
  }

  private String valuePart(Part part) {
    if (part instanceof Part.Parameter(var name, _)
        && pack.results().parameter(name) instanceof ParameterValue.OfPeriod(var period)) {
      return pack.periods().figures(period);
    }
    return part instanceof Part.RunFact
        ? pack.asOf().toString()
        : part(part, TextScope.TOTALS, Standing.ALONE);
  }

  /// Returns the key as people know it; empty where nothing names it.
  String keyName() {
    if (!(pack.report().burst() instanceof BurstPlan.ByKey(var key, _, _))) {
      return "";
    }
    for (int i = 0; i < key.attributes().size(); i++) {
      if (key.attributes().get(i).name().equals(key.naming())) {
        return attribute(i);
      }
    }
    return "";
  }
}
