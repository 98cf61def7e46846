package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.strip.Frame;
import io.svodka.renderer.pdf.strip.Words;
import io.svodka.renderer.pdf.strip.Words.Side;
import io.svodka.renderer.pdf.type.Look;
import java.util.List;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.ScaleImageEnum;

/// Makes the design of one document: a band for each shape, a style for each look, and bare fields
/// between them.
final class DesignMaker {
  private final Frame frame;
  private final Vocabulary vocabulary;
  private final Look bandLook;
  private final JasperDesign design = new JasperDesign();

  DesignMaker(Frame frame, Vocabulary vocabulary, Look bandLook) {
    this.frame = frame;
    this.bandLook = bandLook;
    this.vocabulary = vocabulary;
  }

  JasperDesign make(String language) throws JRException {
    design.setName("document");
    design.setProperty(
        "net.sf.jasperreports.text.measurer.factory", SetTextMeasurers.class.getName());
    design.setProperty("net.sf.jasperreports.export.pdf.tag.language", language);
    paper();
    design.setPageHeader(band(frame.header(), 0, Fields::header));
    design.setPageFooter(band(frame.footer(), frame.footer() - lineHeight(), Fields::footer));
    for (var style : vocabulary.styles().entrySet()) {
      design.addStyle(StyleMaker.make(style.getKey(), style.getValue()));
    }
    fields();
    pageGroup();
    JRDesignSection detail = (JRDesignSection) design.getDetailSection();
    List<Shape> shapes = vocabulary.shapes();
    for (int i = 0; i < shapes.size(); i++) {
      detail.addBand(shapeBand(i, shapes.get(i)));
    }
    return design;
  }

  private void paper() {
    design.setPageWidth(frame.width());
    design.setPageHeight(frame.height());
    design.setLeftMargin(frame.margin());
    design.setRightMargin(frame.margin());
    design.setTopMargin(frame.margin());
    design.setBottomMargin(frame.margin());
    design.setColumnWidth(frame.bodyWidth());
  }

  private void fields() throws JRException {
    field(Fields.PAGE, Integer.class);
    field(Fields.INK, Ink.class);
    field(Fields.BOOKMARK, String.class);
    for (Side side : Side.values()) {
      field(Fields.header(side), Words.class);
      field(Fields.footer(side), Words.class);
    }
    for (int i = 0; i < vocabulary.shapes().size(); i++) {
      field(Fields.shape(i), Boolean.class);
    }
    for (int i = 0; i < vocabulary.texts(); i++) {
      field(Fields.text(i), Words.class);
      field(Fields.style(i), String.class);
      field(Fields.link(i), String.class);
    }
  }

  private void field(String name, Class<?> type) throws JRException {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    field.setValueClass(type);
    design.addField(field);
  }

  /// Pages are broken before the fill; the design only follows.
  private void pageGroup() throws JRException {
    JRDesignGroup group = new JRDesignGroup();
    group.setName(Fields.PAGE);
    group.setExpression(Expr.field(Fields.PAGE));
    group.setStartNewPage(true);
    design.addGroup(group);
  }

  private JRDesignBand band(int height, int top, Function<Side, String> fieldOf) {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(height);
    if (height > 0) {
      for (Side side : Side.values()) {
        JRDesignTextField text = new JRDesignTextField(design);
        text.setY(top);
        text.setWidth(frame.bodyWidth());
        text.setHeight(lineHeight());
        text.setStyleNameReference(vocabulary.style(new Vocabulary.Style(bandLook, side)));
        text.setExpression(Expr.field(fieldOf.apply(side)));
        band.addElement(text);
      }
    }
    return band;
  }

  private int lineHeight() {
    return (int) Math.ceil(bandLook.leading());
  }

  private JRDesignBand shapeBand(int number, Shape shape) {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(shape.bandHeight());
    band.setPrintWhenExpression(Expr.field(Fields.shape(number)));
    if (shape.art() == Shape.Art.DRAWN) {
      band.addElement(image(shape));
    }
    for (int i = 0; i < shape.slots().size(); i++) {
      band.addElement(text(i, shape.slots().get(i), i == 0 ? shape.entry() : Shape.Entry.NONE));
    }
    return band;
  }

  private JRDesignImage image(Shape shape) {
    JRDesignImage image = new JRDesignImage(design);
    image.setY(shape.top());
    image.setWidth(frame.bodyWidth());
    image.setHeight(shape.height());
    image.setScaleImage(ScaleImageEnum.FILL_FRAME);
    image.setExpression(Expr.field(Fields.INK));
    return image;
  }

  private JRDesignTextField text(int number, Shape.Slot slot, Shape.Entry entry) {
    JRDesignTextField text = new JRDesignTextField(design);
    text.setX(slot.x());
    text.setY(slot.y());
    text.setWidth(slot.width());
    text.setHeight(slot.height());
    text.setStyleExpression(Expr.field(Fields.style(number)));
    text.setExpression(Expr.field(Fields.text(number)));
    if (slot.link() == Shape.Link.ADDRESS) {
      text.setLinkType("Reference");
      text.setHyperlinkReferenceExpression(Expr.field(Fields.link(number)));
    }
    if (entry == Shape.Entry.BOOKMARK) {
      text.setAnchorNameExpression(Expr.field(Fields.BOOKMARK));
      text.setBookmarkLevel(1);
    }
    return text;
  }
}
