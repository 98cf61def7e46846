package io.svodka.renderer.xlsx;

import io.svodka.model.document.Document;
import io.svodka.model.document.Section;
import io.svodka.model.document.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Writes one document into a workbook: sections become sheets, charts are drawn when the widths of
/// all columns are known.
final class Pack {
  /// A sheet without tables is about as wide as a page of A4.
  private static final double PAGE = 92;

  private static final double LEAST = 9;

  private final Document document;
  private final Theme theme;
  private final int rowLimit;
  private final StableWorkbook book;
  private final Styles styles;
  private final SheetNames names = new SheetNames();
  private final RangeNames ranges;
  private final List<SheetPen> pens = new ArrayList<>();
  private final List<PlacedChart> charts = new ArrayList<>();
  private final List<Sparkline> sparklines = new ArrayList<>();
  private final List<PlacedPhoto> photos = new ArrayList<>();

  Pack(StableWorkbook book, Document document, Theme theme, int rowLimit) {
    this.book = book;
    this.document = document;
    this.theme = theme;
    this.rowLimit = rowLimit;
    this.ranges = new RangeNames(book.book());
    this.styles = new Styles(book.book(), document.info().direction());
  }

  /// Writes everything.
  void write() {
    Properties.write(document.info(), book.book());
    List<Section> sections =
        document.sections().isEmpty() ? List.of(new Section("", List.of())) : document.sections();
    sections.forEach(this::section);
    pens.forEach(SheetPen::finish);
    photos.forEach(photo -> photo.draw(book.book()));
    drawCharts();
    pens.forEach(pen -> pen.breakPages(room()));
  }

  RangeNames ranges() {
    return ranges;
  }

  Theme theme() {
    return theme;
  }

  Document document() {
    return document;
  }

  /// Returns what a printed page holds.
  PageRoom room() {
    return PageRoom.of(document.page());
  }

  int rowLimit() {
    return rowLimit;
  }

  /// Remembers a chart for later.
  void place(PlacedChart chart) {
    charts.add(chart);
    chart.pen().wish(ChartAnchor.wished(chart));
  }

  /// Remembers a small line for later.
  void place(Sparkline line) {
    sparklines.add(line);
  }

  /// Remembers an image for later.
  void place(PlacedPhoto photo) {
    photos.add(photo);
  }

  /// Opens a sheet under a name as near to `wished` as possible.
  SheetPen open(String wished) {
    return open(wished, LEAST);
  }

  private SheetPen open(String wished, double leastWidth) {
    SheetPen pen = pen(names.free(wished), leastWidth);
    PrintSetup.apply(document, pen.sheet());
    pens.add(pen);
    return pen;
  }

  private SheetPen pen(String name, double leastWidth) {
    XSSFSheet sheet = book.book().createSheet(name);
    return new SheetPen(sheet, book.rowsOf(sheet), styles, leastWidth);
  }

  /// Opens the sheet that goes on where `full` has no room left.
  SheetPen next(SheetPen full) {
    return open(full.sheet().getSheetName());
  }

  private void section(Section section) {
    int span = Span.of(section.blocks());
    boolean hasTable = section.blocks().stream().anyMatch(Span::hasTable);
    String name = section.name().isEmpty() ? document.info().title() : section.name();
    SheetPen pen = open(name, hasTable ? LEAST : PAGE / span);
    pen.widths().ask(span - 1, 0);
    new SectionWriter(this, pen, span, hasTable).write(section);
  }

  private void drawCharts() {
    if (charts.isEmpty() && sparklines.isEmpty()) {
      return;
    }
    String name = names.free(document.info().words().chart());
    SheetPen data = pen(name, LEAST);
    Locale locale = document.info().locale();
    ChartData writer = new ChartData(data, new Contents(locale), theme);
    charts.forEach(placed -> new NativeChart(placed, theme, locale, writer).draw(book.book()));
    drawSparklines(writer);
    data.finish();
    book.book().setSheetHidden(book.book().getSheetIndex(name), true);
  }

  private void drawSparklines(ChartData data) {
    Map<SheetPen, SparklineGroup> groups = new LinkedHashMap<>();
    for (Sparkline line : sparklines) {
      groups
          .computeIfAbsent(line.pen(), _ -> new SparklineGroup(theme.accent()))
          .add(line, data.write(line));
    }
    groups.forEach((pen, group) -> group.write(pen.sheet()));
  }
}
