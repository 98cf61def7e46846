package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// An image and its upper left corner on a sheet.
///
/// @param height in points
record PlacedPhoto(Block.Photo photo, SheetPen pen, int top, int left, double height) {
  private static final double PIXELS_PER_POINT = 96.0 / 72;

  /// Draws the image when the widths of all columns are known.
  void draw(XSSFWorkbook book) {
    int kind =
        switch (photo.image().kind()) {
          case PNG -> Workbook.PICTURE_TYPE_PNG;
          case JPEG -> Workbook.PICTURE_TYPE_JPEG;
        };
    int picture = book.addPicture(photo.image().content(), kind);
    XSSFDrawing drawing = book.getSheet(pen.sheet().getSheetName()).createDrawingPatriarch();
    XSSFClientAnchor anchor = anchor();
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    var properties = drawing.createPicture(anchor, picture).getCTPicture().getNvPicPr().getCNvPr();
    caption().write(properties, drawing.getShapes().size() - 1);
  }

  private Caption caption() {
    String words = photo.words().isEmpty() ? photo.image().nameInWords() : photo.words();
    return new Caption(words, words);
  }

  private XSSFClientAnchor anchor() {
    double start = pen.widths().start(left);
    double width = height / photo.image().ratio() * PIXELS_PER_POINT;
    return Anchor.of(pen, start, start + width, top, height);
  }
}
