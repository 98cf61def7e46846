package io.svodka.engine.query;

import io.svodka.model.failure.RunFailure;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.QueryPlan.QueryName;
import io.svodka.model.plan.SourcePlan;
import io.svodka.model.value.Value;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Says what went wrong with data, in words that hold no secret.
final class QueryFailures {
  /// How PostgreSQL and H2, and how MariaDB say that time is over.
  private static final Set<String> TIMED_OUT = Set.of("57014", "70100");

  private static final int TIMED_OUT_IN_MYSQL = 3024;
  private static final int TIMED_OUT_IN_CLICKHOUSE = 159;

  private QueryFailures() {}

  static RunFailure noEngine(LinkageError cause) {
    return cause instanceof UnsatisfiedLinkError
        ? new RunFailure.Setup(
            "SV9416",
            "the embedded engine cannot be loaded: " + cause.getMessage(),
            "start Svodka by its launcher, on Linux (x86_64 or aarch64), macOS or Windows; here is "
                + System.getProperty("os.name")
                + " "
                + System.getProperty("os.arch"),
            cause)
        : noRoomForEngine(cause);
  }

  /// The driver lays its library into a temporary file where it brings it.
  private static RunFailure noRoomForEngine(LinkageError cause) {
    return new RunFailure.Setup(
        "SV9405",
        "the library of the embedded engine cannot be laid into "
            + System.getProperty("java.io.tmpdir"),
        "make room of 65 MB there, or choose another folder by -Djava.io.tmpdir",
        cause);
  }

  static RunFailure noConnection(String name, Span origin) {
    return new RunFailure.Query(
        "SV9114",
        "connection `" + name + "` has no address",
        "write it to svodka.toml under [connections." + name + "]",
        origin,
        null);
  }

  static RunFailure notConnected(String name, Span origin, SQLException cause) {
    return new RunFailure.Query(
        "SV9101",
        "connection `" + name + "` cannot be opened: " + reason(cause),
        isPrivate(cause)
            ? "see that the server speaks TLS at this port, and that its certificate is valid for"
                + " this host name and of an authority that this Java trusts"
            : "check address, user and password in svodka.toml",
        origin,
        cause);
  }

  /// Returns what a driver says, and what lies behind it where that tells more.
  private static String reason(SQLException failure) {
    String said = firstLine(failure);
    String behind = firstLine(deepest(failure));
    return said.contains(behind) ? said : said + " " + behind;
  }

  private static Exception deepest(Exception failure) {
    return failure.getCause() instanceof Exception cause ? deepest(cause) : failure;
  }

  private static boolean isPrivate(Exception failure) {
    return failure instanceof SSLException
        || deepest(failure) instanceof GeneralSecurityException
        || (failure.getCause() instanceof Exception cause && isPrivate(cause));
  }

  static RunFailure refusedAddress(String name, String why, String example, Span origin) {
    return new RunFailure.Query(
        "SV9119",
        "the address of connection `" + name + "` is refused: " + why,
        "addresses look like " + example,
        origin,
        null);
  }

  static RunFailure missingFile(String path, Span origin) {
    return new RunFailure.Query(
        "SV9102", "there is no file `" + path + "`", "check the path in the source", origin, null);
  }

  static RunFailure outside(String path, Span origin) {
    return new RunFailure.Query(
        "SV9103",
        "`" + path + "` lies outside the project folder",
        "copy the file into the project; symbolic links are not followed",
        origin,
        null);
  }

  static RunFailure missingColumn(String place, String column, List<String> found, Span origin) {
    return new RunFailure.Query(
        "SV9104",
        "`" + place + "` has no column `" + column + "`",
        "it has: " + String.join(", ", found),
        origin,
        null);
  }

  static RunFailure missingTable(String source, String table, String connection, Span origin) {
    return new RunFailure.Query(
        "SV9320",
        "`%s` of source `%s` is not on connection `%s`".formatted(table, source, connection),
        "check the name, with its schema, and that the user of the connection may see it",
        origin,
        null);
  }

  static RunFailure repeatedColumn(String source, String column, Span origin) {
    return new RunFailure.Query(
        "SV9321",
        "two columns of `%s` are called `%s`".formatted(source, column),
        "name the columns in its SQL, each with a name of its own",
        origin,
        null);
  }

  static RunFailure badValue(BadValue bad, Span origin) {
    return new RunFailure.Query(
        "SV9105",
        "`%s`, row %d, column `%s`: `%s` is not %s"
            .formatted(bad.file(), bad.row(), bad.column(), bad.value(), bad.expected()),
        "correct the file or declare the column with another type",
        origin,
        null);
  }

  /// @param row row in the file, the header being row 1
  record BadValue(String file, long row, String column, String value, String expected) {}

  static RunFailure unreadable(String file, String why, Span origin, @Nullable Exception cause) {
    return new RunFailure.Query(
        "SV9106", "`" + file + "` cannot be read: " + why, "", origin, cause);
  }

  /// Returns why a file of texts cannot be read.
  static RunFailure unreadableText(String file, String why, Span origin, Exception cause) {
    boolean encoded =
        cause instanceof CharacterCodingException || told(cause).contains("not utf-8");
    return encoded ? notUtf8(file, origin, cause) : unreadable(file, why, origin, cause);
  }

