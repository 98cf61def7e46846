package io.svodka.renderer.pdf;

import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.excerpt.FormatExcerpt;
import io.svodka.renderer.pdf.block.DocumentFlow;
import io.svodka.renderer.pdf.jasper.JasperPress;
import io.svodka.renderer.pdf.strip.Frame;
import io.svodka.renderer.pdf.tag.Tag;
import io.svodka.renderer.pdf.type.Looks;
import io.svodka.renderer.pdf.type.Setting;
import io.svodka.renderer.pdf.type.Typefaces;
import io.svodka.renderer.pdf.type.Typesetter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Prints documents as PDF: blocks become strips, strips become pages, JasperReports writes the
/// pages. Fonts and the printing library are loaded with the first document.
public final class PdfRenderer implements Renderer {
  private final Typefaces typefaces = new Typefaces();
  private @Nullable JasperPress press;

  @Override
  public Format format() {
    return Format.PDF;
  }

  @Override
  public void render(Document document, Theme theme, OutputStream out) throws IOException {
    Frame frame = Frame.of(document.page(), document.bands());
    Setting setting =
        new Setting(
            new Looks(theme),
            new Typesetter(typefaces),
            document.info(),
            frame.bodyHeight(),
            Tag.document());
    Document shown = FormatExcerpt.of(document, format());
    DocumentFlow flow = new DocumentFlow(shown, setting, frame.bodyWidth());
    press().print(shown, flow, frame, setting, out);
  }

  @Override
  public void lock(Content open, Secret password, OutputStream out) throws IOException {
    PdfLock.lock(open, password, out);
  }

  private synchronized JasperPress press() {
    if (press == null) {
      press = new JasperPress(typefaces);
    }
    return press;
  }
}
