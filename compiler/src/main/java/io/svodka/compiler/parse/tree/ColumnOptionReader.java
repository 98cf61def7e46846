package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.ColumnOption;
import io.svodka.grammar.SvodkaParser.AlignOptionContext;
import io.svodka.grammar.SvodkaParser.BarOptionContext;
import io.svodka.grammar.SvodkaParser.ColumnFormatOptionContext;
import io.svodka.grammar.SvodkaParser.HideInOptionContext;
import io.svodka.grammar.SvodkaParser.IconOptionContext;
import io.svodka.grammar.SvodkaParser.ScaleOptionContext;
import io.svodka.grammar.SvodkaParser.WidthOptionContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import java.util.Locale;

/// Reads how a column looks.
final class ColumnOptionReader extends SvodkaParserBaseVisitor<ColumnOption> {
  private final Reading reading;
  private final LeafReader leaves;

  ColumnOptionReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
  }

  @Override
  public ColumnOption visitWidthOption(WidthOptionContext ctx) {
    return ctx.LENGTH() == null
        ? new ColumnOption.ShareOfWidth(LeafReader.readPercent(ctx.PERCENT()), reading.span(ctx))
        : new ColumnOption.Width(leaves.readLength(ctx.LENGTH()), reading.span(ctx));
  }

  @Override
  public ColumnOption visitAlignOption(AlignOptionContext ctx) {
    return new ColumnOption.Align(readAlignment(ctx), reading.span(ctx));
  }

  @Override
  public ColumnOption visitColumnFormatOption(ColumnFormatOptionContext ctx) {
    return new ColumnOption.Format(leaves.readFormat(ctx.formatSpec()), reading.span(ctx));
  }

  @Override
  public ColumnOption visitBarOption(BarOptionContext ctx) {
    return new ColumnOption.Bar(reading.span(ctx));
  }

  @Override
  public ColumnOption visitScaleOption(ScaleOptionContext ctx) {
    return new ColumnOption.Scale(reading.span(ctx));
  }

  @Override
  public ColumnOption visitIconOption(IconOptionContext ctx) {
    return new ColumnOption.Icon(reading.span(ctx));
  }

  @Override
  public ColumnOption visitHideInOption(HideInOptionContext ctx) {
    return new ColumnOption.HideIn(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  private static ColumnOption.Alignment readAlignment(AlignOptionContext align) {
    return ColumnOption.Alignment.valueOf(align.getStop().getText().toUpperCase(Locale.ROOT));
  }
}
