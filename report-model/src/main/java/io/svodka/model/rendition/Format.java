package io.svodka.model.rendition;

/// A format in which a document leaves the house.
public enum Format {
  PDF("pdf", "application/pdf"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  HTML("html", "text/html"),
  /// The HTML body of a mail: tables and inline styles only.
  MAIL_HTML("html", "text/html"),
  /// The plain-text alternative of a mail body.
  MAIL_TEXT("txt", "text/plain");

  private final String extension;
  private final String mediaType;

  Format(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /// Returns the file extension without a dot.
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
