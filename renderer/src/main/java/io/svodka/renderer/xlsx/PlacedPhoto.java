package io.svodka.renderer.xlsx;

import io.svodka.model.document.Block;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// An image and its upper left corner on a sheet.
record PlacedPhoto(Block.Photo photo, SheetPen pen, int top, int left) {
  private static final double PIXELS_PER_MILLIMETRE = 96 / 25.4;
  private static final double ROW_PIXELS = 20;

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
    properties.setDescr(photo.words().isEmpty() ? photo.image().file() : photo.words());
  }

  private XSSFClientAnchor anchor() {
    ColumnWidths widths = pen.widths();
    double end = widths.start(left) + photo.width() * PIXELS_PER_MILLIMETRE;
    int column = left;
    while (widths.start(column + 1) <= end) {
      column++;
    }
    double height = photo.width() * photo.image().ratio() * PIXELS_PER_MILLIMETRE;
    int row = top + (int) (height / ROW_PIXELS);
    return new XSSFClientAnchor(
        0,
        0,
        (int) Math.round((end - widths.start(column)) * Units.EMU_PER_PIXEL),
        (int) Math.round(height % ROW_PIXELS * Units.EMU_PER_PIXEL),
        left,
        top,
        column,
        row);
  }
}
