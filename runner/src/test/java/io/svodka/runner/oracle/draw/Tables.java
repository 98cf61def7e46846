package io.svodka.runner.oracle.draw;

import io.svodka.model.value.Value;
import io.svodka.runner.oracle.project.Kind;
import io.svodka.runner.oracle.project.Table;
import io.svodka.runner.oracle.project.Table.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Draws rows with all that makes sums go wrong: missing values, keys that lead nowhere, repeated
/// amounts, names that differ by a letter of another alphabet.
final class Tables {
  static final List<String> REGIONS =
      List.of("North", "north", "NULL", " ", "a'b", "x%_y", "Ünï", "\u0430", "a", "\"q\"", "ß");
  static final List<String> STATES = List.of("paid", "new", "void", "Paid");
  static final List<String> TAGS = List.of("red", "Red", "blue", "x\\y");
  private static final List<String> KEYS =
      List.of(
          "p1",
          "P1",
          "Ы\"x",
          "o'hara",
          "я%_",
          "z;--",
          "a",
          "\u0430",
          "\uD83D\uDE00",
          "NULL",
          "null",
          "100%",
          "_",
          "a b",
          "x,y",
          "b\\c",
          "\uFF5E");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int SPAN = 470;

  private final Dice dice;
  private final List<Value> people = new ArrayList<>();
  private final int orgs;
  private final int items;

  Tables(Dice dice) {
    this.dice = dice;
    boolean texts = dice.chance(60);
    int count = dice.between(2, 7);
    List<String> keys = dice.some(KEYS, count);
    for (int i = 0; i < count; i++) {
      people.add(texts ? Value.of(keys.get(i)) : Value.of(i * 3L + 1));
    }
    orgs = dice.between(1, 3);
    items = dice.between(1, 5);
  }

  private boolean isTextKey() {
    return people.getFirst() instanceof Value.Text;
  }

  private Kind keyKind() {
    return isTextKey() ? Kind.TEXT : Kind.WHOLE;
  }

  private Value or(int percent, Value value) {
    return dice.chance(percent) ? Value.ABSENT : value;
  }

  private Value text(int missing, List<String> all) {
    return or(missing, Value.of(dice.pick(all)));
  }

  Table orgs() {
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 1; i <= orgs; i++) {
      rows.add(List.of(Value.of(i), text(20, REGIONS), text(20, TAGS)));
    }
    return table(
        "org_list",
        List.of(column("id", Kind.WHOLE), column("title", Kind.TEXT), column("kind", Kind.TEXT)),
        rows);
  }

  Table people() {
    List<List<Value>> rows = new ArrayList<>();
    for (Value key : people) {
      rows.add(
          List.of(
              key,
              or(10, Value.of("N" + dice.between(1, 4))),
              text(20, REGIONS),
              or(10, Value.of(dice.chance(70))),
              or(15, Value.of(dice.between(1, orgs + 1))),
              or(15, Value.of(dice.between(0, 30)))));
    }
    return table(
        "people_list",
        List.of(
            column("id", keyKind()),
            column("name", Kind.TEXT),
            column("region", Kind.TEXT),
            column("active", Kind.TRUTH),
            column("org_id", Kind.WHOLE),
            column("grade", Kind.WHOLE)),
        rows);
  }

  Table items() {
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 1; i <= items; i++) {
      rows.add(
          List.of(
              Value.of(i),
              text(25, TAGS),
              or(20, Value.of(dice.between(1, orgs))),
              or(20, cents(0, 5000))));
    }
    return table(
        "item_list",
        List.of(
            column("id", Kind.WHOLE),
            column("category", Kind.TEXT),
            column("maker_id", Kind.WHOLE),
            column("price", Kind.MONEY)),
        rows);
  }

  Table facts(String name, Kind time) {
    int count = dice.chance(6) ? 0 : dice.between(1, 45);
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(
          List.of(
              Value.of(i),
              person(),
              person(),
              or(12, Value.of(dice.between(1, items + 1))),
              or(8, moment(time)),
              or(8, Value.of(day())),
              text(12, STATES),
              or(15, cents(-20000, 90000)),
              or(15, Value.of(dice.between(-2, 9))),
              or(15, Value.of(BigDecimal.valueOf(dice.between(-3000, 9000), 4))),
              or(15, Value.of(BigDecimal.valueOf(dice.between(-90, 400), 1)))));
    }
    return new Table(
        name,
        List.of(
            column("id", Kind.WHOLE),
            column("who", keyKind()),
            column("other", keyKind()),
            column("what", Kind.WHOLE),
            column("made", time),
            column("paid_on", Kind.DAY),
            column("state", Kind.TEXT),
            column("amount", Kind.MONEY),
            column("qty", Kind.WHOLE),
            column("rate", Kind.RATE),
            column("weight", Kind.NUMBER)),
        rows,
        ZoneId.of(dice.pick("UTC", "Asia/Tokyo")));
  }

  Table lines(String name, int facts) {
    List<List<Value>> rows = new ArrayList<>();
    int count = dice.between(0, 2 * facts + 2);
    for (int i = 1; i <= count; i++) {
      rows.add(
          List.of(
              Value.of(i),
              or(6, Value.of(dice.between(1, facts + 2))),
              text(20, TAGS),
              or(10, cents(0, 3000)),
              or(10, Value.of(dice.between(0, 4)))));
    }
    return table(
        name,
        List.of(
            column("id", Kind.WHOLE),
            column("fact_id", Kind.WHOLE),
            column("tag", Kind.TEXT),
            column("price", Kind.MONEY),
            column("n", Kind.WHOLE)),
        rows);
  }

  private Value person() {
    Value ghost = isTextKey() ? Value.of("ghost") : Value.of(99);
    // One of them never has rows.
    Supplier<Value> known = () -> people.get(dice.between(1, people.size() - 1));
    return dice.chance(10) ? Value.ABSENT : dice.chance(8) ? ghost : known.get();
  }

  private Value cents(int least, int most) {
    return Value.of(
        BigDecimal.valueOf(dice.between(least, most) / 50L * 50L + dice.between(0, 2), 2));
  }

  private LocalDate day() {
    int back = dice.chance(60) ? SPAN - dice.between(0, 120) : dice.between(0, SPAN);
    return FIRST.plusDays(back);
  }

  private Value moment(Kind kind) {
    return kind == Kind.DAY
        ? Value.of(day())
        : new Value.Moment(day().atStartOfDay().plusMinutes(15L * dice.between(0, 95)));
  }

  private static Column column(String name, Kind kind) {
    return new Column(name, kind);
  }

  private static Table table(String name, List<Column> columns, List<List<Value>> rows) {
    return new Table(name, columns, rows, ZoneId.of("UTC"));
  }
}
