package io.svodka.engine.layout;

import io.svodka.engine.calendar.Calendar;
import io.svodka.engine.calendar.TimeCutting;
import io.svodka.engine.dataset.Dataset;
import io.svodka.engine.dataset.KeyedData;
import io.svodka.engine.dataset.QueryTimes;
import io.svodka.engine.dataset.RunValues;
import io.svodka.engine.dataset.RunValues.ParameterValue;
import io.svodka.model.document.Chart;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Table;
import io.svodka.model.document.Tone;
import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Aggregate;
import io.svodka.model.plan.BurstPlan;
import io.svodka.model.plan.CalendarRules;
import io.svodka.model.plan.ChartPlan;
import io.svodka.model.plan.ComparisonPlan;
import io.svodka.model.plan.DimensionPlan;
import io.svodka.model.plan.ElementPlan;
import io.svodka.model.plan.FactPlan;
import io.svodka.model.plan.FigurePlan;
import io.svodka.model.plan.Formula;
import io.svodka.model.plan.LayoutPlan;
import io.svodka.model.plan.ParameterPlan;
import io.svodka.model.plan.PeriodRule;
import io.svodka.model.plan.QueryPlan;
import io.svodka.model.plan.ReportPlan;
import io.svodka.model.plan.ResultRules;
import io.svodka.model.plan.RowExpr;
import io.svodka.model.plan.TablePlan;
import io.svodka.model.plan.TextPlan;
import io.svodka.model.plan.TextPlan.GrammaticalCase;
import io.svodka.model.plan.TextPlan.Part;
import io.svodka.model.plan.ThemePlan;
import io.svodka.model.plan.TilePlan;
import io.svodka.model.rendition.Format;
import io.svodka.model.value.ColumnType;
import io.svodka.model.value.GoodWhen;
import io.svodka.model.value.Period;
import io.svodka.model.value.TimeUnit;
import io.svodka.model.value.Unit;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A small report built by hand: leads and orders of a shop by category and product, this month
/// against the last.
final class ShopReport {
  static final Formula LEADS = new Formula.Component(0, 0, 0);
  static final Formula ORDERS = new Formula.Component(1, 0, 0);
  static final Formula REVENUE = new Formula.Component(1, 1, 0);
  static final Formula REVENUE_BEFORE = new Formula.Component(1, 1, 1);
  static final Formula CONVERSION =
      new Formula.Arithmetic(RowExpr.ArithmeticOperator.DIVIDED_BY, ORDERS, LEADS);
  static final Formula GROWTH = new Formula.Growth(REVENUE, REVENUE_BEFORE);
  static final FigurePlan REVENUE_FIGURE = money(REVENUE);
  static final FigurePlan CONVERSION_FIGURE =
      new FigurePlan(CONVERSION, Unit.PERCENT, new ValueFormat.Percent(1), GoodWhen.HIGHER);
  static final FigurePlan GROWTH_FIGURE =
      new FigurePlan(GROWTH, Unit.PERCENT, new ValueFormat.Percent(1), GoodWhen.HIGHER);
  static final Period OCTOBER = month(10);
  static final Period SEPTEMBER = month(9);
  static final Span NOWHERE = new Span(new SourceId("test.svodka"), 0, 0);

  private final List<Dataset.Row> rows = new ArrayList<>();
  private Set<TablePlan.Break> breaks = Set.of();
  private ResultRules rules = new ResultRules(List.of(), List.of(), List.of(), List.of());

  private static FigurePlan money(Formula formula) {
    return new FigurePlan(
        formula,
        new Unit.Money("RUB"),
        new ValueFormat.Money("RUB", 0, ValueFormat.Scale.ONES),
        GoodWhen.HIGHER);
  }

  static Period month(int month) {
    LocalDate start = LocalDate.of(2026, month, 1);
    return new Period(start, start.plusMonths(1), new Period.Shape.Units(1, TimeUnit.MONTH));
  }

