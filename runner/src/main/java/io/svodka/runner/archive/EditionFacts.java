package io.svodka.runner.archive;

import io.svodka.engine.dataset.Dataset;
import io.svodka.model.rendition.Format;
import io.svodka.model.value.Value;
import java.util.List;
import java.util.Map;

/// What one pack was made of, and what came out.
///
/// @param run digest of the facts of its run
/// @param locale language tag of the pack
/// @param number which edition of its period it is
public record EditionFacts(String run, Keyed keyed, String locale, Ordinal number, Files files) {

  /// The data of the key.
  ///
  /// @param datasets rows of its queries, by their names
  public record Keyed(Value key, List<Value> attributes, Map<String, Rows> datasets) {
    public Keyed {
      attributes = List.copyOf(attributes);
      datasets = Map.copyOf(datasets);
    }
  }

  /// The rows of a query, as they are kept.
  public sealed interface Rows {
    /// A few that belong to this pack alone: they stand here.
    record Own(Dataset dataset) implements Rows {}

    /// What several packs share, or many rows: a content of its own.
    record Apart(String digest) implements Rows {}
  }

  /// @param revision 1 for what was sent first
  /// @param previous digest of the facts of the edition that this one corrects; empty for none
  public record Ordinal(int revision, String previous) {
    public static final Ordinal FIRST = new Ordinal(1, "");
  }

  /// A file that was delivered.
  ///
  /// @param digest of what was delivered
  /// @param open digest before it was locked with a password, which no two times gives the same;
  ///   equal to `digest` where there is none
  public record File(Format format, String name, String digest, String open) {
    public boolean isLocked() {
      return !digest.equals(open);
    }
  }

  /// What was delivered.
  ///
  /// @param name what names of files begin with
  public record Files(String name, List<File> all) {
    public Files {
      all = List.copyOf(all);
    }
  }
}
