package io.svodka.renderer.html;

import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.chart.ChartPainter;
import java.io.IOException;
import java.io.OutputStream;

/// Writes a document as the body of a mail: nested tables of at most 600 pixels with inline styles,
/// which every mail program shows, and nothing from elsewhere. Charts are left to the attachments.
public final class MailHtmlRenderer implements Renderer {
  private final TemplateEngine templates = new TemplateEngine();
  private final ChartPainter painter = new ChartPainter();

  @Override
  public Format format() {
    return Format.MAIL_HTML;
  }

  @Override
  public byte[] locked(byte[] content, Secret password) {
    throw Renderer.cannotBeLocked(format());
  }

  @Override
  public void render(Document document, Theme theme, OutputStream out) throws IOException {
    templates.write("mail.ftlh", new MailModel(document, theme, painter).variables(), out);
  }
}
