package io.svodka.compiler.glossary;

import static io.svodka.compiler.diagnostic.Said.said;
import static io.svodka.compiler.diagnostic.Said.verbatim;
import static io.svodka.compiler.glossary.Markdown.code;
import static io.svodka.compiler.glossary.Markdown.plain;

import io.svodka.compiler.diagnostic.Said;
import io.svodka.compiler.resolve.Texts;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Polarity;
import io.svodka.compiler.syntax.TestItem;
import io.svodka.compiler.syntax.TestItem.Expectation;
import java.util.List;

/// Says what a line of a test checks.
final class ExpectationWords {
  private final Texts texts;

  ExpectationWords(Texts texts) {
    this.texts = texts;
  }

  Said of(Expectation expectation) {
    return switch (expectation) {
      case TestItem.ExpectQuery(var query, _, _) ->
          said("the rows of %s", "строки запроса %s", code(query.text()));
      case TestItem.ExpectFigure(var condition, var during, _) ->
          during.isEmpty()
              ? verbatim(written(condition))
              : said(
                  "%s during %s",
                  "%s за %s", written(condition), code(texts.at(during.getFirst().span())));
      case TestItem.ExpectSql(var value, _, var counted, _) ->
          said(
              "%s is what SQL on %s counts",
              "%s совпадает с SQL в %s", written(value), code(counted.connection().text()));
      case TestItem.ExpectPages(var least, var most, _) ->
          least == most
              ? said("number of pages: %s", "число страниц: %s", least)
              : said("number of pages: %s to %s", "число страниц: от %s до %s", least, most);
      case TestItem.ExpectText(var polarity, var text, var formats, _) ->
          said("%s “%s”%s", "%s «%s»%s", found(polarity), plain(text.value()), in(formats));
      case TestItem.ExpectCell(var sheet, var cell, _, _) ->
          said(
              "cell %s of the sheet “%s”",
              "ячейка %s на листе «%s»", plain(cell.value()), plain(sheet.value()));
      case TestItem.ExpectSameTotals _ ->
          new Said("totals are the same in all formats", "итоги одинаковы во всех форматах");
      case TestItem.ExpectNoOtherRecipient _ ->
          new Said("no pack shows another recipient", "ни в одном пакете нет чужих данных");
    };
  }

  private String written(Expr expr) {
    return code(texts.at(expr.span()));
  }

  private static Said found(Polarity polarity) {
    return switch (polarity) {
      case PLAIN -> new Said("it says", "есть текст");
      case NEGATED -> new Said("it does not say", "нет текста");
    };
  }

  private static Said in(List<Name> formats) {
    List<String> names = formats.stream().map(Name::text).toList();
    return formats.isEmpty() ? Said.NOTHING : said(" in %s", " в %s", String.join(", ", names));
  }
}
