package io.svodka.runner.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.svodka.engine.dataset.Dataset;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.rendition.Content;
import io.svodka.runner.archive.EditionFacts.Rows;
import io.svodka.runner.output.ContentWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/// What editions were made of, by digest. Safe to use from several threads.
public final class Archive {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ArchiveFolder folder;

  public Archive(ArchiveFolder folder) {
    this.folder = folder;
  }

  public String keep(RunFacts facts, Instant now) {
    return put(RunFactsJson.write(facts), now);
  }

  public String keep(EditionFacts facts, Instant now) {
    return put(EditionFactsJson.write(facts), now);
  }

  public String keep(Dataset dataset, Instant now) {
    try (ContentWriter content = new ContentWriter()) {
      JsonGenerator out = MAPPER.createGenerator(content);
      DatasetJson.write(dataset, out);
      out.flush();
      return folder.put(content.finished(), now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String keep(byte[] content, Instant now) {
    return folder.put(Content.of(content), now);
  }

  /// @throws RunFailure.Setup when it is not kept any more, as the others do
  public RunFacts run(String digest) {
    return RunFactsJson.read(json(digest));
  }

  public EditionFacts edition(String digest) {
    return EditionFactsJson.read(json(digest));
  }

  public Dataset dataset(Rows rows) {
    return switch (rows) {
      case Rows.Own(var dataset) -> dataset;
      case Rows.Apart(var digest) -> dataset(digest);
    };
  }

  /// Very many rows lie in a file again.
  private Dataset dataset(String digest) {
    try (InputStream content = folder.open(digest).orElseThrow(() -> missing(digest));
        JsonParser in = MAPPER.createParser(content)) {
      return DatasetJson.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] content(String digest) {
    return folder.get(digest).orElseThrow(() -> missing(digest));
  }

  /// Returns the facts of an edition; nothing where they are not kept any more.
  Optional<EditionFacts> editionIfKept(String digest) {
    return folder.get(digest).map(content -> EditionFactsJson.read(parsed(content)));
  }

  Optional<RunFacts> runIfKept(String digest) {
    return folder.get(digest).map(content -> RunFactsJson.read(parsed(content)));
  }

  private JsonNode json(String digest) {
    return parsed(content(digest));
  }

  private static JsonNode parsed(byte[] content) {
    try {
      return MAPPER.readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String put(JsonNode node, Instant now) {
    try {
      return folder.put(Content.of(MAPPER.writeValueAsBytes(node)), now);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private RunFailure missing(String digest) {
    return new RunFailure.Setup(
        "SV9471",
        "the archive does not hold "
            + digest.substring(0, 12)
            + "… any more, or not as it was written",
        "it may have been swept by [archive] keep_days or max_megabytes; restore "
            + folder.root()
            + " from a backup",
        null);
  }
}
