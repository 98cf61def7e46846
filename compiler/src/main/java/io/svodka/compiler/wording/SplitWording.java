package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.SplitProblem;
import io.svodka.compiler.problem.SplitProblem.Counter;
import io.svodka.compiler.problem.SplitProblem.NoDecimals;
import io.svodka.compiler.problem.SplitProblem.NoParts;
import io.svodka.compiler.problem.SplitProblem.NoSuchPart;
import io.svodka.compiler.problem.SplitProblem.NotWhole;
import io.svodka.compiler.problem.SplitProblem.WrongDecimals;

/// Says mistakes in splitting an amount in words.
final class SplitWording {
  Diagnostic describe(SplitProblem problem) {
    return switch (problem) {
      case NotWhole found -> notWhole(found);
      case NoParts found -> noParts(found);
      case NoSuchPart found -> noSuchPart(found);
      case WrongDecimals found -> wrongDecimals(found);
      case NoDecimals found -> noDecimals(found);
    };
  }

  private static Diagnostic notWhole(NotWhole found) {
    Diagnostic.Headline headline =
        found.counter() == Counter.PARTS
            ? Diagnostic.error(
                "SV3031",
                "an amount is split into a whole number of parts",
                "сумма делится на целое число частей")
            : Diagnostic.error(
                "SV3031",
                "the number of a part is a whole number",
                "номер части должен быть целым числом");
    return headline
        .at(found.span(), "this may have a fraction", "здесь возможна дробь")
        .help(
            "take an `integer` column, or round it: `round(x)`",
            "возьмите столбец типа `integer` или округлите: `round(x)`");
  }

  private static Diagnostic noParts(NoParts found) {
    return Diagnostic.error(
            "SV3031",
            "an amount cannot be split into %s parts",
            "сумму нельзя разделить на столько частей: %s",
            found.parts())
        .at(found.span(), "at least 1 is needed", "нужна хотя бы 1");
  }

  private static Diagnostic noSuchPart(NoSuchPart found) {
    Diagnostic said =
        Diagnostic.error("SV3031", "there is no part %s", "части %s нет", found.part())
            .at(found.span(), "parts are counted from 1", "части считаются с 1");
    return found.parts().isEmpty()
        ? said
        : said.alsoAt(found.all(), "the last one is %s", "номер последней — %s", found.parts());
  }

  private static Diagnostic wrongDecimals(WrongDecimals found) {
    return Diagnostic.error(
            "SV3032",
            "the decimals of shares are a number from 0 to %s",
            "число знаков у долей — от 0 до %s",
            found.most())
        .at(found.span(), "not a number written out", "здесь не такое число")
        .help(
            "write it out: 2 for cents, 0 for whole amounts",
            "напишите его цифрами: 2 для копеек, 0 для целых сумм");
  }

  private static Diagnostic noDecimals(NoDecimals found) {
    return Diagnostic.error(
            "SV3032",
            "it is not said how many decimals the shares have",
            "не указано, сколько знаков у долей")
        .at(
            found.span(),
            "this has no fixed number of decimals",
            "у этого числа нет определённого количества знаков")
        .help(
            "name them: `split(amount, parts, part, 2)`",
            "укажите их: `split(amount, parts, part, 2)`");
  }
}
