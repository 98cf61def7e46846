package io.svodka.compiler.resolve;

import io.svodka.compiler.problem.Findings;
import io.svodka.compiler.problem.GrainProblem;
import io.svodka.compiler.problem.NamingProblem;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.problem.TypingProblem;
import io.svodka.compiler.problem.UnsupportedProblem;
import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.FieldOption;
import io.svodka.compiler.syntax.FormatSpec;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.type.Figure;
import io.svodka.compiler.type.FigureNames;
import io.svodka.compiler.type.FigureReader;
import io.svodka.compiler.type.Formats;
import io.svodka.compiler.type.FormulaRewriting;
import io.svodka.compiler.type.Parameters;
import io.svodka.compiler.type.Units;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads measures of models, of the top level and of reports.
public final class MeasureReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Findings findings;
  private final Formats formats;
  private final ModelGraph graph;
  private final Texts texts;

  MeasureReader(Findings findings, Formats formats, ModelGraph graph, Texts texts) {
    this.findings = findings;
    this.formats = formats;
    this.graph = graph;
    this.texts = texts;
  }

  /// Stands for a measure that could not be understood.
  Measure unknown(String name, Span span) {
    return new Measure(name, name, Figure.UNKNOWN, List.of(), "", "", span);
  }

  Measure ofModel(io.svodka.compiler.syntax.Measure declared, Model model, Measures measures) {
    Leaves leaves = new Leaves();
    String name = declared.name().text();
    AggregateReader aggregates = new AggregateReader(findings, model, graph, leaves, name);
    FigureNames names =
        new ModelFigures(findings, model, measures, aggregates, new Inclusion(this, leaves));
    return finished(declared, Optional.of(model), names, leaves);
  }

  /// Reads a measure over other measures.
  ///
  /// @param measures names it may use
  public Measure overMeasures(
      io.svodka.compiler.syntax.Measure declared, MeasureNames measures, Parameters parameters) {
    Leaves leaves = new Leaves();
    FigureNames names =
        new CombinedFigures(findings, measures, new Inclusion(this, leaves), parameters);
    return finished(declared, Optional.empty(), names, leaves);
  }

  /// Returns the measure over fewer rows: those that also meet `condition`, read anew in each model
  /// that the measure counts in.
  public Measure narrowed(Measure measure, Expr condition, Parameters parameters) {
    GrainReader grains = new GrainReader(findings, graph);
    GrainReader.Asked asked = new GrainReader.Asked(condition.span(), measure.name());
    Map<Model, RowExpr> read = new HashMap<>();
    List<Leaf> narrowed = new ArrayList<>();
    for (Leaf leaf : measure.leaves()) {
      RowExpr extra =
          read.computeIfAbsent(
              leaf.grain().origin(),
              model -> graph.aggregated(model, parameters).condition(condition));
      narrowed.add(
          grains.narrowed(leaf, extra, asked).orElse(leaf).called(leaf.name() + ".narrowed"));
    }
    return new Measure(
        measure.name(),
        measure.label(),
        measure.figure(),
        narrowed,
        measure.definition(),
        measure.description(),
        measure.span());
  }

  private Measure finished(
      io.svodka.compiler.syntax.Measure declared,
      Optional<Model> model,
      FigureNames names,
      Leaves leaves) {
    String name = declared.name().text();
    Figure figure = new FigureReader(findings, names).read(declared.value());
    List<Leaf> placed = simplyNamed(leaves.all(), figure.formula(), name);
    String description = "";
    for (FieldOption option : declared.options()) {
      switch (option) {
        case FieldOption.Format(var spec, _) -> {
          checkPercent(declared.value(), spec);
          Figure plain = figure;
          figure =
              formats.naming(new CurrencyPaths(findings, graph, model)).show(plain, spec, name);
          placed = counted(placed, spec, plain, figure);
        }
        case FieldOption.Good(var when, _) ->
            figure = new Figure(figure.formula(), figure.type(), figure.format(), when);
        case FieldOption.Time(var column, _) -> placed = timed(placed, column);
        case Describe(var text, _) -> description = text.value();
        case Owner _ -> {}
        case FieldOption.TotalAtPeriod edge ->
            placed = new PeriodEdges(findings, graph).at(edge, placed, name);
        case FieldOption.EmptyAs _, FieldOption.EmptyAsNull _ -> {}
        case FieldOption.MissingAs _, FieldOption.SameAs _, FieldOption.SortBy _ ->
            findings.add(
                new UnsupportedProblem.Misplaced(option.span(), Thing.DIMENSION, Thing.MEASURE));
      }
    }
    checkOrder(declared, placed);
    new PeriodEdges(findings, graph).check(declared, model, placed);
    EmptyValues counted = empty(declared.options(), new EmptyValues(figure, placed));
    return named(declared, counted, description);
  }

  private Measure named(
      io.svodka.compiler.syntax.Measure declared, EmptyValues counted, String description) {
    return new Measure(
        declared.name().text(),
        label(declared),
        counted.figure(),
        counted.leaves(),
        texts.at(declared.value().span()),
        description,
        declared.name().span());
  }

  /// Returns aggregates with the currency that a format gives them; `money` alone means what the
  /// report says.
  private static List<Leaf> counted(
      List<Leaf> leaves, FormatSpec spec, Figure plain, Figure shown) {
    if (!Units.isMoney(shown.unit()) || Units.isMoney(plain.unit())) {
      return leaves;
    }
    Unit money = Formats.namesCurrency(spec) ? shown.unit() : Unit.USUAL_MONEY;
    return leaves.stream().map(leaf -> leaf.in(money)).toList();
  }

  private static String label(io.svodka.compiler.syntax.Measure declared) {
    return switch (declared.label()) {
      case Label.Given(var text, _) -> text;
      case Label.Absent _ -> declared.name().text();
    };
  }

  private static EmptyValues empty(List<FieldOption> options, EmptyValues plain) {
    EmptyValues counted = plain;
    for (FieldOption option : plain.figure().isUnknown() ? List.<FieldOption>of() : options) {
      if (option instanceof FieldOption.EmptyAs number) {
        counted = counted.filled(number);
      } else if (option instanceof FieldOption.EmptyAsNull) {
        counted = counted.absent();
      }
    }
    return counted;
  }

  /// A percent format multiplies by a hundred itself.
  private void checkPercent(Expr value, FormatSpec format) {
    if (format.name().text().equals("percent")
        && value instanceof Expr.Arithmetic(var left, var operator, var right, _)
        && operator == Expr.ArithmeticOperator.MULTIPLY
        && right instanceof Expr.Constant(Literal.OfNumber(var number, _), var span)
        && number.compareTo(HUNDRED) == 0) {
      Span times = new Span(span.source(), left.span().end(), span.end());
      findings.add(new TypingProblem.PercentTwice(times, format.span()));
    }
  }

  /// An aggregate that is the whole measure bears its name.
  private static List<Leaf> simplyNamed(List<Leaf> leaves, Formula formula, String name) {
    if (leaves.size() != 1 || !(formula instanceof Formula.Component)) {
      return leaves;
    }
    return List.of(leaves.getFirst().called(name));
  }

  private List<Leaf> timed(List<Leaf> leaves, Name column) {
    List<Model> lacking =
        leaves.stream()
            .map(leaf -> leaf.grain().origin())
            .distinct()
            .filter(model -> !graph.hasColumn(model, column.text()))
            .toList();
    for (Model model : lacking) {
      findings.add(
          new NamingProblem.UnknownColumn(
              column.span(),
              column.text(),
              model.source().name(),
              model.source().plan().span(),
              model.rowNames()));
    }
    return lacking.isEmpty()
        ? leaves.stream().map(leaf -> leaf.on(column.text())).toList()
        : leaves;
  }

  /// The first and the last row are so by time.
  private void checkOrder(io.svodka.compiler.syntax.Measure declared, List<Leaf> leaves) {
    leaves.stream()
        .filter(leaf -> isEnd(leaf.aggregate()) && leaf.time().isEmpty())
        .map(leaf -> leaf.grain().origin())
        .filter(model -> !graph.hasTime(model))
        .findFirst()
        .ifPresent(
            model ->
                findings.add(
                    new GrainProblem.NoOrder(
                        declared.name().span(),
                        declared.name().text(),
                        model.name(),
                        model.span())));
  }

  private static boolean isEnd(Aggregate aggregate) {
    return aggregate instanceof Aggregate.First || aggregate instanceof Aggregate.Last;
  }

  /// Puts a measure into the formula of another.
  record Inclusion(MeasureReader reader, Leaves leaves) {
    Figure include(Measure measure) {
      FormulaRewriting moving =
          new FormulaRewriting(
              component -> leaves.place(measure.leaves().get(component.component())));
      return measure.figure().with(moving.rewrite(measure.figure().formula()));
    }
  }
}
