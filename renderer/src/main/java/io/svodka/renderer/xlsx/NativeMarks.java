package io.svodka.renderer.xlsx;

import io.svodka.model.document.Chart.Arrangement;
import io.svodka.model.document.Chart.Mark;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;

/// Marks of native charts in the look of their series.
final class NativeMarks {
  private NativeMarks() {}

  static void dress(
      XDDFChartData.Series series, Mark mark, NativeLook look, Arrangement arrangement) {
    if (series instanceof XDDFLineChartData.Series points && mark == Mark.POINT) {
      points.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
      points.setMarkerStyle(look.point());
      points.getCTLineSer().getMarker().setSpPr(fill(look).getXmlObject());
    } else if (series instanceof XDDFLineChartData.Series line) {
      line.setLineProperties(look.line());
      line.setSmooth(false);
      line.setMarkerStyle(MarkerStyle.NONE);
    } else if (series instanceof XDDFAreaChartData.Series) {
      series.setShapeProperties(look.area(arrangement));
    } else {
      series.setShapeProperties(look.fill());
    }
  }

  static void dress(XDDFScatterChartData.Series points, NativeLook look) {
    points.setMarkerStyle(look.point());
    points.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    points.getCTScatterSer().getMarker().setSpPr(fill(look).getXmlObject());
  }

  private static XDDFShapeProperties fill(NativeLook look) {
    XDDFShapeProperties properties = new XDDFShapeProperties();
    properties.setFillProperties(Colors.solid(look.look().color()));
    return properties;
  }
}
