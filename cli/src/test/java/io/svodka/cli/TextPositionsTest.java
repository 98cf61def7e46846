package io.svodka.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every place of the grammar where a text can stand is known to the tests of hostile texts: a new
/// one fails here until somebody says where it comes out.
class TextPositionsTest {
  private static final Path GRAMMAR =
      Path.of("../dsl-grammar/src/main/antlr4/io/svodka/grammar/SvodkaParser.g4");
  private static final Pattern TEXT =
      Pattern.compile("\\b(TEXT_CONST|LONG_TEXT|QUOTED_NAME|literal|text|dataCell)\\b");

  /// For each rule the places that its texts have in those tests, in the order of the rule.
  private static final String POSITIONS =
      """
      projectHead: projecttitle
      languageItem: language
      localeItem: locale
      projectTimezoneItem: timezone
      holidaysItem: holidays
      useDecl: package, version
      describe: projectdescribed
      owner: projectowner
      tableOrigin: table
      sqlOrigin: sql
      fileOrigin: file, sourcesheet, encoding
      sourceTimezoneItem: sourcezone
      columnDef: column
      modelHead: modeltitle
      segmentItem: segment
      hierarchyItem: hierarchy
      dimensionHead: dimension
      mapCase: compared, compared, mapped
      bandCase: bound, band
      measureHead: measure
      missingOption: missing
      formatArg: pattern
      literalPrimary: then
      literal: setting
      queryHead: querytitle
      topItem: rest
      item: item
      reportHead: reporttitle
      parameterStmt: question
      oneOfType: choice, choice
      bandItem: corner
      sectionHead: section
      textElement: prose
      imageElement: imagefile, image
      text: prose, prose
      tile: tile
      tableTitleItem: title
      tableTotalItem: total
      tableEmptyItem: empty
      columnLine: column
      groupHeaderItem: header
      groupSubtotalItem: subtotal
      crosstabTitleItem: crosstab
      rowTotalsItem: rowtotal
      columnTotalsItem: columntotal
      subtotalsItem: crosssubtotal
      crosstabEmptyItem: crossempty
      chartTitleItem: chart
      chartTargetItem: target
      chartEmptyItem: chartempty
      fontItem: font
      logoItem: logo
      styleIconItem: sign
      calendarHead: calendartitle
      listHead: listtitle
      listBlock: address
      fileNameItem: filename
      deliverHead: deliverytitle
      folderItem: foldername
      uploadItem: uploadname
      fromItem: from
      subjectItem: subject
      bodyItem: body
      inlineItem: inline
      addressRecipient: to
      zone: zone
      alertHead: alerttitle
      messageItem: message
      maskItem: mask
      testHead: testtitle
      testKeyItem: testkey
      expectTextItem: expected
      expectCellItem: sheet, cell, expectedcell
      expectFigureItem: figuresql
      dataRow: given, given
      dataCell: given
      name: name
      """;

  @Test
  void everyPositionIsInTheTable() throws IOException {
    assertEquals(
        positions().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining("\n")),
        table().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue().size())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void everyPlaceOfTheTableIsFilledByATest() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/test/java/io/svodka/cli"))) {
      for (Path file : files.filter(each -> each.toString().contains("Hostile")).toList()) {
        tests.append(Files.readString(file));
      }
    }
    TreeSet<String> missing =
        table().values().stream()
            .flatMap(List::stream)
            .filter(
                place -> !tests.toString().matches("(?s).*(@" + place + "@|\"" + place + "\").*"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(), missing);
  }

  private static Map<String, List<String>> table() {
    return POSITIONS
        .lines()
        .map(line -> line.split(": ", 2))
        .collect(
            Collectors.toMap(
                line -> line[0],
                line -> Arrays.asList(line[1].split(", ", -1)),
                (one, _) -> one,
                TreeMap::new));
  }

  /// Returns the rules with the number of texts in each alternative.
  private static Map<String, Integer> positions() throws IOException {
    String grammar =
        Files.readString(GRAMMAR).replaceAll("//.*", "").replaceFirst("(?s)^.*?(?=fileBlock)", "");
    Map<String, Integer> found = new TreeMap<>();
    for (String rule : grammar.split(";\\s*\\R", -1)) {
      Matcher named = Pattern.compile("(?s)\\s*(\\w+)\\s*:(.*)").matcher(rule);
      if (named.matches()) {
        for (String alternative : alternatives(named.group(2))) {
          Matcher label = Pattern.compile("#\\s*(\\w+)").matcher(alternative);
          String name = label.find() ? label.group(1) : named.group(1);
          int texts = (int) TEXT.matcher(alternative.replaceAll("#.*", "")).results().count();
          if (texts > 0) {
            found.merge(name, texts, Integer::sum);
          }
        }
      }
    }
    return found;
  }

  /// Labelled alternatives stand on lines of their own.
  private static List<String> alternatives(String body) {
    return body.contains("#")
        ? new ArrayList<>(List.of(body.split("\\R\\s*\\|", -1)))
        : List.of(body);
  }
}
