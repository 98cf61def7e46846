package io.svodka.model.plan;

import io.svodka.model.value.ColumnType;
import java.util.List;
import java.util.Map;

/// Whether a report is made once or once per key.
public sealed interface BurstPlan {

  /// @param fileName name of the files without extension
  record Once(TextPlan fileName) implements BurstPlan {}

  /// @param sieve which keys get nothing, or not by themselves
  record ByKey(KeyPlan key, Sieve sieve, TextPlan fileName) implements BurstPlan {
    /// A burst that holds nobody.
    public ByKey(KeyPlan key, List<Formula> skip, TextPlan fileName) {
      this(key, new Sieve(skip, List.of()), fileName);
    }
  }

  /// @param skip a key that meets one of these gets nothing
  /// @param hold a key that meets one of these gets its pack when a person has released it
  record Sieve(List<Formula> skip, List<Hold> hold) {
    public Sieve {
      skip = List.copyOf(skip);
      hold = List.copyOf(hold);
    }
  }

  /// @param text the condition as written
  record Hold(Formula when, String text) {}

  /// The rows that are burst over: all rows of the key's model that pass `filters`, ordered by the
  /// key.
  ///
  /// @param attributes the model's dimensions; constants inside a pack
  /// @param naming the attribute by which people know a key; empty where there is none
  /// @param settings what differs from key to key. The formulas read attributes of the key and
  ///   parameters only, and give texts
  record KeyPlan(
      String model,
      String source,
      List<FactPlan.JoinPlan> joins,
      List<RowExpr> filters,
      RowExpr key,
      List<Attribute> attributes,
      String naming,
      Map<Setting, Formula> settings) {
    public KeyPlan {
      joins = List.copyOf(joins);
      filters = List.copyOf(filters);
      attributes = List.copyOf(attributes);
      settings = Map.copyOf(settings);
    }

    /// Keys that are known by their `name`.
    public KeyPlan(
        String model,
        String source,
        List<FactPlan.JoinPlan> joins,
        List<RowExpr> filters,
        RowExpr key,
        List<Attribute> attributes,
        Map<Setting, Formula> settings) {
      this(model, source, joins, filters, key, attributes, "name", settings);
    }
  }

  /// What a burst may say about each pack.
  enum Setting {
    LOCALE,
    TIMEZONE,
    CURRENCY,
    FORMATS,
    PASSWORD
  }

  /// @param name name of the dimension in its model, such as `email`
  ///
  /// @param meaning the dimension of a model that it stands for, such as `partners.email`
  record Attribute(String name, String label, RowExpr value, ColumnType type, String meaning) {}
}
