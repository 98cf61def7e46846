package io.svodka.compiler.cases;

import io.svodka.grammar.Keyword;
import io.svodka.grammar.Keyword.Group;
import io.svodka.grammar.Keywords;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Specifications in which every keyword is a name in every place, made from the list of keywords.
public final class Torture {
  private static final String MEANING =
      """
      source W from file "data/W.csv" {
        key id
        columns {
          id integer
          W integer
        }
      }

      model W "W" from W {
        key id
        dimension W "W" = W
      }

      model W_rows from W {
        key id
        join one W is W on id
        measure W "W" = sum(W where W.W > 0)
      }

      model W_parts from W {
        key id
        segment W "W" = id > 0
        measure W_count = count(where W)
      }

      list W "W" {
        "W@example.com"
      }

      report W "W" {
        parameter W "W": integer = 1

        measure W_twice = W_rows.W * 2

        query W "W" {
          show {
            W_rows.W as W "W"
            W_twice
          }
          by W.W
          where W.W > $W
          having W > $W
          sort by W descending, W.W
        }

        section "W" {
          tiles from W_total {
            W
          }
          table from W {
            columns {
              W.W "W"
              W format number(0)
              W_twice
            }
            highlight W when W < 0 as bad
          }
        }

        query W_total {
          show {
            W_rows.W as W
            W_count
          }
        }
      }

      deliver W "W" {
        report W
        set $W = 2
        mail {
          to list W
          subject "{W_total.W}"
          body "{$W}"
        }
      }
      """;

  private Torture() {}

  /// The words of a group.
  public static List<String> words(Group group) {
    return Keywords.all().stream()
        .filter(keyword -> keyword.group() == group)
        .map(Keyword::word)
        .toList();
  }

  /// A project that should compile without a word of the compiler.
  public static String project() {
    return each(word -> MEANING.replace("W", word));
  }

  /// A text of the statements that need a database or are not compiled.
  public static String form() {
    return "source torture from warehouse table \"t\" {\n  key "
        + String.join(", ", words(Group.SOFT))
        + "\n}\n\nmodel torture from torture {\n"
        + each("  dimension %1$s = %1$s\n"::formatted)
        + each(Torture::measure)
        + "}\n\nreport torture {\n  query where {\n    show {\n"
        + each("      %1$s as %1$s \"%1$s\"\n"::formatted)
        + "    }\n    by {\n"
        + each("      %1$s.%1$s\n"::formatted)
        + "    }\n    sort by "
        + words(Group.SOFT).stream()
            .map(word -> word + " descending")
            .collect(Collectors.joining(", "))
        + "\n  }\n  table from where {\n    columns {\n"
        + each("      %1$s \"%1$s\" width 5cm hide in %1$s\n"::formatted)
        + "    }\n  }\n  tiles from where {\n"
        + each("    %1$s vs %1$s target %1$s\n"::formatted)
        + "  }\n}\n";
  }

  private static String measure(String word) {
    return "  measure %1$s = sum(%1$s + %1$s.%1$s where %1$s > 0 and %1$s is not null) / %1$s\n"
        .formatted(word);
  }

  private static String each(UnaryOperator<String> text) {
    return words(Group.SOFT).stream().map(text).collect(Collectors.joining());
  }
}
