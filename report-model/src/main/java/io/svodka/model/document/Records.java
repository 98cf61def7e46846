package io.svodka.model.document;

import io.svodka.model.rendition.Format;
import io.svodka.model.value.Value;
import io.svodka.model.value.ValueFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What programs read of a table: its details without headings and sums, each with the values of
/// all its groups. Rows are made while they are read.
///
/// @param name stable identifier of what the rows are, such as the query's
/// @param called what people call them from one period to the next; empty where the title does
public record Records(String name, String called, List<Field> fields, Iterable<List<Value>> rows) {
  public static final Records NONE = new Records("", List.of(), List.of());

  public Records {
    fields = List.copyOf(fields);
  }

  /// Records that people call by the title of their table.
  public Records(String name, List<Field> fields, Iterable<List<Value>> rows) {
    this(name, "", fields, rows);
  }

  /// A column.
  ///
  /// @param name stable identifier, unique in the records, such as `revenue`
  /// @param label what people call it
  /// @param format tells the type of its values
  /// @param hiddenIn formats that leave the column out
  public record Field(String name, String label, ValueFormat format, Set<Format> hiddenIn) {
    public Field {
      hiddenIn = Set.copyOf(hiddenIn);
    }
  }

  /// Returns these records as people call them.
  public Records called(String words) {
    return new Records(name, words, fields, rows);
  }

  /// Returns these records under another identifier.
  public Records named(String other) {
    return new Records(other, called, fields, rows);
  }

  /// Returns whether there is anything to read.
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /// Returns these records without the columns that a format leaves out; all where it leaves out
  /// every one.
  public Records in(Format format) {
    List<Integer> kept =
        IntStream.range(0, fields.size())
            .filter(i -> !fields.get(i).hiddenIn().contains(format))
            .boxed()
            .toList();
    return kept.isEmpty() || kept.size() == fields.size()
        ? this
        : new Records(name, called, kept.stream().map(fields::get).toList(), () -> only(kept));
  }

  private Iterator<List<Value>> only(List<Integer> kept) {
    Iterator<List<Value>> all = rows.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public List<Value> next() {
        List<Value> row = all.next();
        List<Value> narrowed = new ArrayList<>(kept.size());
        kept.forEach(i -> narrowed.add(row.get(i)));
        return narrowed;
      }
    };
  }
}