  ShopReport with(ResultRules other) {
    rules = other;
    return this;
  }

  /// Breaks pages on these sides of categories.
  ShopReport breaking(TablePlan.Break... sides) {
    breaks = Set.of(sides);
    return this;
  }

  /// Adds a product: leads, orders and revenue of the month, then of the month before.
  ShopReport product(String category, String name, String... figures) {
    List<Value> values = new ArrayList<>();
    for (String figure : figures) {
      values.add(Value.of(new BigDecimal(figure)));
    }
    Value group = category.isEmpty() ? Value.ABSENT : Value.of(category);
    rows.add(new Dataset.Row(0, List.of(group, Value.of(name)), values));
    return this;
  }

  KeyedData data() {
    Calendar calendar = new Calendar(new CalendarRules(DayOfWeek.MONDAY, Month.JANUARY));
    QueryTimes times =
        new TimeCutting(calendar, ZoneOffset.UTC).cut(query(), OCTOBER, List.of(SEPTEMBER));
    return new KeyedData(
        Value.ABSENT,
        List.of(),
        Map.of("products", new Dataset(times, Dataset.Coverage.FINEST, rows)));
  }

  static RunValues values() {
    return new RunValues(
        LocalDate.of(2026, 11, 3), Map.of("month", new ParameterValue.OfPeriod(OCTOBER)));
  }

  ReportPlan plan() {
    TextPlan footer =
        new TextPlan(List.of(new Part.PageNumber(), new Part.Words(" / "), new Part.PageCount()));
    return new ReportPlan(
        new ReportPlan.ReportName("shop", "Магазин", "", "", NOWHERE),
        List.of(
            new ParameterPlan(
                "month",
                "Месяц",
                new ParameterPlan.Kind.OfPeriod(),
                new ParameterPlan.Setting.Required())),
        new PeriodRule.OfParameter("month"),
        List.of(query()),
        new LayoutPlan(
            new PageSetup(PageSetup.Paper.A4, PageSetup.Orientation.PORTRAIT, 15),
            LayoutPlan.BandPlan.EMPTY,
            new LayoutPlan.BandPlan(TextPlan.EMPTY, TextPlan.EMPTY, footer),
            List.of(section())),
        ThemePlan.USUAL,
        List.of(Format.PDF),
        new BurstPlan.Once(new TextPlan(List.of(new Part.Words("shop-"), parameter()))));
  }

  private static Part parameter() {
    return new Part.Parameter("month", GrammaticalCase.NOMINATIVE);
  }

  private LayoutPlan.SectionPlan section() {
    return new LayoutPlan.SectionPlan(
        TextPlan.of("Итоги"), List.of(), List.of(prose(), tiles(), table(), chart()));
  }

  private static ElementPlan prose() {
    return new ElementPlan.Prose(
        List.of(),
        new TextPlan(
            List.of(
                new Part.Words("## Итоги за "),
                parameter(),
                new Part.Words("\nДоход **"),
                new Part.Figure("products", REVENUE_FIGURE),
                new Part.Words("** ("),
                new Part.Figure("products", GROWTH_FIGURE),
                new Part.Words(").\n\n- в "),
                new Part.Parameter("month", GrammaticalCase.PREPOSITIONAL))));
  }

  private static ElementPlan tiles() {
    return new ElementPlan.Tiles(
        "products",
        List.of(
            new TilePlan(
                "Доход",
                REVENUE_FIGURE,
                List.of(new TilePlan.DeltaPlan(0, GROWTH_FIGURE, money(REVENUE_BEFORE))),
                List.of(),
                List.of()),
            new TilePlan("Конверсия", CONVERSION_FIGURE)));
  }

