package io.svodka.compiler.cases;

import java.util.ArrayList;
import java.util.List;

/// A Markdown file of cases: a heading names a case, a `svodka` fence is its source, a `lock` fence
/// a schema lock, a `holidays` fence a list of days off, a `slip` fence changes a common file, any
/// other fence is an expected print.
public record CaseFile(List<String> lines) {
  public static final String SOURCE = "svodka";

  /// What is kept of the schema of a connection.
  static final String LOCK = "lock";

  /// A list of days off.
  static final String HOLIDAYS = "holidays";

  /// A change of a common file: lines that start with `-` become those that start with `+`.
  static final String SLIP = "slip";

  /// A heading with its fences.
  public record Case(String name, List<Fence> fences) {
    /// The texts of all fences of the given kind, in order.
    public List<String> texts(String kind) {
      return fences.stream().filter(f -> f.kind().equals(kind)).map(Fence::text).toList();
    }
  }

  /// A fence; `firstLine` and `endLine` enclose its lines without the marks.
  public record Fence(String kind, String text, int firstLine, int endLine) {}

  public List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        cases.add(new Case(line.replaceFirst("#+ *", ""), new ArrayList<>()));
      } else if (line.startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        String text = String.join("\n", lines.subList(i + 1, end)) + (end > i + 1 ? "\n" : "");
        cases.getLast().fences().add(new Fence(line.substring(3).strip(), text, i + 1, end));
        i = end;
      }
    }
    return cases;
  }
}
