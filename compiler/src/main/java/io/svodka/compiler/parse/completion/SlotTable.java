package io.svodka.compiler.parse.completion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Says what kind of name a rule of the grammar stands for, by the rules around it and by the words
/// with which its statement starts.
final class SlotTable {
  private static final Set<String> LISTS =
      Set.of("show", "by", "columns", "rows", "values", "y", "line");

  /// What the second argument of a function is.
  private static final Map<String, Slot> FURTHER =
      Map.of(
          "growth", Slot.COMPARISON,
          "change", Slot.COMPARISON,
          "total", Slot.LAYOUT_GROUP,
          "share", Slot.LAYOUT_GROUP,
          "rank", Slot.LAYOUT_GROUP);

  private final List<String> rules;
  private final Caret place;

  private SlotTable(List<String> rules, Caret place) {
    this.rules = rules;
    this.place = place;
  }

  /// Returns the kinds of names, usually one.
  ///
  /// @param rules from the whole file to the name
  static List<Slot> of(List<String> rules, Caret place) {
    return new SlotTable(rules, place).slots();
  }

  private List<Slot> slots() {
    if (has("formatArg")) {
      return List.of(Slot.CURRENCY);
    }
    if (has("formatSpec")) {
      return List.of(Slot.NUMBER_FORMAT);
    }
    if (has("typeRef")) {
      return List.of(Slot.TYPE);
    }
    if (has("arguments") && last(",") && FURTHER.containsKey(function())) {
      return List.of(FURTHER.getOrDefault(function(), Slot.RESULT));
    }
    for (String rule : rules.reversed()) {
      List<Slot> found = inside(rule);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of(Slot.NEW_NAME);
  }

  private List<Slot> inside(String rule) {
    return switch (rule) {
      case "origin" -> List.of(Slot.CONNECTION);
      case "modelHead" -> List.of(after("from") ? Slot.SOURCE : Slot.NEW_NAME);
      case "sourceItem" -> List.of(last("in") ? Slot.MODEL : Slot.SOURCE_COLUMN);
      case "modelItem" -> List.of(inModel());
      case "dimensionHead" -> List.of(has("expr") ? Slot.ROW : Slot.NEW_NAME);
      case "measureHead" -> List.of(inMeasure());
      case "fieldOption" -> List.of(inField());
      case "queryItem" -> List.of(inQuery());
      case "parameterType" -> List.of(Slot.DIMENSION);
      case "tilesHead", "tableHead", "crosstabHead", "chartHead" -> List.of(Slot.QUERY);
      case "tileOption" -> List.of(inTile());
      case "tile", "columnLine" -> List.of(Slot.LAYOUT);
      case "columnOption" -> List.of(Slot.FILE_FORMAT);
      case "groupHead" -> List.of(Slot.LAYOUT_GROUP);
      case "highlight" -> List.of(last("as") ? Slot.STYLE : Slot.LAYOUT);
      case "chartItem", "crosstabItem" -> List.of(inChart());
      case "element", "sectionHead" -> List.of(last("from") ? Slot.QUERY : Slot.LAYOUT);
      case "burstHead" -> List.of(Slot.KEY);
      case "burstItem" -> List.of(first("formats") ? Slot.FILE_FORMAT : Slot.KEY_ATTRIBUTE);
      case "mailItem" -> inMail();
      case "reportItem" -> List.of(inReport());
      case "deliverItem" -> List.of(inDelivery());
      case "alertItem" -> List.of(inAlert());
      case "accessItem" -> inAccess();
      case "testItem", "givenHead", "expectQueryHead" -> List.of(inTest());
      case "projectItem" -> List.of(first("theme") ? Slot.THEME : Slot.NEW_NAME);
      default -> List.of();
    };
  }

  private Slot inModel() {
    if (first("join")) {
      return has("expr") ? Slot.ROW : Slot.MODEL;
    }
    return first("key") || (first("time") && !has("expr")) ? Slot.COLUMN : Slot.ROW;
  }

  /// Inside the parentheses of an aggregate there are rows.
  private Slot inMeasure() {
    if (!has("expr")) {
      return Slot.NEW_NAME;
    }
    boolean inModel = !place.named("model").isEmpty();
    if (!inModel) {
      return Slot.MEASURE;
    }
    return has("arguments") ? Slot.ROW : Slot.MODEL_FIGURE;
  }

  private Slot inField() {
    return first("time") ? Slot.COLUMN : first("same") ? Slot.DIMENSION : Slot.ROW;
  }

  private Slot inQuery() {
    if (has("compareStmt")) {
      return Slot.NEW_NAME;
    }
    if (last("as")) {
      return Slot.NEW_NAME;
    }
    return switch (lead()) {
      case "show" -> has("arguments") && last(",") ? Slot.RESULT : Slot.MEASURE;
      case "by" -> Slot.GROUP;
      case "where" -> Slot.QUERY_ROW;
      case "include" -> Slot.LAYOUT_GROUP;
      case "top" -> last("within") ? Slot.LAYOUT_GROUP : Slot.RESULT;
      default -> Slot.RESULT;
    };
  }

  private Slot inTile() {
    return last("from") ? Slot.QUERY : after("target") ? Slot.LAYOUT : Slot.COMPARISON;
  }

  private Slot inChart() {
    return switch (lead()) {
      case "x", "series", "rows" -> Slot.LAYOUT_GROUP;
      case "columns" -> Slot.LAYOUT_GROUP;
      case "legend" -> Slot.NEW_NAME;
      default -> Slot.LAYOUT;
    };
  }

  private List<Slot> inMail() {
    return first("attach")
        ? List.of(Slot.FILE_FORMAT)
        : last("list") ? List.of(Slot.LIST) : List.of(Slot.KEY_ATTRIBUTE);
  }

  private Slot inReport() {
    return switch (lead()) {
      case "theme" -> Slot.THEME;
      case "where" -> Slot.QUERY_ROW;
      case "formats" -> Slot.FILE_FORMAT;
      case "page" -> last("page") ? Slot.PAPER : Slot.NEW_NAME;
      default -> Slot.NEW_NAME;
    };
  }

  private Slot inDelivery() {
    return first("report") ? Slot.REPORT : first("after") ? Slot.SOURCE : Slot.NEW_NAME;
  }

  private Slot inAlert() {
    return switch (lead()) {
      case "from" -> Slot.QUERY;
      case "after" -> Slot.SOURCE;
      case "severity" -> Slot.NEW_NAME;
      default -> Slot.LAYOUT;
    };
  }

  private List<Slot> inAccess() {
    return switch (lead()) {
      case "rows" -> List.of(has("expr") ? Slot.ROW : Slot.MODEL);
      case "reports" -> List.of(Slot.REPORT);
      case "hide" -> List.of(Slot.DIMENSION, Slot.MEASURE);
      default -> List.of(Slot.DIMENSION);
    };
  }

  private Slot inTest() {
    if (first("report")) {
      return Slot.REPORT;
    }
    if (first("given")) {
      return Slot.SOURCE;
    }
    return last("query") ? Slot.QUERY : last("in") ? Slot.FILE_FORMAT : Slot.MEASURE;
  }

  /// Returns the function whose parentheses are open.
  private String function() {
    int closed = 0;
    for (int i = place.line().size() - 1; i > 0; i--) {
      String word = place.line().get(i);
      if (word.equals(")")) {
        closed++;
      } else if (word.equals("(") && closed-- == 0) {
        return place.line().get(i - 1).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private boolean has(String rule) {
    return rules.contains(rule);
  }

  /// Returns the word with which the statement starts, also where its list stands in a block.
  private String lead() {
    if (!place.around().isEmpty()) {
      List<String> head = place.around().getLast();
      String start = head.isEmpty() ? "" : head.getFirst().toLowerCase(Locale.ROOT);
      if (head.size() == 1 && LISTS.contains(start)) {
        return start;
      }
    }
    return place.line().isEmpty() ? "" : place.line().getFirst().toLowerCase(Locale.ROOT);
  }

  private boolean first(String word) {
    return lead().equals(word);
  }

  private boolean last(String word) {
    return !place.line().isEmpty() && place.line().getLast().equalsIgnoreCase(word);
  }

  private boolean after(String word) {
    return place.line().stream().anyMatch(word::equalsIgnoreCase);
  }
}