  private ElementPlan table() {
    return new ElementPlan.Table(
        new TablePlan(
            "products",
            TextPlan.of("Продажи"),
            List.of(
                new TablePlan.ColumnPlan(
                    "name",
                    "Продукт",
                    new TablePlan.Content.OfDimension(1),
                    Table.Align.LEFT,
                    new Table.Width.Fitting(),
                    Table.Mark.NONE),
                column("revenue", "Доход", REVENUE_FIGURE, Table.Mark.BAR),
                column("conversion", "Конверсия", CONVERSION_FIGURE, Table.Mark.NONE),
                column("growth", "К пр. месяцу", GROWTH_FIGURE, Table.Mark.ICON)),
            List.of(
                new TablePlan.GroupPlan(
                    0,
                    new TextPlan(List.of(new Part.GroupValue(0))),
                    new TextPlan(List.of(new Part.Words("Итого: "), new Part.GroupValue(0))),
                    Table.Keep.TOGETHER,
                    breaks)),
            TextPlan.of("Всего"),
            List.of(
                new TablePlan.HighlightPlan(
                    List.of(1),
                    new Formula.Compared(
                        RowExpr.ComparisonOperator.LESS,
                        GROWTH,
                        new Formula.Constant(Value.of(new BigDecimal("-0.1")))),
                    Tone.BAD)),
            ""));
  }

  private static TablePlan.ColumnPlan column(
      String name, String label, FigurePlan figure, Table.Mark mark) {
    return new TablePlan.ColumnPlan(
        name,
        label,
        new TablePlan.Content.OfFigure(figure),
        Table.Align.RIGHT,
        new Table.Width.Fitting(),
        mark);
  }

  private static ElementPlan chart() {
    return new ElementPlan.ChartOf(
        new ChartPlan(
            "products",
            TextPlan.of("По категориям"),
            new ChartPlan.Axes(List.of(0), List.of(), List.of()),
            List.of(
                new ChartPlan.Series("Доход", REVENUE_FIGURE, Chart.Mark.COLUMN),
                new ChartPlan.Series("Конверсия", CONVERSION_FIGURE, Chart.Mark.LINE)),
            new ChartPlan.Manner(
                Chart.Kind.UPRIGHT,
                Chart.Arrangement.BESIDE,
                Chart.Legend.USUAL,
                Chart.Labels.NONE,
                List.of()),
            new Chart.Size(160, 70),
            ""));
  }

  private QueryPlan query() {
    return new QueryPlan(
        new QueryPlan.QueryName("products", "products", NOWHERE),
        QueryPlan.Scope.WHOLE,
        List.of(
            fact("leads", List.of(count("leads"))),
            fact("orders", List.of(count("orders"), sum("revenue")))),
        List.of(dimension("product.category", "Категория"), dimension("product.name", "Продукт")),
        List.of(),
        new QueryPlan.QueryTime(
            new PeriodRule.OfParameter("month"),
            List.of(new ComparisonPlan("prev", new ComparisonPlan.Rule.PreviousPeriod()))),
        rules,
        List.of(List.of(0, 1), List.of(0), List.of()));
  }

  private static FactPlan fact(String model, List<FactPlan.Component> components) {
    return new FactPlan(
        model,
        model,
        List.of(),
        List.of(),
        new FactPlan.TimeAxis.Timeless(),
        List.of(),
        List.of(),
        components);
  }

  private static FactPlan.Component count(String name) {
    return new FactPlan.Component(name, new Aggregate.CountRows(RowExpr.ALWAYS));
  }

  private static FactPlan.Component sum(String name) {
    RowExpr amount = new RowExpr.Column("", "amount", new ColumnType.Decimal(14, 2));
    return new FactPlan.Component(name, new Aggregate.Sum(amount, RowExpr.ALWAYS));
  }

  private static DimensionPlan dimension(String name, String label) {
    return new DimensionPlan(
        name,
        label,
        new DimensionPlan.Kind.Attribute(ColumnType.TEXT),
        List.of(),
        "Не указано",
        ValueFormat.TEXT);
  }
}
