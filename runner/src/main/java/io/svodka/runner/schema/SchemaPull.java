package io.svodka.runner.schema;

import io.svodka.compiler.SourceListing;
import io.svodka.compiler.schema.FoundTable;
import io.svodka.compiler.schema.Holder;
import io.svodka.compiler.schema.Place;
import io.svodka.compiler.schema.Schema;
import io.svodka.compiler.schema.SchemaLock;
import io.svodka.compiler.schema.SchemaLock.LockedTable;
import io.svodka.engine.query.CatalogReader;
import io.svodka.model.failure.RunFailure;
import io.svodka.model.plan.ConnectionPlan;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import io.svodka.model.schema.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes locks of what databases say today.
public final class SchemaPull {
  private final SourceListing.Listed project;
  private final CatalogReader catalog;
  private final LocalDate today;

  public SchemaPull(SourceListing.Listed project, CatalogReader catalog, LocalDate today) {
    this.project = project;
    this.catalog = catalog;
    this.today = today;
  }

  /// Returns the locks of all sources.
  ///
  /// @throws RunFailure when one of them cannot be looked up
  public List<SchemaLock> all() {
    return locks(project.sources(), Map.of());
  }

  /// Returns the locks of some sources anew; what else they hold stays as it is.
  ///
  /// @throws RunFailure when there is no such source, or one cannot be looked up
  public List<SchemaLock> some(List<String> names) {
    List<SourcePlan> asked = names.stream().map(this::source).toList();
    if (project.schema().state() == Schema.State.DAMAGED) {
      throw new RunFailure.Setup(
          "SV9330",
          "the schema has a file that cannot be read",
          "run `svodka schema pull` without names, which writes the files anew",
          null);
    }
    Map<Holder, Schema.HeldTables> held = new LinkedHashMap<>();
    project.schema().held().forEach(each -> held.put(each.holder(), each));
    return locks(asked, held);
  }

  private SourcePlan source(String name) {
    List<String> known = project.sources().stream().map(SourcePlan::name).toList();
    return project.sources().stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RunFailure.Setup(
                    "SV9424",
                    "there is no source `" + name + "`",
                    "the project has: " + String.join(", ", known),
                    null));
  }

  private List<SchemaLock> locks(List<SourcePlan> asked, Map<Holder, Schema.HeldTables> held) {
    Map<String, TableSchema> found =
        catalog.read(asked.stream().map(SourcePlan::name).distinct().toList());
    Map<Holder, List<LockedTable>> tables = new LinkedHashMap<>();
    for (SourcePlan source : asked) {
      LockedTable table =
          new LockedTable(place(source), today, found.getOrDefault(source.name(), NOTHING));
      List<LockedTable> own = tables.computeIfAbsent(holder(source), h -> kept(h, held));
      own.removeIf(other -> other.place().isAlso(table.place()));
      own.add(table);
    }
    List<SchemaLock> locks = new ArrayList<>();
    tables.forEach(
        (holder, own) -> {
          Optional<LocalDate> before =
              Optional.ofNullable(held.get(holder)).map(Schema.HeldTables::pulled);
          locks.add(new SchemaLock(holder, before.orElse(today), own));
        });
    return locks;
  }

  private static final TableSchema NOTHING = TableSchema.of(List.of());

  /// Returns the tables that stay, as far as a source still reads them.
  private List<LockedTable> kept(Holder holder, Map<Holder, Schema.HeldTables> held) {
    List<LockedTable> kept = new ArrayList<>();
    Optional.ofNullable(held.get(holder)).stream()
        .flatMap(each -> each.tables().stream())
        .map(FoundTable::table)
        .filter(table -> isRead(holder, table.place()))
        .forEach(kept::add);
    return kept;
  }

  private boolean isRead(Holder holder, Place place) {
    return project.sources().stream()
        .anyMatch(source -> holder(source).equals(holder) && place(source).isAlso(place));
  }

  private static Place place(SourcePlan source) {
    return Place.of(source.name(), source.origin());
  }

  private Holder holder(SourcePlan source) {
    return switch (source.origin()) {
      case Origin.File _ -> new Holder.OfFiles();
      case Origin.Table(var connection, _) -> connection(connection);
      case Origin.Sql(var connection, _) -> connection(connection);
    };
  }

  private Holder connection(String name) {
    return project.settings().ownership().connections().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(ConnectionPlan::dialect)
        .map(dialect -> new Holder.OfConnection(name, dialect))
        .orElseThrow();
  }
}
