package io.svodka.compiler.wording;

import io.svodka.compiler.diagnostic.Diagnostic;
import io.svodka.compiler.problem.LexicalProblem;
import io.svodka.compiler.problem.LexicalProblem.Dash;
import io.svodka.compiler.problem.LexicalProblem.DateOrder;
import io.svodka.compiler.problem.LexicalProblem.EmptyPlaceholder;
import io.svodka.compiler.problem.LexicalProblem.ForeignSign;
import io.svodka.compiler.problem.LexicalProblem.InvalidConstant;
import io.svodka.compiler.problem.LexicalProblem.MissingParenthesis;
import io.svodka.compiler.problem.LexicalProblem.MixedAlphabets;
import io.svodka.compiler.problem.LexicalProblem.Semicolon;
import io.svodka.compiler.problem.LexicalProblem.SingleQuotes;
import io.svodka.compiler.problem.LexicalProblem.SpaceInNumber;
import io.svodka.compiler.problem.LexicalProblem.StrayCharacter;
import io.svodka.compiler.problem.LexicalProblem.TypographicQuotes;
import io.svodka.compiler.problem.LexicalProblem.UnclosedComment;
import io.svodka.compiler.problem.LexicalProblem.UnclosedLongText;
import io.svodka.compiler.problem.LexicalProblem.UnclosedPlaceholder;
import io.svodka.compiler.problem.LexicalProblem.UnclosedText;
import io.svodka.model.origin.Span;
import java.util.Locale;

/// Says slips in single characters, texts and constants in words.
final class LexicalWording {
  Diagnostic describe(LexicalProblem problem) {
    return switch (problem) {
      case StrayCharacter(var written, var span) -> strayCharacter(written, span);
      case UnclosedText(_, var span) -> unclosedText(span);
      case UnclosedLongText(var span) -> unclosedLongText(span);
      case UnclosedComment(var span) -> unclosedComment(span);
      case TypographicQuotes(var written, var mended, var span) ->
          typographicQuotes(written, mended, span);
      case SingleQuotes(var mended, var span) -> singleQuotes(mended, span);
      case ForeignSign(var written, var meant, var span) -> foreignSign(written, meant, span);
      case Dash(var written, var span) -> dash(written, span);
      case Semicolon(var span) -> semicolon(span);
      case MixedAlphabets(var written, var mended, var span) ->
          mixedAlphabets(written, mended, span);
      case MissingParenthesis(var span) -> missingParenthesis(span);
      case SpaceInNumber(_, var mended, var span) -> spaceInNumber(mended, span);
      case DateOrder(_, var mended, var span) -> dateOrder(mended, span);
      case InvalidConstant(var written, var span) -> invalidConstant(written, span);
      case EmptyPlaceholder(var span) -> emptyPlaceholder(span);
      case UnclosedPlaceholder(var span) -> unclosedPlaceholder(span);
    };
  }

  private static Diagnostic strayCharacter(String written, Span span) {
    return Diagnostic.error("SV1001", "the character `" + written + "` means nothing here")
        .at(span, unicode(written))
        .help(Hints.instead(written))
        .help("remove it, or put it into a text in quotes")
        .edit(span, "");
  }

  private static Diagnostic unclosedText(Span span) {
    return Diagnostic.error("SV1002", "this text is not closed on its line")
        .at(span, "the text starts here and has no closing quotes")
        .help("add `\"` at its end")
        .note("texts of several lines use `\"\"\"`")
        .edit(span.after(), "\"");
  }

  private static Diagnostic unclosedLongText(Span span) {
    return Diagnostic.error("SV1002", "this text is never closed")
        .at(span, "the text starts here and runs to the end of the file")
        .help("add `\"\"\"` at its end");
  }

  private static Diagnostic unclosedComment(Span span) {
    return Diagnostic.error("SV1008", "this comment is never closed")
        .at(span, "the comment starts here and runs to the end of the file")
        .help("add `*/` at its end");
  }

  private static Diagnostic typographicQuotes(String written, String mended, Span span) {
    return Diagnostic.warning("SV1003", "typographic quotes around " + inner(written))
        .at(span, "read as straight quotes")
        .help("write straight quotes: `\"`")
        .edit(span, mended);
  }

  private static Diagnostic singleQuotes(String mended, Span span) {
    return Diagnostic.warning("SV1004", "text is written in double quotes")
        .at(span, "read as " + mended)
        .help("write " + mended)
        .edit(span, mended);
  }

  private static Diagnostic foreignSign(String written, String meant, Span span) {
    return Diagnostic.warning("SV1005", "write `" + meant + "` instead of `" + written + "`")
        .at(span, "read as `" + meant + "`")
        .help("write `" + meant + "`")
        .edit(span, meant);
  }

  private static Diagnostic dash(String written, Span span) {
    return Diagnostic.warning("SV1006", "this is a dash, read as a minus")
        .at(span, unicode(written))
        .help("write `-`")
        .edit(span, "-");
  }

  private static Diagnostic semicolon(Span span) {
    return Diagnostic.warning("SV1009", "a statement ends with its line, not with `;`")
        .at(span, "read as the end of the line")
        .help("remove it, or start a new line")
        .edit(span, "");
  }

  private static Diagnostic missingParenthesis(Span span) {
    return Diagnostic.error("SV1101", "`)` is missing")
        .at(span, "a `(` of this statement is still open here")
        .help("add `)`")
        .edit(span, ")");
  }

  private static Diagnostic spaceInNumber(String mended, Span span) {
    return Diagnostic.error("SV1015", "a number contains a space")
        .at(span, "read as one number")
        .help("group digits with `_`: `" + mended + "`")
        .edit(span, mended);
  }

  private static Diagnostic dateOrder(String mended, Span span) {
    return Diagnostic.error("SV1016", "dates are written as year-month-day")
        .at(span, "read as " + mended)
        .help("write `" + mended + "`")
        .note("one order of the parts for everybody")
        .edit(span, mended);
  }

  private static Diagnostic invalidConstant(String written, Span span) {
    return Diagnostic.error("SV1021", "there is no `" + written + "`")
        .at(span, "this value does not exist or does not fit here");
  }

  private static Diagnostic emptyPlaceholder(Span span) {
    return Diagnostic.error("SV1022", "an empty placeholder")
        .at(span, "nothing stands between the braces")
        .help("name what to print, or write `{{` for a brace");
  }

  private static Diagnostic unclosedPlaceholder(Span span) {
    return Diagnostic.error("SV1023", "a placeholder is not closed")
        .at(span, "the `}` of this brace is missing")
        .help("add `}`, or write `{{` for a brace");
  }

  private static Diagnostic mixedAlphabets(String written, String mended, Span span) {
    int different = 0;
    while (different < mended.length() - 1
        && mended.charAt(different) == written.charAt(different)) {
      different++;
    }
    String letter = written.substring(different, different + 1);
    String script = Character.UnicodeScript.of(letter.codePointAt(0)).toString();
    return Diagnostic.error("SV1007", "`" + written + "` mixes alphabets")
        .at(span, "letter " + (different + 1) + " is the " + capitalised(script) + " " + letter)
        .help("write `" + mended + "`")
        .note("both look alike but are different names")
        .edit(span, mended);
  }

  private static String unicode(String written) {
    return String.format(
        Locale.ROOT,
        "U+%04X, %s",
        written.codePointAt(0),
        String.valueOf(Character.getName(written.codePointAt(0))).toLowerCase(Locale.ROOT));
  }

  private static String inner(String written) {
    return "`" + written.substring(1, Math.max(1, written.length() - 1)) + "`";
  }

  private static String capitalised(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
