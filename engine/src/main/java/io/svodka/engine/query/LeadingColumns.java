package io.svodka.engine.query;

import io.svodka.model.data.ColumnProfile;
import io.svodka.model.data.ColumnProfile.Counted;
import io.svodka.model.plan.ProjectSettings;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.SourceColumn;
import io.svodka.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads of a file of the project what others may join it by, and what it may join others by. Types
/// are declared, so nothing else of its rows is looked at: columns of amounts and days are not
/// read, the others are counted in one pass, and their values are taken where they are few enough
/// to be looked up.
public final class LeadingColumns {
  private final ProjectSettings project;
  private final DataSettings settings;

  public LeadingColumns(ProjectSettings project, DataSettings settings) {
    this.project = project;
    this.settings = settings;
  }

  /// Returns all columns of a source under their declared names, those that lead somewhere with
  /// their values.
  public List<ColumnProfile> of(SourcePlan source) {
    List<SourceColumn> leading =
        source.columns().stream().filter(column -> FileProfiles.mayLead(column.type())).toList();
    if (leading.isEmpty()) {
      return source.columns().stream().map(LeadingColumns::unread).toList();
    }
    SourcePlan texts =
        FileProfiles.asTexts(source, leading.stream().map(SourceColumn::header).toList());
    try (Databases databases = new Databases(project, List.of(texts), settings)) {
      Relation relation =
          Objects.requireNonNull(databases.relations(List.of(texts.name())).get(texts.name()));
      List<Counted> counted = counted(relation);
      return source.columns().stream()
          .map(
              column ->
                  leading.contains(column)
                      ? new ColumnProfile(
                          column.name(),
                          column.type(),
                          List.of(counted.get(leading.indexOf(column))))
                      : unread(column))
          .toList();
    }
  }

  private static ColumnProfile unread(SourceColumn column) {
    return new ColumnProfile(column.name(), column.type(), List.of());
  }

  private static List<Counted> counted(Relation relation) {
    List<Sql> cells =
        relation.source().columns().stream().map(column -> Sql.name(column.name())).toList();
    List<Sql> asked = new ArrayList<>(List.of(Sql.of("count(*)")));
    for (Sql cell : cells) {
      asked.add(Sql.form("count({})", cell));
      asked.add(Sql.form("count(distinct {})", cell));
    }
    List<Value> found = FileProfiles.answers(relation, asked, _ -> ColumnReader.NUMBER);
    List<Counted> counted = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      long different = FileProfiles.count(found, 2 * i + 2);
      counted.add(
          new Counted(
              FileProfiles.count(found, 0),
              FileProfiles.count(found, 2 * i + 1),
              different,
              "",
              "",
              different <= FileProfiles.MOST_VALUES
                  ? FileProfiles.values(relation, cells.get(i))
                  : List.of()));
    }
    return counted;
  }
}
