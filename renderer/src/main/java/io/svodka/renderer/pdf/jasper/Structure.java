package io.svodka.renderer.pdf.jasper;

import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfNumberTree;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfWriter;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.tag.Tag.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes the logical structure beside the pages. A finished row of a table goes into the file at
/// once, so that a long table takes no more memory than its list of rows.
final class Structure {
  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName MARKED = PdfName.MCID;

  /// Numbers from here on belong to links; those below to pages.
  private static final int FIRST_LINK = 10_000_000;

  private final Supplier<PdfWriter> file;
  private final IdentityHashMap<Tag, Element> growing = new IdentityHashMap<>();
  private final IdentityHashMap<Tag, Tag> lastRows = new IdentityHashMap<>();
  private final HashMap<Integer, PdfObject> parents = new HashMap<>();
  private PdfArray owners = new PdfArray();
  private @Nullable PdfIndirectReference page;
  private int pages;
  private int links;
  private int headingLevel;
  private @Nullable Element root;

  /// @param file what the pages are written with
  Structure(Supplier<PdfWriter> file) {
    this.file = file;
  }

  void startPage() {
    endPage();
    page = file.get().getPageReference(pages + 1);
    pages++;
  }

  /// Puts down which elements the ink of the page belongs to.
  private void endPage() {
    if (page != null) {
      parents.put(pages - 1, add(owners));
      owners = new PdfArray();
    }
  }

  void start(Tag tag, PdfContentByte content) {
    if (tag.isNone()) {
      content.beginMarkedContentSequence(ARTIFACT);
    } else {
      Element element = element(tag);
      PdfDictionary number = new PdfDictionary();
      number.put(MARKED, new PdfNumber(owners.size()));
      element.ink(owners.size(), current());
      owners.add(element.reference());
      content.beginMarkedContentSequence(new PdfName(tag.kind().standardName()), number, true);
    }
  }

  void mention(Tag tag) {
    if (!tag.isNone()) {
      element(tag);
    }
  }

  /// Binds a link to its words.
  void link(Tag tag, PdfAnnotation annotation) {
    Element element = element(tag);
    int number = FIRST_LINK + links;
    links++;
    annotation.put(PdfName.STRUCTPARENT, new PdfNumber(number));
    element.link(annotation.getIndirectReference(), current());
    parents.put(number, element.reference());
  }

  /// Writes what is left and hangs the structure into the file.
  void finish() {
    endPage();
    if (root == null) {
      return;
    }
    PdfDictionary tree = file.get().getStructureTreeRoot();
    write(root);
    try {
      PdfDictionary numbers = PdfNumberTree.writeTree(parents, file.get());
      tree.put(PdfName.K, root.reference());
      tree.put(PdfName.PARENTTREE, add(numbers));
      tree.put(new PdfName("ParentTreeNextKey"), new PdfNumber(FIRST_LINK + links));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Element element(Tag tag) {
    Element known = growing.get(tag);
    return known != null ? known : made(tag);
  }

  private Element made(Tag tag) {
    Tag above = tag.parent();
    PdfIndirectReference reference = file.get().getPdfIndirectReference();
    Element element;
    if (above == null) {
      element =
          new Element(tag, name(tag), reference, file.get().getStructureTreeRoot().getReference());
      root = element;
    } else {
      Element parent = element(above);
      if (above.kind() == Kind.TABLE_BODY) {
        closeRow(above, parent);
        lastRows.put(above, tag);
      }
      element = new Element(tag, name(tag), reference, parent.reference());
      parent.add(element);
    }
    growing.put(tag, element);
    return element;
  }

  /// Writes the row before a new one.
  private void closeRow(Tag body, Element rows) {
    Tag before = lastRows.remove(body);
    if (before != null) {
      rows.handOut().forEach(this::write);
      growing
          .keySet()
          .removeIf(tag -> tag == before || tag.parent() == before || within(tag, before));
    }
  }

  private static boolean within(Tag tag, Tag row) {
    for (Tag above = tag.parent(); above != null; above = above.parent()) {
      if (above == row) {
        return true;
      }
    }
    return false;
  }

  /// Headings are named by their level, and no level is left out.
  private String name(Tag tag) {
    int level =
        switch (tag.kind()) {
          case HEADING_1 -> 1;
          case HEADING_2 -> 2;
          case HEADING_3 -> 3;
          case HEADING_4 -> 4;
          case NONE,
              DOCUMENT,
              DIVISION,
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
              COLUMN_HEAD,
              ROW_HEAD,
              CELL ->
              0;
        };
    if (level == 0) {
      return tag.kind().standardName();
    }
    headingLevel = Math.min(level, headingLevel + 1);
    return "H" + headingLevel;
  }

  private void write(Element element) {
    element.handOut().forEach(this::write);
    try {
      file.get().addToBody(element.written(), element.reference());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfIndirectReference add(PdfObject object) {
    try {
      return file.get().addToBody(object).getIndirectReference();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PdfIndirectReference current() {
    if (page == null) {
      throw new IllegalStateException("ink before the first page");
    }
    return page;
  }
}
