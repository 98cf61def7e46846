package io.svodka.compiler.schema;

import io.svodka.compiler.problem.SchemaProblem;
import io.svodka.compiler.problem.SchemaProblem.LockPart;
import io.svodka.compiler.schema.SchemaLock.LockedTable;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.Dialect;
import io.svodka.model.schema.TableSchema;
import io.svodka.model.schema.TableSchema.ColumnSchema;
import io.svodka.model.schema.TableSchema.KeySchema;
import io.svodka.model.schema.TableSchema.Nullability;
import io.svodka.model.schema.TableSchema.ReferenceSchema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of one lock, added one after the other.
final class LockLines {
  private static final Pattern CONNECTION =
      Pattern.compile("connection (" + LockWords.NAME + ") uses (\\w+)");
  private static final Pattern PULLED = Pattern.compile("pulled (\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern TABLE = Pattern.compile("table (" + LockWords.TEXT + ")");
  private static final Pattern QUERY =
      Pattern.compile("query (" + LockWords.NAME + ") of ([0-9a-f]+)");
  private static final Pattern FILE =
      Pattern.compile("file (" + LockWords.TEXT + ")(?: sheet (" + LockWords.TEXT + "))?");
  private static final Pattern COLUMN =
      Pattern.compile("column (" + LockWords.NAME + ") (\\S.*?)( not null)?");
  private static final Pattern KEY = Pattern.compile("(key|unique) (" + LockWords.NAMES + ")");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "reference ("
              + LockWords.NAMES
              + ") in ("
              + LockWords.TEXT
              + ") \\(("
              + LockWords.NAMES
              + ")\\)");

  private final List<Holder> holders = new ArrayList<>();
  private final List<Span> holderSpans = new ArrayList<>();
  private final List<LocalDate> dates = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /// What follows a line that starts a table.
  private static final class Block {
    private final Place place;
    private final Span span;
    private final List<LocalDate> dates = new ArrayList<>();
    private final List<ColumnSchema> columns = new ArrayList<>();
    private final List<Span> columnSpans = new ArrayList<>();
    private final List<KeySchema> keys = new ArrayList<>();
    private final List<ReferenceSchema> references = new ArrayList<>();

    Block(Place place, Span span) {
      this.place = place;
      this.span = span;
    }

    FoundTable table(LocalDate usual, Dialect dialect) {
      LocalDate pulled = dates.isEmpty() ? usual : dates.getFirst();
      TableSchema schema = new TableSchema(columns, keys, references);
      return new FoundTable(new LockedTable(place, pulled, schema), dialect, span, columnSpans);
    }
  }

  Holder holder() {
    return holders.getFirst();
  }

  Span holderSpan() {
    return holderSpans.getFirst();
  }

  Schema.HeldTables tables() {
    return new Schema.HeldTables(
        holder(),
        dates.getFirst(),
        blocks.stream().map(each -> each.table(dates.getFirst(), holder().dialect())).toList());
  }

  /// Returns what is wrong with the lock as a whole.
  Optional<SchemaProblem> finish(Span start) {
    return holders.isEmpty() || dates.isEmpty()
        ? Optional.of(new SchemaProblem.LockUnreadable(start, LockPart.HEAD))
        : Optional.empty();
  }

  /// Returns what is wrong with a line.
  Optional<SchemaProblem> add(String line, Span span) {
    if (holders.isEmpty()) {
      return unless(readHolder(line, span), span, LockPart.HOLDER);
    }
    if (dates.isEmpty()) {
      return unless(readDate(line, dates), span, LockPart.DATE);
    }
    Optional<Place> place = place(line);
    if (place.isPresent()) {
      return start(place.get(), span);
    }
    if (blocks.isEmpty()) {
      return Optional.of(new SchemaProblem.LockUnreadable(span, LockPart.TABLE));
    }
    return unless(readInside(line, span, blocks.getLast()), span, LockPart.COLUMN);
  }

  private static Optional<SchemaProblem> unless(boolean read, Span span, LockPart part) {
    return read ? Optional.empty() : Optional.of(new SchemaProblem.LockUnreadable(span, part));
  }

  private Optional<SchemaProblem> start(Place place, Span span) {
    Optional<SchemaProblem> twin =
        blocks.stream()
            .filter(block -> block.place.isAlso(place))
            .findFirst()
            .map(block -> new SchemaProblem.LockedTwice(span, block.span));
    blocks.add(new Block(place, span));
    return twin;
  }

  private boolean readHolder(String line, Span span) {
    Matcher connection = CONNECTION.matcher(line);
    holderSpans.add(span);
    if (line.equals("files")) {
      return holders.add(new Holder.OfFiles());
    }
    return connection.matches()
        && Dialect.of(connection.group(2))
            .map(each -> new Holder.OfConnection(LockWords.read(connection.group(1)), each))
            .map(holders::add)
            .orElse(false);
  }

  private static boolean readDate(String line, List<LocalDate> dates) {
    Matcher pulled = PULLED.matcher(line);
    try {
      return pulled.matches() && dates.add(LocalDate.parse(pulled.group(1)));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<Place> place(String line) {
    Matcher table = TABLE.matcher(line);
    Matcher query = QUERY.matcher(line);
    Matcher file = FILE.matcher(line);
    if (table.matches()) {
      return Optional.of(new Place.OfTable(LockWords.read(table.group(1))));
    }
    if (query.matches()) {
      return Optional.of(new Place.OfQuery(LockWords.read(query.group(1)), query.group(2)));
    }
    return file.matches()
        ? Optional.of(
            new Place.OfFile(
                LockWords.read(file.group(1)),
                Optional.ofNullable(file.group(2)).map(LockWords::read).orElse("")))
        : Optional.empty();
  }

  private static boolean readInside(String line, Span span, Block block) {
    Matcher column = COLUMN.matcher(line);
    if (column.matches()) {
      Nullability nullability =
          column.group(3) == null ? Nullability.NULLABLE : Nullability.REQUIRED;
      String type = LockWords.unescaped(column.group(2));
      block.columnSpans.add(span);
      return block.columns.add(
          new ColumnSchema(LockWords.read(column.group(1)), type, nullability));
    }
    return readRest(line, block);
  }

  private static boolean readRest(String line, Block block) {
    Matcher key = KEY.matcher(line);
    if (key.matches()) {
      boolean primary = "key".equals(key.group(1));
      KeySchema.Kind kind = primary ? KeySchema.Kind.PRIMARY : KeySchema.Kind.UNIQUE;
      return block.keys.add(new KeySchema(kind, LockWords.readNames(key.group(2))));
    }
    Matcher reference = REFERENCE.matcher(line);
    return reference.matches()
        ? block.references.add(
            new ReferenceSchema(
                LockWords.readNames(reference.group(1)),
                LockWords.read(reference.group(2)),
                LockWords.readNames(reference.group(3))))
        : readDate(line, block.dates);
  }
}
