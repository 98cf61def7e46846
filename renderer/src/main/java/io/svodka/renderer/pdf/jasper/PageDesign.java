package io.svodka.renderer.pdf.jasper;

import io.svodka.renderer.pdf.strip.Frame;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignImage;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.ScaleImageEnum;

/// The design of a page: paper, header, body and footer. A record is a page, so that one design
/// serves all documents on the same paper.
final class PageDesign {
  static final String PAGE = "page";
  static final String HEADER = "header";
  static final String BODY = "body";
  static final String FOOTER = "footer";

  private final Frame frame;
  private final JasperDesign design = new JasperDesign();

  private PageDesign(Frame frame) {
    this.frame = frame;
  }

  static JasperDesign of(Frame frame) throws JRException {
    return new PageDesign(frame).made();
  }

  private JasperDesign made() throws JRException {
    design.setName("document");
    paper();
    field(PAGE, Integer.class);
    field(HEADER, Ink.class);
    field(BODY, Ink.class);
    field(FOOTER, Ink.class);
    design.setPageHeader(band(frame.header(), HEADER));
    design.setPageFooter(band(frame.footer(), FOOTER));
    pageGroup();
    ((JRDesignSection) design.getDetailSection()).addBand(band(frame.bodyHeight(), BODY));
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

  private void field(String name, Class<?> type) throws JRException {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    field.setValueClass(type);
    design.addField(field);
  }

  /// Each record starts a page; a footer belongs to the record of its page.
  private void pageGroup() throws JRException {
    JRDesignGroup group = new JRDesignGroup();
    group.setName(PAGE);
    group.setExpression(Expr.field(PAGE));
    group.setStartNewPage(true);
    design.addGroup(group);
  }

  private JRDesignBand band(int height, String field) {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(height);
    if (height > 0) {
      JRDesignImage image = new JRDesignImage(design);
      image.setWidth(frame.bodyWidth());
      image.setHeight(height);
      image.setScaleImage(ScaleImageEnum.FILL_FRAME);
      image.setExpression(Expr.field(field));
      band.addElement(image);
    }
    return band;
  }
}
