package io.svodka.benchmark.peer;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// The table drawn by hand with OpenPDF: fixed columns, one line a row, nothing measured but the
/// figures that stand at the right.
public final class DirectTable implements Function<List<Object[]>, byte[]> {
  private static final float SIZE = 8;
  private static final float LINE = 13.5f;
  private static final int[] LEFT = {28, 70, 190, 310, 370, 430, 480, 545, 625, 705};
  private static final int[] RIGHT = {65, 185, 305, 365, 425, 475, 540, 620, 700, 814};
  private static final String[] LABELS = {
    "№", "Партнёр", "Продукт", "Дата", "Заказы", "Штуки", "Цена", "Выручка", "Расход", "Маржа"
  };

  private final BaseFont regular = font("IBMPlexSans-Regular.ttf");
  private final BaseFont strong = font("IBMPlexSans-SemiBold.ttf");

  private static BaseFont font(String file) {
    String path = "/io/svodka/templates/fonts/" + file;
    try (InputStream in =
        Objects.requireNonNull(DirectTable.class.getResourceAsStream(path), path)) {
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] apply(List<Object[]> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4.rotate());
    PdfWriter writer = PdfWriter.getInstance(document, out);
    document.open();
    new Drawing(document, writer.getDirectContent()).draw(rows);
    document.close();
    return out.toByteArray();
  }

  private final class Drawing {
    private final Document document;
    private final PdfContentByte page;
    private final DecimalFormat amounts = new DecimalFormat("#,##0.00");
    private final SimpleDateFormat days = new SimpleDateFormat("dd.MM.yyyy");
    private int number;
    private float y;

    Drawing(Document document, PdfContentByte page) {
      this.document = document;
      this.page = page;
    }

    void draw(List<Object[]> rows) {
      String region = "";
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal all = BigDecimal.ZERO;
      startPage();
      for (Object[] row : rows) {
        if (!row[0].equals(region)) {
          if (!region.isEmpty()) {
            sum("Итого " + region, sum);
          }
          region = (String) row[0];
          sum = BigDecimal.ZERO;
          room();
          left(strong, 0, region);
          rule();
        }
        sum = sum.add((BigDecimal) row[8]);
        all = all.add((BigDecimal) row[8]);
        row(row);
      }
      sum("Итого " + region, sum);
      sum("Всего", all);
    }

    private void startPage() {
      number++;
      y = 560;
      for (int i = 0; i < LABELS.length; i++) {
        left(strong, i, LABELS[i]);
      }
      rule();
      page.beginText();
      page.setFontAndSize(regular, SIZE);
      page.setTextMatrix(740, 20);
      page.showText("Страница " + number);
      page.endText();
    }

    private void room() {
      y -= LINE;
      if (y < 40) {
        document.newPage();
        startPage();
        y -= LINE;
      }
    }

    private void row(Object[] row) {
      room();
      right(regular, 0, row[1].toString());
      left(regular, 1, (String) row[2]);
      left(regular, 2, (String) row[3]);
      left(regular, 3, days.format(row[4]));
      right(regular, 4, row[5].toString());
      right(regular, 5, row[6].toString());
      for (int i = 6; i < 10; i++) {
        right(regular, i, amounts.format(row[i + 1]));
      }
      rule();
    }

    private void sum(String label, BigDecimal amount) {
      room();
      page.setGrayFill(0.95f);
      page.rectangle(28, y - 3, 786, LINE);
      page.fill();
      page.setGrayFill(0);
      left(strong, 0, label);
      right(strong, 7, amounts.format(amount));
    }

    private void rule() {
      page.rectangle(28, y - 3, 786, 0.5f);
      page.fill();
    }

    private void left(BaseFont font, int column, String text) {
      text(font, LEFT[column], text);
    }

    private void right(BaseFont font, int column, String text) {
      text(font, RIGHT[column] - font.getWidthPoint(text, SIZE), text);
    }

    private void text(BaseFont font, float x, String text) {
      page.beginText();
      page.setFontAndSize(font, SIZE);
      page.setTextMatrix(x, y);
      page.showText(text);
      page.endText();
    }
  }
}
