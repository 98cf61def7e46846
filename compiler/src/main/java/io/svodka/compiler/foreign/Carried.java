package io.svodka.compiler.foreign;

import io.svodka.compiler.foreign.Expressions.Meant;
import io.svodka.compiler.foreign.ForeignReport.Aggregate;
import io.svodka.compiler.foreign.ForeignReport.Block;
import io.svodka.compiler.foreign.ForeignReport.Column;
import io.svodka.compiler.foreign.ForeignReport.LeftOut;
import io.svodka.compiler.foreign.ForeignReport.Share;
import io.svodka.compiler.foreign.ForeignReport.Totals;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a file has come into its draft or onto the list of what has not: words, and fields with
/// how they are brought together.
final class Carried {
  private static final Set<String> TOTALS =
      Set.of("total", "totals", "grandtotal", "sum", "всего", "итого");
  private static final Pattern LITERAL = Pattern.compile("=?\\s*\"([^\"]*)\"");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> words = new HashSet<>();
  private final Set<String> fields = new HashSet<>();
  private final Set<Meant> figures = new HashSet<>();
  private final Set<String> listed = new HashSet<>();
  private final Function<String, Optional<Meant>> meaning;
  private final Predicate<String> usual;

  /// @param meaning what an expression shows, if it is a field or an aggregate of one
  /// @param usual whether every draft says it, such as the number of a page
  Carried(
      String title,
      List<Block> blocks,
      List<LeftOut> left,
      Function<String, Optional<Meant>> meaning,
      Predicate<String> usual) {
    this.meaning = meaning;
    this.usual = usual;
    words.add(plain(title));
    blocks.forEach(this::take);
    left.forEach(each -> listed.add(spaced(each.what())));
  }

  private void take(Block block) {
    switch (block) {
      case Block.Table table -> {
        table.groups().forEach(each -> fields.add(each.field()));
        fields.addAll(table.across());
        table.columns().forEach(this::take);
        words.add(plain(table.whenEmpty()));
        if (table.totals() != Totals.NONE) {
          words.addAll(TOTALS);
        }
      }
      case Block.Chart chart -> {
        words.add(plain(chart.title()));
        fields.add(chart.category());
        fields.add(chart.series());
        chart.values().forEach(this::take);
      }
      case Block.Picture picture -> words.add(plain(picture.path()));
      case Block.Words text -> words.add(plain(text.text()));
      case Block.NewPage _ -> {}
    }
  }

  private void take(Column column) {
    words.add(plain(column.heading()));
    fields.add(column.field());
    figures.add(new Meant(column.field(), column.aggregate(), column.share().map(Share::scope)));
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String plain(String text) {
    return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /// A field is called by itself where nothing else is said.
  boolean says(String text) {
    String wanted = plain(text);
    return wanted.isEmpty()
        || words.contains(wanted)
        || fields.stream().anyMatch(each -> plain(each).equals(wanted))
        || lists(text, "[a-z ]*");
  }

  boolean shows(String expression) {
    return literal(expression).filter(this::says).isPresent()
        || lists(expression, "[^$=\"]*")
        || usual.test(expression.strip())
        || meaning.apply(expression).filter(this::shows).isPresent();
  }

  private boolean shows(Meant meant) {
    return (meant.aggregate() == Aggregate.NONE && meant.scope().isEmpty())
        ? fields.contains(meant.field())
        : figures.contains(meant);
  }

  /// What is listed says it behind words of this list; behind others it would only be a part.
  private boolean lists(String content, String before) {
    String wanted = spaced(content);
    return listed.stream()
        .filter(each -> each.endsWith(wanted))
        .anyMatch(each -> each.substring(0, each.length() - wanted.length()).matches(before));
  }

  /// Returns the words that an expression is, if nothing in it is computed.
  static Optional<String> literal(String expression) {
    Matcher literal = LITERAL.matcher(expression.strip());
    return literal.matches() ? Optional.of(literal.group(1)) : Optional.empty();
  }
}
