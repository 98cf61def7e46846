package io.svodka.renderer.parquet;

import io.svodka.model.document.Document;
import io.svodka.model.document.Records;
import io.svodka.model.document.Theme;
import io.svodka.model.rendition.Content;
import io.svodka.model.rendition.Format;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.excerpt.TableFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Writes the rows of the first table as Parquet: exact decimals, days and times with their own
/// types.
public final class ParquetRenderer implements Renderer {
  @Override
  public Format format() {
    return Format.PARQUET;
  }

  @Override
  public void render(Document document, Theme theme, OutputStream out) throws IOException {
    List<Records> tables = TableFiles.records(document);
    Records records = tables.isEmpty() ? Records.NONE : tables.getFirst().in(format());
    // Only its owner may look into it.
    Path folder = Files.createTempDirectory("svodka-parquet-");
    Path file = folder.resolve("rows.parquet");
    try {
      new ParquetFile(records).write(file);
      Files.copy(file, out);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  @Override
  public void lock(Content open, Secret password, OutputStream out) {
    throw Renderer.cannotBeLocked(format());
  }
}
