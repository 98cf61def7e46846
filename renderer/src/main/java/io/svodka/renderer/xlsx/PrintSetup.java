package io.svodka.renderer.xlsx;

import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Document;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Speech.Direction;
import io.svodka.model.document.Unit;
import java.util.List;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Sets a sheet up for paper: one page wide, with the bands of the document.
final class PrintSetup {
  private static final double BAND_SHARE = 0.5;

  private PrintSetup() {}

  static void apply(Document document, XSSFSheet sheet) {
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    page(document.page(), sheet);
    Direction direction = document.info().direction();
    if (direction == Direction.RIGHT_TO_LEFT) {
      sheet.setRightToLeft(true);
    }
    band(document.bands().header(), sheet.getHeader(), direction);
    band(document.bands().footer(), sheet.getFooter(), direction);
  }

  private static void page(PageSetup page, XSSFSheet sheet) {
    var print = sheet.getPrintSetup();
    print.setPaperSize(paper(page.paper()));
    print.setLandscape(page.orientation() == PageSetup.Orientation.LANDSCAPE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    double margin = Unit.INCH.of(page.marginMillimetres());
    for (PageMargin side :
        List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
      sheet.setMargin(side, margin);
    }
    sheet.setMargin(PageMargin.HEADER, margin * BAND_SHARE);
    sheet.setMargin(PageMargin.FOOTER, margin * BAND_SHARE);
  }

  private static short paper(PageSetup.Paper paper) {
    return switch (paper) {
      case A3 -> org.apache.poi.ss.usermodel.PrintSetup.A3_PAPERSIZE;
      case A4 -> org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE;
      case A5 -> org.apache.poi.ss.usermodel.PrintSetup.A5_PAPERSIZE;
      case LETTER -> org.apache.poi.ss.usermodel.PrintSetup.LETTER_PAPERSIZE;
    };
  }

  private static void band(Band band, HeaderFooter place, Direction direction) {
    if (band.isEmpty()) {
      return;
    }
    BandCodes codes = BandCodes.of(band, direction);
    place.setLeft(codes.left());
    place.setCenter(codes.center());
    place.setRight(codes.right());
  }
}
