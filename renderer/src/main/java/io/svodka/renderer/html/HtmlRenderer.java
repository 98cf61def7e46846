package io.svodka.renderer.html;

import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.excerpt.FormatExcerpt;
import java.io.IOException;
import java.io.OutputStream;

/// Writes a document as one web page that needs nothing else: no script, no font, no image from
/// elsewhere. It reads well on a phone, in the dark and on paper.
public final class HtmlRenderer implements Renderer {
  private final TemplateEngine templates = new TemplateEngine();
  private final ChartPainter painter = new ChartPainter();

  @Override
  public Format format() {
    return Format.HTML;
  }

  @Override
  public void lock(Content open, Secret password, OutputStream out) {
    throw Renderer.cannotBeLocked(format());
  }

  @Override
  public void render(Document document, Theme theme, OutputStream out) throws IOException {
    templates.write(
        "page.ftlh",
        new PageModel(FormatExcerpt.of(document, format()), theme, painter).variables(),
        out);
  }
}
