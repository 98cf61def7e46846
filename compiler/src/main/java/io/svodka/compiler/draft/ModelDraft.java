package io.svodka.compiler.draft;

import io.svodka.compiler.draft.Hints.Hint;
import io.svodka.compiler.resolve.ColumnTypes;
import io.svodka.model.data.ColumnProfile;
import io.svodka.model.plan.SourcePlan.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Drafts a source and a model of a table.
final class ModelDraft {
  private static final int JOINS = 2;
  private static final int FIGURES = 4;

  private final TableFacts table;
  private final Roles roles;
  private final DraftWords words;
  private final Map<String, String> names;
  private final Map<ColumnProfile, Role> chosen = new LinkedHashMap<>();
  private final String model;

  ModelDraft(TableFacts table, List<Neighbour> others, DraftWords words) {
    this.table = table;
    this.names = table.names();
    this.words = words;
    this.roles = new Roles(table, others, words);
    this.model = DraftNames.identifier(table.name());
    table
        .columns()
        .forEach(column -> chosen.put(column, hinted(column, captioned(column, roles.of(column)))));
  }

  /// The name of a partner is what everybody calls the partner.
  private Role captioned(ColumnProfile column, Role role) {
    boolean directory = table.columns().stream().noneMatch(Roles::isTime);
    return role instanceof Role.Dimension(_, var because)
            && directory
            && ColumnWords.isCaption(Roles.name(column))
        ? new Role.Dimension(DraftNames.label(DraftNames.singular(table.name())), because)
        : role;
  }

  /// Time stays the axis, whatever a report does with it.
  private Role hinted(ColumnProfile column, Role role) {
    if (role instanceof Role.TimeAxis) {
      return role;
    }
    return switch (table.hints().columns().get(column.header())) {
      case null -> role;
      case Hint.Heads(var label) -> new Role.Dimension(said(label, column), "heads rows there");
      case Hint.AddsUp(var label, var aggregate) ->
          new Role.Figure(added(label, column, aggregate), aggregate, "is added up there");
    };
  }

  private static String said(String label, ColumnProfile column) {
    return label.isEmpty() ? Roles.label(column) : label;
  }

  private String added(String label, ColumnProfile column, String aggregate) {
    return label.isEmpty() ? DraftedMeasures.label(Roles.label(column), aggregate, words) : label;
  }

  /// Returns how the model calls a column.
  String name(ColumnProfile column) {
    return names.getOrDefault(column.header(), "");
  }

  /// Returns what a column has become.
  Role role(ColumnProfile column) {
    return chosen.getOrDefault(column, new Role.Unused(""));
  }

  /// Returns in what other ways a column is added up.
  List<Role.Figure> more(ColumnProfile column) {
    return table.hints().moreOf(column.header()).stream()
        .map(
            each ->
                new Role.Figure(
                    added(each.label(), column, each.aggregate()),
                    each.aggregate(),
                    "is added up there too"))
        .toList();
  }

  static String sourceName(String model) {
    return model + "_rows";
  }

  Draft draft() {
    return new Draft(
        model,
        List.of(
            new Draft.NewFile("sources/" + model + ".svodka", source()),
            new Draft.NewFile("model/" + model + ".svodka", model())),
        guesses(),
        advice());
  }

  /// Returns the model as others see it who join it.
  ModelOutline outline() {
    List<ModelOutline.Field> dimensions = new ArrayList<>();
    chosen.forEach(
        (column, role) -> {
          if (role instanceof Role.Dimension(var label, _)) {
            dimensions.add(new ModelOutline.Field(name(column), label));
          }
        });
    return outline(table, key(), dimensions);
  }

  /// Returns the model with its columns, as those see it who may lead to it.
  Neighbour neighbour() {
    Map<String, ColumnProfile> columns = new LinkedHashMap<>();
    table.columns().forEach(column -> columns.put(columnName(column), column));
    return new Neighbour(outline(), columns);
  }

  /// Returns the model of a table as its own rows see it who lead to others of them.
  static ModelOutline bare(TableFacts table, List<String> key) {
    return outline(table, key, List.of());
  }

  private static ModelOutline outline(
      TableFacts table, List<String> key, List<ModelOutline.Field> dimensions) {
    String model = DraftNames.identifier(table.name());
    return new ModelOutline(
        model, sourceName(model), place(table), key, List.of(), dimensions, List.of(), List.of());
  }

