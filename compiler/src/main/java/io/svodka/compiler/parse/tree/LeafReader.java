package io.svodka.compiler.parse.tree;

import io.svodka.compiler.problem.LexicalProblem.DottedName;
import io.svodka.compiler.problem.LexicalProblem.HashedName;
import io.svodka.compiler.problem.LexicalProblem.InvalidConstant;
import io.svodka.compiler.syntax.CalendarUnit;
import io.svodka.compiler.syntax.Colour;
import io.svodka.compiler.syntax.Direction;
import io.svodka.compiler.syntax.Duration;
import io.svodka.compiler.syntax.FormatArgument;
import io.svodka.compiler.syntax.FormatSpec;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.Length;
import io.svodka.compiler.syntax.LengthUnit;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.compiler.syntax.Text;
import io.svodka.compiler.syntax.TypeRef;
import io.svodka.grammar.SvodkaParser;
import io.svodka.grammar.SvodkaParser.DirectionContext;
import io.svodka.grammar.SvodkaParser.DurationContext;
import io.svodka.grammar.SvodkaParser.FormatArgContext;
import io.svodka.grammar.SvodkaParser.FormatSpecContext;
import io.svodka.grammar.SvodkaParser.NameContext;
import io.svodka.grammar.SvodkaParser.NameListContext;
import io.svodka.grammar.SvodkaParser.PathContext;
import io.svodka.grammar.SvodkaParser.TextContext;
import io.svodka.grammar.SvodkaParser.TypeRefContext;
import io.svodka.grammar.SvodkaParser.UnitContext;
import io.svodka.model.origin.Span;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Reads the small parts of all statements: names, texts, numbers, units.
record LeafReader(Reading reading) {
  Name readName(@Nullable NameContext name, ParserRuleContext around) {
    if (name == null || reading.isBroken(name) || name.getChildCount() == 0) {
      return new Name("", reading.after(name, around));
    }
    return readName(name);
  }

  Name readName(NameContext name) {
    String written = name.getText();
    boolean quoted = written.length() > 1 && written.startsWith("`");
    String text = quoted ? written.substring(1, written.length() - 1) : written;
    if (quoted && text.contains(".")) {
      reading.report(new DottedName(text, undotted(text), reading.span(name)));
    }
    return new Name(Normalizer.normalize(text, Normalizer.Form.NFC), reading.span(name));
  }

  /// Returns the name of what sends mails: behind a `#` stands which of its mails one is.
  Name readSender(@Nullable NameContext name, ParserRuleContext around) {
    Name read = readName(name, around);
    if (read.text().contains("#")) {
      reading.report(new HashedName(read.text(), undotted(read.text()), read.span()));
    }
    return read;
  }

  private static String undotted(String name) {
    String joined = name.replaceAll("[^\\p{L}\\p{Nd}]+", "_").replaceAll("^_+|_+$", "");
    return joined.isEmpty() || Character.isDigit(joined.codePointAt(0)) ? "n" + joined : joined;
  }

  List<Name> readNames(NameListContext names) {
    return names.name().stream().map(this::readName).toList();
  }

  Path readPath(@Nullable PathContext path, ParserRuleContext around) {
    if (path == null || reading.isBroken(path) || path.getChildCount() == 0) {
      Name missing = new Name("", reading.after(path, around));
      return new Path(List.of(missing), missing.span());
    }
    return readPath(path);
  }

  Path readPath(PathContext path) {
    return new Path(path.name().stream().map(this::readName).toList(), reading.span(path));
  }

  Text readText(TerminalNode text) {
    return new Text(
        WrittenText.of(text.getText(), text.getSymbol().getStartIndex()).text(),
        reading.span(text));
  }

  Text readText(TextContext text) {
    return readText(text.TEXT_CONST() == null ? text.LONG_TEXT() : text.TEXT_CONST());
  }

  /// @param before what the label would follow
  Label readLabel(@Nullable TerminalNode label, Span before) {
    return label == null
        ? new Label.Absent(before.after())
        : new Label.Given(readText(label).value(), reading.span(label));
  }

  static BigDecimal readNumber(TerminalNode number) {
    return new BigDecimal(number.getText().replace("_", ""));
  }

  static BigDecimal readPercent(TerminalNode percent) {
    String digits = percent.getText().replaceAll("[^0-9.]", "");
    return new BigDecimal(digits).movePointLeft(2);
  }

  /// Returns a whole number; reports one that is not whole or too large, and returns 1 instead.
  int readCount(TerminalNode number) {
    try {
      return readNumber(number).intValueExact();
    } catch (ArithmeticException _) {
      reading.report(new InvalidConstant(number.getText(), reading.span(number)));
      return 1;
    }
  }

  Length readLength(TerminalNode length) {
    String text = length.getText();
    int split = text.length() - 2;
    LengthUnit unit =
        switch (text.substring(split).toLowerCase(Locale.ROOT)) {
          case "mm" -> LengthUnit.MILLIMETRES;
          case "cm" -> LengthUnit.CENTIMETRES;
          case "pt" -> LengthUnit.POINTS;
          default -> LengthUnit.PIXELS;
        };
    BigDecimal amount = new BigDecimal(text.substring(0, split).replace("_", ""));
    return new Length(amount, unit, reading.span(length));
  }

  Colour readColour(TerminalNode colour) {
    String hex = colour.getText().toUpperCase(Locale.ROOT);
    if (hex.length() == 4) {
      hex = "#" + twice(hex.charAt(1)) + twice(hex.charAt(2)) + twice(hex.charAt(3));
    }
    if (hex.length() != 7) {
      reading.report(new InvalidConstant(colour.getText(), reading.span(colour)));
      hex = "#000000";
    }
    return new Colour(hex, reading.span(colour));
  }

  Duration readDuration(DurationContext duration) {
    int count = readCount(duration.NUMBER_CONST());
    return new Duration(count, readUnit(duration.unit()), reading.span(duration));
  }

  static CalendarUnit readUnit(UnitContext unit) {
    String word = unit.getText().toUpperCase(Locale.ROOT);
    return CalendarUnit.valueOf(word.endsWith("S") ? word.substring(0, word.length() - 1) : word);
  }

  static Direction readDirection(@Nullable DirectionContext direction) {
    boolean descending =
        direction != null && (direction.DESCENDING() != null || direction.DESC() != null);
    return descending ? Direction.DESCENDING : Direction.ASCENDING;
  }

  TypeRef readType(TypeRefContext type) {
    List<Integer> arguments = type.NUMBER_CONST().stream().map(this::readCount).toList();
    return new TypeRef(readName(type.name()), arguments, reading.span(type));
  }

  FormatSpec readFormat(FormatSpecContext format) {
    List<FormatArgument> arguments =
        format.formatArg().stream().map(this::readFormatArgument).toList();
    return new FormatSpec(readName(format.name()), arguments, reading.span(format));
  }

  private FormatArgument readFormatArgument(FormatArgContext argument) {
    Span span = reading.span(argument);
    return switch (argument.getStart().getType()) {
      case SvodkaParser.TEXT_CONST ->
          new FormatArgument.OfText(readText(argument.TEXT_CONST()).value(), span);
      case SvodkaParser.NUMBER_CONST ->
          new FormatArgument.OfNumber(readNumber(argument.NUMBER_CONST()), span);
      default -> new FormatArgument.OfPath(readPath(argument.path()), span);
    };
  }

  private static String twice(char digit) {
    return String.valueOf(digit) + digit;
  }
}