  /// Returns that a file is not written as its source says.
  static RunFailure otherLetters(String file, Charset letters, Span origin, Exception cause) {
    return letters.equals(StandardCharsets.UTF_8)
        ? notUtf8(file, origin, cause)
        : new RunFailure.Query(
            "SV9106",
            "`" + file + "` cannot be read: it is not written in " + letters.name(),
            "say its encoding in the source: `file \"…\" encoding \"windows-1252\"`",
            origin,
            cause);
  }

  private static RunFailure notUtf8(String file, Span origin, Exception cause) {
    return new RunFailure.Query(
        "SV9106",
        "`" + file + "` cannot be read: it is not written in UTF-8",
        "export it as UTF-8 (in Excel: `CSV UTF-8`), or say its encoding in the source:"
            + " `file \"…\" encoding \"windows-1251\"`",
        origin,
        cause);
  }

  private static String told(Exception cause) {
    return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
  }

  static RunFailure database(String what, Span origin, SQLException cause) {
    return isTimeout(cause)
        ? tookTooLong(what, origin, cause)
        : new RunFailure.Query("SV9107", what + " failed: " + firstLine(cause), "", origin, cause);
  }

  static RunFailure tookTooLong(String what, Span origin, SQLException cause) {
    return new RunFailure.Query(
        "SV9108",
        what + " took too long and was stopped",
        "narrow the period, or raise `timeout_seconds` in svodka.toml",
        origin,
        cause);
  }

  static RunFailure tooManyRows(String what, long most, Span origin) {
    return new RunFailure.Query(
        "SV9116",
        String.format(Locale.ROOT, "%s gave more than %,d rows and was stopped", what, most),
        "group by less or narrow the period, or raise `max_rows` in svodka.toml",
        origin,
        null);
  }

  static RunFailure tooManyTexts(String what, int texts, int most, Span origin) {
    return new RunFailure.Query(
        "SV9125",
        String.format(
            Locale.ROOT,
            "%s compares with %,d texts, and its database takes %,d in a statement",
            what,
            texts,
            most),
        "keep the list of keys in the database of the rows, name keys by whole numbers, or choose"
            + " fewer values",
        origin,
        null);
  }

  private static boolean isTimeout(SQLException cause) {
    String state = cause.getSQLState();
    return (state != null && TIMED_OUT.contains(state))
        || cause.getErrorCode() == TIMED_OUT_IN_MYSQL
        || cause.getErrorCode() == TIMED_OUT_IN_CLICKHOUSE;
  }

  static RunFailure notFinite(String what, Span origin) {
    return new RunFailure.Query(
        "SV9109",
        what + " gave a number that is not finite",
        "correct the rows that hold NaN or Infinity",
        origin,
        null);
  }

  static RunFailure tooManyDigits(int most) {
    return new RunFailure.Query(
        "SV9117",
        "a formula needs more than " + most + " digits after the point in this database",
        "round its parts first, as in `round(amount / 3, 4) * rate`",
        null,
        null);
  }

  static RunFailure unknownDay(LocalDate day, LocalDate first, LocalDate last) {
    return new RunFailure.Query(
        "SV9118",
        "this database has no day " + day,
        "it keeps days from " + first + " to " + last,
        null,
        null);
  }

  static RunFailure badKey(String what, Span origin) {
    return new RunFailure.Query(
        "SV9110",
        what,
        "nothing was made, so that no rows reach a stranger; correct the keys first",
        origin,
        null);
  }

  /// Its figures are in two rows then, and each is wrong.
  static RunFailure groupTwice(QueryName query, List<Value> group) {
    return new RunFailure.Query(
        "SV9124",
        "the database gave a group of query `%s` in two rows: %s"
            .formatted(
                query.name(),
                group.stream().map(KeyTable::shown).collect(Collectors.joining(", "))),
        "nothing was made, since its figures would be wrong; ask for measures of `distinct` in a"
            + " query of their own, or use another version of the database",
        query.span(),
        null);
  }

  static RunFailure refusedSql(String source, String why, Span origin) {
    return new RunFailure.Query(
        "SV9111",
        "the SQL of `" + source + "` is refused: " + why,
        "write one statement that starts with select or with",
        origin,
        null);
  }

  static RunFailure joinedAcross(SourcePlan root, SourcePlan joined) {
    return new RunFailure.Query(
        "SV9113",
        "`%s` and `%s` are joined but lie on different connections"
            .formatted(root.name(), joined.name()),
        "bring both to one connection; only facts of one query may lie apart",
        root.span(),
        null);
  }

  static RunFailure noSuchValue(
      String parameter, Value value, String dimension, List<String> known, Span origin) {
    return new RunFailure.Query(
        "SV9115",
        "parameter `$"
            + parameter
            + "` is set to "
            + KeyTable.shown(value)
            + ", which is no value of `"
            + dimension
            + "`",
        known.isEmpty() ? "it has no values" : "it has, for example: " + String.join(", ", known),
        origin,
        null);
  }

  static RunFailure noParameter(String name) {
    return new RunFailure.Query(
        "SV9422",
        "parameter `$" + name + "` has no value",
        "set it with `--set " + name + "=…`",
        null,
        null);
  }

  static String firstLine(Exception cause) {
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