  private static String place(TableFacts table) {
    return switch (table.origin()) {
      case Origin.File(var path, _, _, _) -> path;
      case Origin.Table(_, var name) -> name;
      case Origin.Sql _ -> "";
    };
  }

  private List<String> key() {
    return table.columns().stream()
        .filter(column -> roles.key().contains(column.header()))
        .map(this::columnName)
        .toList();
  }

  /// Files get names that are easy to write; columns of databases keep theirs.
  private String columnName(ColumnProfile column) {
    return table.listsColumns() ? name(column) : column.header();
  }

  private String source() {
    List<String> lines = new ArrayList<>();
    lines.add("source " + DraftNames.name(sourceName(model)) + " from " + table.from() + " {");
    keyLine(lines);
    if (table.listsColumns()) {
      lines.add("columns {");
      table.columns().forEach(column -> lines.add(definition(column)));
      lines.add("}");
    }
    if (roles.key().size() == 1) {
      lines.add("expect unique " + DraftNames.name(key().getFirst()));
    }
    chosen.forEach((column, role) -> expectation(column, role).forEach(lines::add));
    lines.add("}");
    return String.join("\n", lines) + "\n";
  }

  private List<String> expectation(ColumnProfile column, Role role) {
    return switch (role) {
      case Role.JoinTo(_, var other, _, _) when other.key().size() == 1 ->
          List.of(
              "expect each "
                  + DraftNames.name(columnName(column))
                  + " in "
                  + DraftNames.name(other.source())
                  + "."
                  + DraftNames.name(other.key().getFirst()));
      case Role.JoinTo _,
          Role.PartOfJoin _,
          Role.Identifier _,
          Role.TimeAxis _,
          Role.Dimension _,
          Role.Figure _,
          Role.Unused _ ->
          List.of();
    };
  }

  private void keyLine(List<String> lines) {
    if (!key().isEmpty()) {
      lines.add("key " + String.join(", ", key().stream().map(DraftNames::name).toList()));
    }
  }

  private String definition(ColumnProfile column) {
    String name = name(column);
    String from = name.equals(column.header()) ? "" : " from " + DraftNames.quoted(column.header());
    return DraftNames.name(name) + " " + ColumnTypes.named(column.type()) + from;
  }

