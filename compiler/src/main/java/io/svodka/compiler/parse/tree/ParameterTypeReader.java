package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.Literal;
import io.svodka.compiler.syntax.ParameterType;
import io.svodka.grammar.SvodkaParser.OfValuesTypeContext;
import io.svodka.grammar.SvodkaParser.OneOfTypeContext;
import io.svodka.grammar.SvodkaParser.TypedTypeContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import java.util.List;

/// Reads the types of parameters.
final class ParameterTypeReader extends SvodkaParserBaseVisitor<ParameterType> {
  private final Reading reading;
  private final LeafReader leaves;
  private final LiteralReader literals;

  ParameterTypeReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.literals = new LiteralReader(reading);
  }

  @Override
  public ParameterType visitOneOfType(OneOfTypeContext ctx) {
    return new ParameterType.OneOf(readValues(ctx), reading.span(ctx));
  }

  @Override
  public ParameterType visitOfValuesType(OfValuesTypeContext ctx) {
    return ctx.MANY() == null
        ? new ParameterType.OneOfValues(leaves.readPath(ctx.path()), reading.span(ctx))
        : new ParameterType.ManyOfValues(leaves.readPath(ctx.path()), reading.span(ctx));
  }

  @Override
  public ParameterType visitTypedType(TypedTypeContext ctx) {
    return new ParameterType.Typed(leaves.readType(ctx.typeRef()), reading.span(ctx));
  }

  private List<Literal> readValues(OneOfTypeContext type) {
    return type.literal().stream().flatMap(value -> literals.readLiteral(value).stream()).toList();
  }
}
