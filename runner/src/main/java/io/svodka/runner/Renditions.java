package io.svodka.runner;

import io.svodka.model.document.Document;
import io.svodka.model.document.Theme;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Format;
import io.svodka.model.rendition.Rendition;
import io.svodka.model.rendition.SafeName;
import io.svodka.model.secret.Secret;
import io.svodka.renderer.Renderer;
import io.svodka.renderer.excerpt.TableFiles;
import io.svodka.runner.output.ContentWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Makes renditions of documents in any format.
public final class Renditions {
  private final Map<Format, Renderer> renderers;
  private final Theme theme;

  public Renditions(List<Renderer> renderers, Theme theme) {
    this(new EnumMap<>(Format.class), theme);
    renderers.forEach(renderer -> this.renderers.put(renderer.format(), renderer));
  }

  private Renditions(Map<Format, Renderer> renderers, Theme theme) {
    this.renderers = renderers;
    this.theme = theme;
  }

  public Theme theme() {
    return theme;
  }

  /// Returns the same renderers in another theme.
  public Renditions in(Theme other) {
    return new Renditions(renderers, other);
  }

  /// Makes a first small document of each format in the background, so that what renderers load
  /// once is loaded while the data are read.
  public void prepare(Collection<Format> formats) {
    List<Format> wanted = List.copyOf(formats);
    Thread.ofPlatform().daemon().name("prepare").start(() -> wanted.forEach(this::tryOut));
  }

  private void tryOut(Format format) {
    try {
      files(FirstDocument.MINIMAL, format, "first");
    } catch (RunFailure ignored) {
      // What is wrong with a renderer is told with the first pack.
    }
  }

  /// Returns the files of a document in a format: one, or one for each table where the format holds
  /// one table.
  ///
  /// @param name file name without extension
  public List<Rendition> files(Document document, Format format, String name) {
    return drafts(document, format, name).stream()
        .map(draft -> make(draft.document(), format, draft.name()))
        .toList();
  }

  /// A file that is still to be made.
  ///
  /// @param name file name without extension
  record Draft(Format format, String name, Document document) {
    String fileName() {
      return name + "." + format.extension();
    }
  }

  /// Returns the same files before they are made.
  List<Draft> drafts(Document document, Format format, String name) {
    if (format.isForPrograms() && TableFiles.in(document).isEmpty()) {
      throw new RunFailure.Render(
          "SV9606",
          "there is no table for " + name + "." + format.extension(),
          "a file of this format holds the rows of tables: make pdf, xlsx or html",
          null);
    }
    return switch (format.kind()) {
      case LAID_OUT, ROWS_OF_ALL_TABLES, MAIL -> List.of(new Draft(format, name, document));
      case ROWS_OF_A_TABLE ->
          TableFiles.of(document, Renditions::spelled).stream()
              .map(part -> new Draft(format, named(name, part), part.document()))
              .toList();
    };
  }

  /// Makes a file into a stream, which stays open.
  void make(Draft draft, OutputStream out) throws IOException {
    render(draft.document(), draft.format(), out);
  }

  private void render(Document document, Format format, OutputStream out) throws IOException {
    RunSteps.rendering(format, () -> renderer(format).render(document, theme, out));
  }

  private static String spelled(String table) {
    return SafeName.of(table).replaceAll("[._-]+$", "");
  }

  private static String named(String name, TableFiles.Part part) {
    return part.name().isEmpty() ? name : SafeName.of(name + "-" + part.name());
  }

  /// Returns a document in a format.
  ///
  /// @param name file name without extension
  public Rendition make(Document document, Format format, String name) {
    String fileName = name + "." + format.extension();
    try (ContentWriter writer = new ContentWriter()) {
      render(document, format, writer);
      return new Rendition(format, fileName, writer.finished());
    } catch (IOException e) {
      throw failed(fileName, e);
    }
  }

  private static RunFailure failed(String fileName, IOException cause) {
    return new RunFailure.Render("SV9601", "cannot make " + fileName, "", cause);
  }

  /// Returns a body of a mail.
  public String body(Document document, Format format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      render(document, format, bytes);
    } catch (IOException e) {
      throw failed("mail." + format.extension(), e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Returns a rendition that opens with a password only.
  Rendition locked(Rendition open, Secret password) {
    LockRoom.ofProcess().demand(open);
    try (ContentWriter locked = new ContentWriter()) {
      renderer(open.format()).lock(open.content(), password, locked);
      return new Rendition(open.format(), open.fileName(), locked.finished());
    } catch (IOException e) {
      throw new RunFailure.Render("SV9602", "cannot lock " + open.fileName(), "", e);
    }
  }

  private Renderer renderer(Format format) {
    Renderer renderer = renderers.get(format);
    if (renderer == null) {
      throw new IllegalStateException("no renderer of " + format);
    }
    return renderer;
  }
}