  private String model() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "model "
            + DraftNames.name(model)
            + " "
            + DraftNames.quoted(DraftNames.label(table.name()))
            + " from "
            + DraftNames.name(sourceName(model))
            + " {");
    keyLine(lines);
    Set<String> taken = new LinkedHashSet<>();
    for (int place = 0; place <= FIGURES; place++) {
      lines.addAll(linesAt(place));
      if (place == JOINS) {
        roles.wideJoins().forEach(join -> lines.add(line(join)));
        roles.hints().stream().flatMap(hint -> hinted(hint).stream()).forEach(lines::add);
      }
    }
    chosen.forEach(
        (column, role) -> {
          if (!(role instanceof Role.Figure) && !(role instanceof Role.Unused)) {
            taken.add(name(column));
          }
          if (role instanceof Role.JoinTo join) {
            taken.add(join.role());
          }
        });
    roles.wideJoins().forEach(join -> taken.add(join.role()));
    new DraftedMeasures(names, model, hasOneKey(), table.hints().counting(), this::more, words)
        .lines(chosen, taken, this::columnName)
        .forEach(lines::add);
    lines.add("}");
    return String.join("\n", lines) + "\n";
  }

  private List<String> hinted(Lead hint) {
    return new JoinWords(words).instead(hint, Roles.written(hint));
  }

  /// Models are read from their time and their joins to what they count.
  private List<String> linesAt(int place) {
    return chosen.entrySet().stream()
        .filter(each -> place(each.getValue()) == place)
        .flatMap(each -> line(each.getKey(), each.getValue()).stream())
        .toList();
  }

  private boolean hasOneKey() {
    return roles.key().size() == 1;
  }

  private static int place(Role role) {
    return switch (role) {
      case Role.Identifier _, Role.Unused _ -> 0;
      case Role.TimeAxis _ -> 1;
      case Role.JoinTo _, Role.PartOfJoin _ -> JOINS;
      case Role.Dimension _ -> 3;
      case Role.Figure _ -> FIGURES;
    };
  }

  private List<String> line(ColumnProfile column, Role role) {
    String written = DraftNames.name(columnName(column));
    return switch (role) {
      case Role.TimeAxis _ -> List.of("time " + field(column));
      case Role.JoinTo(var as, var other, _, var above) -> {
        List<String> lines = new ArrayList<>(above);
        lines.add(join(as, other) + " on " + written);
        yield lines;
      }
      case Role.Dimension(var label, _) ->
          List.of(
              "dimension "
                  + DraftNames.name(name(column))
                  + " "
                  + DraftNames.quoted(label)
                  + (isSame(column) ? "" : " = " + written));
      case Role.Identifier _, Role.PartOfJoin _, Role.Figure _, Role.Unused _ -> List.of();
    };
  }

  static String join(String role, ModelOutline other) {
    String join = "join one " + DraftNames.name(role);
    return role.equals(other.name()) ? join : join + " is " + DraftNames.name(other.name());
  }

  private static String line(WideJoins.WideJoin join) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < join.columns().size(); i++) {
      String target = DraftNames.name(join.role()) + "." + DraftNames.name(join.targets().get(i));
      pairs.add(DraftNames.name(join.columns().get(i)) + " = " + target);
    }
    return join(join.role(), join.model()) + " on " + String.join(" and ", pairs);
  }

  private boolean isSame(ColumnProfile column) {
    return name(column).equals(columnName(column));
  }

  private String field(ColumnProfile column) {
    String name = DraftNames.name(name(column));
    return isSame(column) ? name : name + " = " + DraftNames.name(columnName(column));
  }

  private List<Guess> guesses() {
    List<Guess> guesses = new ArrayList<>();
    chosen.forEach(
        (column, role) ->
            guesses.add(
                new Guess(
                    column.header(),
                    column.type(),
                    (roles.isSpokenKey(column) ? "key, " : "") + became(role),
                    role.because())));
    return guesses;
  }

  private String became(Role role) {
    return switch (role) {
      case Role.Identifier _ -> "key";
      case Role.JoinTo(var as, var other, _, _) -> join(as, other);
      case Role.PartOfJoin(var as, var other, _) -> join(as, other);
      case Role.TimeAxis _ -> "time";
      case Role.Dimension(var label, _) -> "dimension " + DraftNames.quoted(label);
      case Role.Figure(var label, var aggregate, _) ->
          "measure " + DraftNames.quoted(label) + ", " + aggregate;
      case Role.Unused _ -> table.listsColumns() ? "a column only" : "left out";
    };
  }

  private String ofCurrency(ColumnProfile column) {
    return "Amounts are taken to be in the project's currency. Where `%1$s` says the currency of amounts, give their measures `format money(%2$s.%1$s)`."
        .formatted(DraftNames.name(name(column)), DraftNames.name(model));
  }

  private List<String> advice() {
    List<String> advice = new ArrayList<>();
    table
        .repeated()
        .forEach(
            each ->
                advice.add(
                    "Several columns are called `%s`: only the first is read. Give the others headings of their own."
                        .formatted(each)));
    table
        .otherLetters()
        .ifPresent(
            letters ->
                advice.add(
                    "It is not written in UTF-8. By its letters it was taken for `%s`: look whether words are right, else change `encoding`."
                        .formatted(letters)));
    if (table.isEmpty()) {
      advice.add("It has no rows, so every column was taken for a text: draft it again with rows.");
    }
    if (roles.key().isEmpty()) {
      advice.add(
          "No column identifies a row. Where one does, say `key` in the source and the model: joins"
              + " find rows by it.");
    }
    roles.hints().forEach(hint -> advice.add(JoinWords.english().ground(hint)));
    boolean counts = chosen.values().stream().anyMatch(Role.Figure.class::isInstance);
    boolean dated = chosen.values().stream().anyMatch(Role.TimeAxis.class::isInstance);
    if (counts && !dated) {
      advice.add("No column of days was found: without `time` a report takes all rows together.");
    }
    chosen.forEach(
        (column, role) -> {
          if (role instanceof Role.Dimension && ColumnWords.isCurrency(Roles.name(column))) {
            advice.add(ofCurrency(column));
          }
        });
    return advice;
  }
}
