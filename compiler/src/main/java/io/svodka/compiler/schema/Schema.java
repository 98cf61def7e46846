package io.svodka.compiler.schema;

import io.svodka.model.plan.SourcePlan.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All locks of a project.
///
/// @param state whether all of them could be read
public record Schema(List<HeldTables> held, State state) {
  /// The schema of a project without locks.
  public static final Schema EMPTY = new Schema(List.of(), State.WHOLE);

  public Schema {
    held = List.copyOf(held);
  }

  /// The tables of one lock.
  ///
  /// @param pulled day on which the lock was written as a whole
  public record HeldTables(Holder holder, LocalDate pulled, List<FoundTable> tables) {
    public HeldTables {
      tables = List.copyOf(tables);
    }
  }

  public enum State {
    WHOLE,
    /// A lock cannot be read, which was reported; whoever misses a table is silent.
    DAMAGED
  }

  /// What is known of a source.
  public sealed interface Knowledge {
    record Known(FoundTable table) implements Knowledge {}

    record NotPulled() implements Knowledge {}

    /// It may stand in a lock that cannot be read.
    record Unreadable() implements Knowledge {}
  }

  /// Returns what is known of a source.
  public Knowledge of(String source, Origin origin) {
    Optional<FoundTable> table = find(source, origin);
    return table.isPresent()
        ? new Knowledge.Known(table.get())
        : state == State.DAMAGED ? new Knowledge.Unreadable() : new Knowledge.NotPulled();
  }

  private Optional<FoundTable> find(String source, Origin origin) {
    Place place = Place.of(source, origin);
    return held.stream()
        .filter(each -> holds(each.holder(), origin))
        .flatMap(each -> each.tables().stream())
        .filter(each -> place.isAlso(each.table().place()))
        .findFirst();
  }

  private static boolean holds(Holder holder, Origin origin) {
    return switch (origin) {
      case Origin.File _ -> holder instanceof Holder.OfFiles;
      case Origin.Table(var connection, _) -> isOf(connection, holder);
      case Origin.Sql(var connection, _) -> isOf(connection, holder);
    };
  }

  private static boolean isOf(String connection, Holder holder) {
    return holder instanceof Holder.OfConnection(var name, _) && name.equals(connection);
  }
}
