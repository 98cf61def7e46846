package io.svodka.delivery.mail;

import io.svodka.delivery.Message;
import io.svodka.delivery.links.FileLinks;
import io.svodka.model.rendition.Rendition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A message whose files are behind links, because it would be too large with them.
record Linked(FileLinks links, Instant date) {
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  Message of(Message message) {
    String intro = LinkWords.ofBody(message.html()).intro(UNTIL.format(links.until(date)));
    StringBuilder text = new StringBuilder(message.text().stripTrailing());
    text.append("\n\n").append(intro).append('\n');
    StringBuilder html = new StringBuilder("<p>" + intro + "</p>\n<ul>\n");
    for (Rendition file : message.attachments()) {
      String link = links.link(message.key(), file.content().sha256(), date);
      String size = " (" + size(file.content().length()) + ")";
      text.append("\n").append(file.fileName()).append(size).append("\n").append(link).append("\n");
      html.append("<li><a href=\"" + link + "\">" + escaped(file.fileName()) + "</a>");
      html.append(size).append("</li>\n");
    }
    html.append("</ul>\n");
    return new Message(
        message.key(),
        message.from(),
        message.to(),
        message.cc(),
        message.subject(),
        within(message.html(), html.toString()),
        text.toString(),
        List.of());
  }

  private static String within(String page, String part) {
    int end = page.lastIndexOf("</body>");
    return end < 0 ? page + part : page.substring(0, end) + part + page.substring(end);
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? "%d KB".formatted((bytes + 1023) / 1024)
        : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
