package io.svodka.renderer.xlsx;

import io.svodka.model.document.Bands.Band;
import io.svodka.model.document.Bands.BandPart;
import io.svodka.model.document.Document;
import io.svodka.model.document.PageSetup;
import io.svodka.model.document.Speech.Direction;
import java.util.List;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Sets a sheet up for paper: one page wide, with the bands of the document.
final class PrintSetup {
  private static final double INCH = 25.4;
  private static final double BAND_SHARE = 0.5;

  /// Makes a line be read from the right even where it begins with a number.
  private static final String RIGHT_MARK = "\u200F";

  /// Excel refuses files whose header or footer has more than 255 characters.
  private static final int LONGEST_PART = 80;

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
    double margin = page.marginMillimetres() / INCH;
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
    switch (direction) {
      case LEFT_TO_RIGHT -> {
        place.setLeft(text(band.left()));
        place.setCenter(text(band.center()));
        place.setRight(text(band.right()));
      }
      case RIGHT_TO_LEFT -> {
        place.setRight(fromRight(band.left()));
        place.setCenter(fromRight(band.center()));
        place.setLeft(fromRight(band.right()));
      }
    }
  }

  private static String fromRight(List<BandPart> parts) {
    return parts.isEmpty() ? "" : RIGHT_MARK + text(parts);
  }

  private static String text(List<BandPart> parts) {
    StringBuilder text = new StringBuilder();
    for (BandPart part : parts) {
      String next = text(part);
      // after a page number, +1 or 2026 would be read as part of its code
      boolean clashes = text.toString().matches("(?s).*&[PN]") && next.matches("(?s)[-+0-9].*");
      text.append(clashes ? " " : "").append(next);
    }
    return text.toString();
  }

  private static String text(BandPart part) {
    return switch (part) {
      case BandPart.PageNumber _ -> "&P";
      case BandPart.PageCount _ -> "&N";
      case BandPart.Words(var words) -> shortened(words).replace("&", "&&");
    };
  }

  private static String shortened(String words) {
    int doubled = (int) words.chars().filter(c -> c == '&').count();
    int room = LONGEST_PART - doubled - 10;
    return words.length() <= room ? words : words.substring(0, Math.max(0, room)) + "…";
  }
}
