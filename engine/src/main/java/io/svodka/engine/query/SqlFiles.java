package io.svodka.engine.query;

import io.svodka.model.plan.SourcePlan;
import io.svodka.model.plan.SourcePlan.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The files that authors' SQL reads, as in `read_parquet('lake/*.parquet')`. Their paths start at
/// the project folder; the engine may open these files and no others.
record SqlFiles(ProjectPaths paths) {
  private static final Pattern READING =
      Pattern.compile(
          "(?i)(?<call>\\bread_(?:parquet|csv|csv_auto|json|json_auto|ndjson|ndjson_auto)\\s*\\(\\s*)"
              + "'(?<path>(?:[^']|'')*)'|"
              + SelectText.SKIPPED.pattern().replace("\\1", "\\3"),
          Pattern.DOTALL);

  /// Returns the SQL with the files in place of their pattern.
  String resolved(SourcePlan source, String sql) {
    Matcher parts = READING.matcher(sql);
    return parts.replaceAll(
        part ->
            Matcher.quoteReplacement(
                part.group("call") == null
                    ? part.group()
                    : part.group("call") + list(files(source, part.group("path")))));
  }

  /// Returns the files that the SQL of these sources reads.
  List<String> of(List<SourcePlan> sources) {
    List<String> files = new ArrayList<>();
    for (SourcePlan source : sources) {
      if (source.origin() instanceof Origin.Sql(_, var sql)) {
        READING
            .matcher(sql)
            .results()
            .filter(part -> part.group("path") != null)
            .forEach(part -> files.addAll(files(source, part.group("path"))));
      }
    }
    return files;
  }

  /// Returns a list of names as SQL.
  static String list(List<String> files) {
    return files.stream()
        .map(file -> Sql.literal(file).text())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private List<String> files(SourcePlan source, String written) {
    return paths.find(written.replace("''", "'"), source.span()).stream()
        .map(String::valueOf)
        .toList();
  }
}
