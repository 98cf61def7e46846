package io.svodka.renderer.html;

import io.svodka.model.document.Chart;
import io.svodka.model.document.DocumentInfo;
import io.svodka.model.document.Image;
import io.svodka.model.document.Theme;
import io.svodka.model.document.Tile;
import io.svodka.model.document.Unit;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.chart.Drawing;
import io.svodka.renderer.chart.DrawingImage;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The pictures of a mail's body. They stand in it as addresses that hold their bytes; whoever
/// composes the mail makes parts of them.
final class MailPictures {
  private static final Pattern DATA = Pattern.compile("src=\"data:[^\"]*\"");
  private static final double WIDTH = 560;
  private static final double LETTERS = 14;
  private static final double TREND = 200;
  private static final double NARROW_TREND = 140;
  private static final double TREND_HEIGHT = 34;

  /// Rows below each other need the height that they have on paper.
  private static final double MOST_OF_ROWS = 2;

  private final ChartPainter painter;
  private @Nullable DrawingImage images;

  MailPictures(ChartPainter painter) {
    this.painter = painter;
  }

  /// Returns a body without the bytes of its pictures.
  static String without(String html) {
    return DATA.matcher(html).replaceAll("src=\"\"");
  }

  Map<String, Object> chart(Chart chart, Theme theme, DocumentInfo info) {
    if (chart.isBlank()) {
      return Map.of("kind", "instead", "title", chart.title(), "words", chart.whenEmpty());
    }
    Drawing drawing =
        painter.draw(chart, theme.sized(LETTERS), info.locale(), WIDTH, height(chart, theme));
    return picture(chart.title(), chart.alternative(), "image/png", images().png(drawing), WIDTH);
  }

  /// Returns the small line of a key figure, none where there is nothing to draw. It lies on the
  /// ground of its place by day and by night.
  ///
  /// @param across how many key figures stand beside each other
  List<Map<String, Object>> trend(Tile.Trend trend, Theme theme, int across) {
    double width = across > 2 ? NARROW_TREND : TREND;
    Drawing drawing =
        painter.trend(trend.cells(), Colour.of(theme.accent()).lit().hex(), width, TREND_HEIGHT);
    return drawing.shapes().isEmpty()
        ? List.of()
        : List.of(picture("", trend.alternative(), "image/png", images().clear(drawing), width));
  }

  /// As many letters high as on paper, so that axes have the same steps there and here.
  private static double height(Chart chart, Theme theme) {
    double letters = Unit.POINT.of(chart.size().height()) / theme.baseSizePoints();
    double most =
        switch (chart.manner().kind()) {
          case BARS, FUNNEL -> MOST_OF_ROWS * WIDTH;
          case UPRIGHT, PIE, DONUT, WATERFALL, SCATTER -> 0.8 * WIDTH;
        };
    return Math.rint(Math.clamp(letters * LETTERS, 0.3 * WIDTH, most));
  }

  Map<String, Object> photo(Image image, double millimetres, String words) {
    double width = Math.min(WIDTH, Unit.PIXEL.of(millimetres));
    return picture("", words, image.kind().mediaType(), image.content(), width);
  }

  private static Map<String, Object> picture(
      String title, String words, String mediaType, byte[] bytes, double width) {
    return Map.of(
        "kind",
        "picture",
        "title",
        title,
        "alternative",
        words,
        "width",
        Digits.of(Math.rint(width)),
        "data",
        "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes));
  }

  /// The graphics toolkit is started by the first chart.
  private synchronized DrawingImage images() {
    if (images == null) {
      images = new DrawingImage();
    }
    return images;
  }
}
