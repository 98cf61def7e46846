package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import io.svodka.renderer.pdf.tag.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An element of the structure while it may still grow.
final class Element {
  private static final PdfName TABLE = new PdfName("Table");

  private final PdfIndirectReference reference;
  private final List<Element> unwritten = new ArrayList<>();
  private final PdfArray kids = new PdfArray();
  private final PdfDictionary entries = new PdfDictionary();
  private @Nullable PdfIndirectReference page;

  Element(Tag tag, String name, PdfIndirectReference reference, PdfIndirectReference parent) {
    this.reference = reference;
    entries.put(PdfName.S, new PdfName(name));
    entries.put(PdfName.P, parent);
    if (!tag.alternative().isEmpty()) {
      entries.put(PdfName.ALT, new PdfString(tag.alternative(), PdfObject.TEXT_UNICODE));
    }
    attributes(tag);
  }

  private void attributes(Tag tag) {
    PdfDictionary attributes = new PdfDictionary();
    switch (tag.kind()) {
      case COLUMN_HEAD -> attributes.put(new PdfName("Scope"), new PdfName("Column"));
      case ROW_HEAD -> attributes.put(new PdfName("Scope"), new PdfName("Row"));
      case NONE,
          DOCUMENT,
          DIVISION,
          HEADING_1,
          HEADING_2,
          HEADING_3,
          HEADING_4,
          PARAGRAPH,
          LINK,
          LIST,
          ITEM,
          LABEL,
          ITEM_BODY,
          FIGURE,
          CAPTION,
          TABLE,
          TABLE_HEAD,
          TABLE_BODY,
          ROW,
          CELL -> {
        // a name says all
      }
    }
    if (tag.span() > 1) {
      attributes.put(new PdfName("ColSpan"), new PdfNumber(tag.span()));
    }
    if (attributes.size() > 0) {
      attributes.put(PdfName.O, TABLE);
      entries.put(PdfName.A, attributes);
    }
  }

  PdfIndirectReference reference() {
    return reference;
  }

  /// Adds an element under this one.
  void add(Element kid) {
    kids.add(kid.reference);
    unwritten.add(kid);
  }

  /// Adds marked ink of a page.
  void ink(int number, PdfIndirectReference on) {
    if (page == null) {
      page = on;
      entries.put(PdfName.PG, on);
    }
    if (on.equals(page)) {
      kids.add(new PdfNumber(number));
    } else {
      PdfDictionary elsewhere = new PdfDictionary(new PdfName("MCR"));
      elsewhere.put(PdfName.PG, on);
      elsewhere.put(PdfName.MCID, new PdfNumber(number));
      kids.add(elsewhere);
    }
  }

  /// Adds a link of a page.
  void link(PdfIndirectReference annotation, PdfIndirectReference on) {
    PdfDictionary object = new PdfDictionary(new PdfName("OBJR"));
    object.put(PdfName.PG, on);
    object.put(PdfName.OBJ, annotation);
    kids.add(object);
  }

  /// Returns the elements under this one that are not in the file yet, and forgets them.
  List<Element> handOut() {
    List<Element> all = List.copyOf(unwritten);
    unwritten.clear();
    return all;
  }

  /// Returns this element as the file has it.
  PdfDictionary written() {
    if (kids.size() > 0) {
      entries.put(PdfName.K, kids);
    }
    return entries;
  }
}
