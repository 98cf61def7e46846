package io.svodka.renderer.html;

import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.chart.ChartPainter;
import io.svodka.renderer.excerpt.TableExcerpt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Writes a document as the body of a mail: nested tables of at most 600 pixels with inline styles,
/// which every mail program shows, and nothing from elsewhere. Charts and the lines of key figures
/// are PNG in the body itself, which the mail sends along as parts.
///
/// Some programs cut a body above 102 KB. A longer one has fewer rows and then fewer blocks, and
/// says so.
public final class MailHtmlRenderer implements Renderer {
  /// Without pictures, which become parts of their own.
  private static final int MOST_BYTES = 100_000;

  private static final List<Integer> ROWS = List.of(TableExcerpt.ROWS, 20, 10, 5);

  private final TemplateEngine templates = new TemplateEngine();
  private final MailPictures pictures = new MailPictures(new ChartPainter());
  private final AtomicReference<Optional<MailColours>> newest =
      new AtomicReference<>(Optional.empty());

  @Override
  public Format format() {
    return Format.MAIL_HTML;
  }

  @Override
  public void lock(Content open, Secret password, OutputStream out) {
    throw Renderer.cannotBeLocked(format());
  }

  @Override
  public void render(Document document, Theme theme, OutputStream out) throws IOException {
    out.write(body(document, colours(theme)));
  }

  private MailColours colours(Theme theme) {
    return newest
        .updateAndGet(
            known ->
                Optional.of(
                    known
                        .filter(each -> each.theme().equals(theme))
                        .orElseGet(() -> MailColours.of(theme))))
        .orElseThrow();
  }

  private byte[] body(Document document, MailColours colours) throws IOException {
    int blocks = MailModel.count(document);
    for (int rows : ROWS) {
      byte[] body = body(document, colours, new MailRoom(rows, blocks));
      if (isShort(body)) {
        return body;
      }
    }
    for (int shown = blocks - 1; shown > 0; shown--) {
      byte[] body = body(document, colours, new MailRoom(ROWS.getLast(), shown));
      if (isShort(body)) {
        return body;
      }
    }
    return body(document, colours, new MailRoom(0, 0));
  }

  private byte[] body(Document document, MailColours colours, MailRoom room) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MailModel model = new MailModel(document, colours, pictures);
    templates.write("mail.ftlh", model.variables(room), out);
    return out.toByteArray();
  }

  private static boolean isShort(byte[] body) {
    return body.length <= MOST_BYTES || bytesWithoutPictures(body) <= MOST_BYTES;
  }

  private static int bytesWithoutPictures(byte[] body) {
    String html = new String(body, StandardCharsets.UTF_8);
    return MailPictures.without(html).getBytes(StandardCharsets.UTF_8).length;
  }
}
