package io.svodka.compiler.propose;

import io.svodka.compiler.Inspection;
import io.svodka.compiler.parse.LanguageWords;
import io.svodka.compiler.parse.completion.Caret;
import io.svodka.compiler.parse.completion.CaretReader;
import io.svodka.compiler.parse.completion.Slot;
import io.svodka.compiler.problem.Thing;
import io.svodka.compiler.propose.Function.Group;
import io.svodka.compiler.propose.Proposal.Kind;
import io.svodka.compiler.script.LanguageWord;
import io.svodka.compiler.source.SourceFile;
import io.svodka.compiler.symbol.Symbol;
import io.svodka.compiler.type.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that may be written at a place of a file: names first, then functions, then words.
public final class Proposals {
  private static final Set<Slot> NAMES_ONLY =
      Set.of(
          Slot.MEASURE, Slot.GROUP, Slot.LAYOUT, Slot.LAYOUT_GROUP, Slot.RESULT, Slot.COMPARISON);
  private static final Map<Thing, Kind> KINDS =
      Map.ofEntries(
          Map.entry(Thing.MEASURE, Kind.MEASURE),
          Map.entry(Thing.RESULT, Kind.MEASURE),
          Map.entry(Thing.DIMENSION, Kind.DIMENSION),
          Map.entry(Thing.SEGMENT, Kind.DIMENSION),
          Map.entry(Thing.HIERARCHY, Kind.DIMENSION),
          Map.entry(Thing.COLUMN, Kind.COLUMN),
          Map.entry(Thing.JOIN, Kind.JOIN),
          Map.entry(Thing.PARAMETER, Kind.PARAMETER),
          Map.entry(Thing.STYLE, Kind.VALUE));
  private static final Set<String> OF_CONDITIONS =
      Set.of("true", "false", "null", "not", "distinct", "if");

  private final Inspection project;

  public Proposals(Inspection project) {
    this.project = project;
  }

  /// What may be written at a place.
  ///
  /// @param start where the word starts that a proposal replaces
  public record At(int start, List<Proposal> proposals) {
    public At {
      proposals = List.copyOf(proposals);
    }
  }

  /// Returns what may be written at an offset.
  public At at(SourceFile file, int offset) {
    Caret caret = new CaretReader().read(file.text(), offset);
    Map<String, Proposal> all = new LinkedHashMap<>();
    Names names = new Names(project, caret);
    for (Slot slot : slots(caret)) {
      for (String name : names.of(slot)) {
        if (name.startsWith(caret.qualifier())) {
          String rest = name.substring(caret.qualifier().length());
          all.putIfAbsent(rest, named(rest, name, slot));
        }
      }
      if (caret.qualifier().isEmpty()) {
        functions(slot).forEach(each -> all.putIfAbsent(each.text(), each));
      }
    }
    for (String phrase : words(caret)) {
      all.putIfAbsent(phrase, new Proposal(phrase, Kind.KEYWORD, meaning(phrase), List.of()));
    }
    return new At(caret.start(), new ArrayList<>(all.values()));
  }

  /// A group or a comparison is never a parameter.
  private static List<Slot> slots(Caret caret) {
    boolean group = caret.slots().contains(Slot.GROUP) || caret.slots().contains(Slot.LAYOUT_GROUP);
    boolean name = group || caret.slots().contains(Slot.COMPARISON);
    return caret.slots().stream().filter(slot -> !name || slot != Slot.PARAMETER).toList();
  }

  /// Words of conditions are grammar where a name is wanted, but no help.
  private static List<String> words(Caret caret) {
    boolean name = caret.slots().stream().anyMatch(NAMES_ONLY::contains);
    return name
        ? caret.words().stream().filter(word -> !OF_CONDITIONS.contains(word)).toList()
        : caret.words();
  }

  private Proposal named(String text, String name, Slot slot) {
    String last = name.substring(name.lastIndexOf('.') + 1).replace("$", "");
    List<Symbol> found =
        project.names().called(last).stream()
            .filter(symbol -> fits(symbol.kind(), slot))
            .limit(1)
            .toList();
    String detail = found.isEmpty() ? "" : found.getFirst().label();
    return new Proposal(
        text, found.isEmpty() ? usual(slot) : kind(found.getFirst()), detail, found);
  }

