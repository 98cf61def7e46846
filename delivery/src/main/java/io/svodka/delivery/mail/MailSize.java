package io.svodka.delivery.mail;

import io.svodka.delivery.links.FileLinks;
import java.util.List;

/// How large mails may be, and what becomes of those that would be larger.
///
/// @param largest in bytes, as it is sent
/// @param links to the files instead; one entry, or none where such mails are refused
public record MailSize(long largest, List<FileLinks> links) {
  private static final long MEGABYTE = 1L << 20;

  public static final MailSize USUAL = ofMegabytes(20, List.of());

  public MailSize {
    links = List.copyOf(links);
  }

  public static MailSize ofMegabytes(int most, List<FileLinks> links) {
    return new MailSize(most * MEGABYTE, links);
  }

  int megabytes() {
    return (int) (largest / MEGABYTE);
  }
}
