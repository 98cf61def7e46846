package io.svodka.compiler.draft;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Makes names and labels of what files and databases call things.
final class DraftNames {
  private static final Set<String> RESERVED =
      Set.of("and", "or", "not", "in", "is", "null", "true", "false", "if", "then", "else");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
  private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /// What people do not write between words.
  private static final Pattern UNDERLINED = Pattern.compile("[_\\s]+");

  /// Pictures, which the fonts of pages lack.
  private static final Pattern UNPRINTED = Pattern.compile("[^\\x{0}-\\x{FFFF}]");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern ID =
      Pattern.compile(
          "(?iu)(^|[_"
              + " ])(id|key|code|no|nr|num|number|nummer|kennung|kennziffer|schlüssel|номер|код|ид"
              + "|מזהה|קוד|מספר)$|^(номер|код|ид|מזהה|קוד|מספר)_|(?<=\\p{Ll})(Id|ID)$"
              + "|(?<=\\p{L}{2})(nummer|nr|kennung|schlüssel)$");

  private DraftNames() {}

  /// Returns a name for what is called by a heading such as `Order ID`, `orderId` or `crm.orders`.
  static String identifier(String heading) {
    String spaced = HUMP.matcher(heading.strip()).replaceAll("_");
    String name =
        BETWEEN.matcher(spaced).replaceAll("_").replaceAll("^_+|_+$", "").toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return "column";
    }
    return Character.isDigit(name.codePointAt(0)) ? "n" + name : name;
  }

  /// Returns a name that nothing else has, such as `amount_2`.
  static String free(String name, Set<String> taken) {
    return taken.contains(name)
        ? IntStream.iterate(2, i -> i + 1)
            .mapToObj(i -> name + "_" + i)
            .filter(each -> !taken.contains(each))
            .findFirst()
            .orElseThrow()
        : name;
  }

  /// Returns a name as it is written in a specification.
  static String name(String name) {
    boolean plain = NAME.matcher(name).matches() && !RESERVED.contains(name);
    return plain ? name : "`" + name + "`";
  }

  /// Returns a label for people, such as `Paid on` for `paid_on`.
  static String label(String heading) {
    String shown = UNPRINTED.matcher(heading.replace('{', '(').replace('}', ')')).replaceAll("");
    return shown.isBlank() ? "Column" : labelOf(shown);
  }

  private static String labelOf(String heading) {
    String words =
        UNDERLINED.matcher(HUMP.matcher(heading).replaceAll(" ")).replaceAll(" ").strip();
    boolean written = words.isEmpty() || (heading.contains(" ") && !heading.contains("_"));
    if (written) {
      return SPACES.matcher(heading.strip()).replaceAll(" ");
    }
    boolean shouts = words.equals(words.toUpperCase(Locale.ROOT)) && words.length() > 4;
    String said = HUMP.matcher(heading).find() || shouts ? words.toLowerCase(Locale.ROOT) : words;
    int first = said.offsetByCodePoints(0, 1);
    return said.substring(0, first).toUpperCase(Locale.ROOT) + said.substring(first);
  }

  /// Returns a label as it stands within a sentence; what is in capitals stays so.
  static String small(String label) {
    boolean shouts = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return shouts ? label : label.toLowerCase(Locale.ROOT);
  }

  /// Returns what a column such as `partner_id` points at.
  static String withoutId(String name) {
    String bare = ID.matcher(name).replaceFirst("");
    return bare.isEmpty() ? name : bare;
  }

  /// Returns whether a name is that of a key, such as `partner_id`.
  static boolean speaksOfId(String name) {
    return ID.matcher(name).find();
  }

  /// Returns one of many, as far as English endings tell.
  static String singular(String name) {
    if (name.endsWith("ies") && name.length() > 4) {
      return name.substring(0, name.length() - 3) + "y";
    }
    boolean hisses = name.endsWith("sses") || name.endsWith("xes") || name.endsWith("ches");
    if (hisses) {
      return name.substring(0, name.length() - 2);
    }
    return name.endsWith("s") && !name.endsWith("ss") && name.length() > 2
        ? name.substring(0, name.length() - 1)
        : name;
  }

  static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