  private static boolean fits(Thing kind, Slot slot) {
    return switch (slot) {
      case MEASURE, MODEL_FIGURE -> kind == Thing.MEASURE;
      case RESULT, LAYOUT, PLACEHOLDER ->
          kind == Thing.MEASURE
              || kind == Thing.RESULT
              || kind == Thing.DIMENSION
              || kind == Thing.PARAMETER;
      case GROUP, LAYOUT_GROUP, QUERY_ROW, DIMENSION, KEY, KEY_ATTRIBUTE ->
          kind == Thing.DIMENSION || kind == Thing.SEGMENT;
      case ROW, COLUMN, SOURCE_COLUMN ->
          kind == Thing.COLUMN || kind == Thing.DIMENSION || kind == Thing.SEGMENT;
      case SOURCE -> kind == Thing.SOURCE;
      case MODEL -> kind == Thing.MODEL;
      case CONNECTION -> kind == Thing.CONNECTION;
      case COMPARISON -> kind == Thing.COMPARISON;
      case QUERY -> kind == Thing.QUERY;
      case REPORT -> kind == Thing.REPORT;
      case THEME -> kind == Thing.THEME;
      case STYLE -> kind == Thing.STYLE;
      case LIST -> kind == Thing.LIST;
      case PARAMETER -> kind == Thing.PARAMETER;
      case NEW_NAME, TYPE, NUMBER_FORMAT, CURRENCY, FILE_FORMAT, PAPER -> false;
    };
  }

  private static Kind usual(Slot slot) {
    return switch (slot) {
      case MEASURE, MODEL_FIGURE, RESULT, LAYOUT, PLACEHOLDER -> Kind.MEASURE;
      case GROUP, LAYOUT_GROUP, QUERY_ROW, DIMENSION, KEY, KEY_ATTRIBUTE -> Kind.DIMENSION;
      case ROW, COLUMN, SOURCE_COLUMN -> Kind.COLUMN;
      case PARAMETER -> Kind.PARAMETER;
      case SOURCE, MODEL, CONNECTION, COMPARISON, QUERY, REPORT, THEME, LIST -> Kind.THING;
      case NEW_NAME, TYPE, NUMBER_FORMAT, CURRENCY, FILE_FORMAT, PAPER, STYLE -> Kind.VALUE;
    };
  }

  private static Kind kind(Symbol symbol) {
    return KINDS.getOrDefault(symbol.kind(), Kind.THING);
  }

  private static List<Proposal> functions(Slot slot) {
    return switch (slot) {
      case NUMBER_FORMAT -> functions(Group.FORMAT);
      case MODEL_FIGURE -> functions(Group.AGGREGATE);
      case MEASURE, RESULT, LAYOUT, PLACEHOLDER -> functions(Group.QUERY);
      case ROW, QUERY_ROW -> functions(Group.ROW);
      case GROUP -> calendar();
      case NEW_NAME,
          SOURCE,
          MODEL,
          CONNECTION,
          TYPE,
          CURRENCY,
          SOURCE_COLUMN,
          COLUMN,
          LAYOUT_GROUP,
          COMPARISON,
          QUERY,
          REPORT,
          DIMENSION,
          KEY,
          KEY_ATTRIBUTE,
          THEME,
          STYLE,
          LIST,
          FILE_FORMAT,
          PAPER,
          PARAMETER ->
          List.of();
    };
  }

  private static List<Proposal> functions(Group group) {
    return Functions.of(group).stream()
        .map(each -> new Proposal(each.name(), Kind.FUNCTION, each.written(), List.of()))
        .toList();
  }

  private static List<Proposal> calendar() {
    return Words.CALENDAR.stream()
        .map(unit -> new Proposal(unit, Kind.VALUE, meaning(unit), List.of()))
        .toList();
  }

  private static String meaning(String phrase) {
    int space = phrase.indexOf(' ');
    String word = space < 0 ? phrase : phrase.substring(0, space);
    return LanguageWords.word(word).map(LanguageWord::meaning).orElse("");
  }
}
