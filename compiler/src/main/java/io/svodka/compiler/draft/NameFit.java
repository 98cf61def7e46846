package io.svodka.compiler.draft;

import io.svodka.model.data.ColumnProfile;
import io.svodka.model.value.ColumnType;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// How well the name of a column says that it leads to a model.
enum NameFit {
  /// It is the key's, or the model's with the key behind it.
  EXACT,
  /// A word of it is the model's in another form: one of many, with other endings or letters.
  LOOSE,
  NONE;

  private static final Pattern APART = Pattern.compile("_");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final List<String> SORTS_OF_TABLES =
      List.of("dim", "tbl", "tab", "ref", "lkp", "spr", "stamm", "liste", "list", "export");
  private static final int SAME_START = 3;
  private static final int LONGEST_ENDING = 2;
  private static final int LONG_WORD = 5;

  static NameFit of(ColumnProfile column, ModelOutline other) {
    String name = Roles.name(column);
    return isExact(column, name, other) ? EXACT : isLoose(name, other.name()) ? LOOSE : NONE;
  }

  private static boolean isExact(ColumnProfile column, String name, ModelOutline other) {
    if (!DraftNames.speaksOfId(name)) {
      boolean spoken = column.type() instanceof ColumnType.Text && !ColumnWords.isCaption(name);
      return spoken && other.key().equals(List.of(name));
    }
    String pointed = DraftNames.withoutId(name);
    boolean called =
        other.name().equals(pointed) || DraftNames.singular(other.name()).equals(pointed);
    String key = other.key().getFirst();
    return (!pointed.equals(name) && key.equals(name))
        || (called && (key.equals(name) || DraftNames.speaksOfId(key)));
  }

  private static boolean isLoose(String name, String model) {
    List<String> said = words(DraftNames.withoutId(name));
    return words(model).stream()
        .filter(word -> !SORTS_OF_TABLES.contains(word))
        .anyMatch(word -> said.stream().anyMatch(each -> isAlike(each, word)));
  }

  private static List<String> words(String name) {
    return APART.splitAsStream(name).filter(word -> word.length() >= SAME_START).toList();
  }

  private static boolean isAlike(String one, String other) {
    return isForm(folded(one), folded(other));
  }

  /// Whether two words differ by their endings, or one is put together with the other.
  private static boolean isForm(String one, String other) {
    String single = DraftNames.singular(other);
    if (DraftNames.singular(one).equals(single)
        || (single.length() >= LONG_WORD && one.endsWith(single))) {
      return true;
    }
    int same = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    return same >= SAME_START
        && one.length() - same <= LONGEST_ENDING
        && other.length() - same <= LONGEST_ENDING;
  }

  /// Returns a word in letters without marks, however its umlauts are written.
  private static String folded(String word) {
    String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return plain.replace("ß", "ss").replace("ae", "a").replace("oe", "o").replace("ue", "u");
  }
}
