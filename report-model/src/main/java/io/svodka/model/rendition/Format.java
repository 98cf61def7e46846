package io.svodka.model.rendition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A format in which a document leaves the house.
public enum Format {
  PDF("pdf", "application/pdf", Kind.LAID_OUT),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Kind.LAID_OUT),
  HTML("html", "text/html", Kind.LAID_OUT),
  /// The rows of one table as comma-separated values.
  CSV("csv", "text/csv", Kind.ROWS_OF_A_TABLE),
  /// The rows of all tables.
  JSON("json", "application/json", Kind.ROWS_OF_ALL_TABLES),
  /// The rows of one table, in columns.
  PARQUET("parquet", "application/vnd.apache.parquet", Kind.ROWS_OF_A_TABLE),
  /// The HTML body of a mail: tables and inline styles only.
  MAIL_HTML("html", "text/html", Kind.MAIL),
  /// The plain-text alternative of a mail body.
  MAIL_TEXT("txt", "text/plain", Kind.MAIL);

  private static final List<Format> FILES =
      Arrays.stream(values()).filter(format -> format.kind != Kind.MAIL).toList();

  private final String extension;
  private final String mediaType;
  private final Kind kind;

  Format(String extension, String mediaType, Kind kind) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.kind = kind;
  }

  /// What a file of a format holds.
  public enum Kind {
    /// The whole document as a person reads it.
    LAID_OUT,
    /// The rows of one table as a program reads them; so many files as there are tables.
    ROWS_OF_A_TABLE,
    /// The rows of all tables as a program reads them.
    ROWS_OF_ALL_TABLES,
    /// The body of a mail, which is no file.
    MAIL
  }

  /// Returns the format of files that an author calls so.
  public static Optional<Format> named(String word) {
    String extension = word.toLowerCase(Locale.ROOT);
    for (Format format : FILES) {
      if (format.extension.equals(extension)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /// Returns the formats that files may have.
  public static List<Format> files() {
    return FILES;
  }

  /// Returns the names of [#files()].
  public static List<String> names() {
    return files().stream().map(Format::extension).toList();
  }

  /// Returns the file extension without a dot.
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public Kind kind() {
    return kind;
  }

  /// Returns whether programs read it: rows without headings and sums.
  public boolean isForPrograms() {
    return kind == Kind.ROWS_OF_A_TABLE || kind == Kind.ROWS_OF_ALL_TABLES;
  }
}
