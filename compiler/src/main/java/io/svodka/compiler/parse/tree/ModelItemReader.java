package io.svodka.compiler.parse.tree;

import io.svodka.compiler.problem.Sign;
import io.svodka.compiler.problem.SyntaxProblem;
import io.svodka.compiler.problem.Wanted;
import io.svodka.compiler.syntax.DimensionValue;
import io.svodka.compiler.syntax.Expr;
import io.svodka.compiler.syntax.Key;
import io.svodka.compiler.syntax.Label;
import io.svodka.compiler.syntax.ModelItem;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Path;
import io.svodka.grammar.SvodkaParser.DimensionHeadContext;
import io.svodka.grammar.SvodkaParser.DimensionItemContext;
import io.svodka.grammar.SvodkaParser.DimensionStmtContext;
import io.svodka.grammar.SvodkaParser.HideItemContext;
import io.svodka.grammar.SvodkaParser.HierarchyItemContext;
import io.svodka.grammar.SvodkaParser.JoinItemContext;
import io.svodka.grammar.SvodkaParser.ModelDescribeItemContext;
import io.svodka.grammar.SvodkaParser.ModelKeyItemContext;
import io.svodka.grammar.SvodkaParser.ModelMeasureItemContext;
import io.svodka.grammar.SvodkaParser.ModelOwnerItemContext;
import io.svodka.grammar.SvodkaParser.ModelWhereItemContext;
import io.svodka.grammar.SvodkaParser.SegmentItemContext;
import io.svodka.grammar.SvodkaParser.TimeItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;
import io.svodka.model.origin.Span;
import java.util.List;

/// Reads the lines of `model`.
final class ModelItemReader extends SvodkaParserBaseVisitor<ModelItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final ExprReader exprs;
  private final SharedReader shared;

  ModelItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.exprs = new ExprReader(reading);
    this.shared = new SharedReader(reading);
  }

  @Override
  public ModelItem visitModelKeyItem(ModelKeyItemContext ctx) {
    return new Key(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public ModelItem visitTimeItem(TimeItemContext ctx) {
    return readTime(ctx);
  }

  @Override
  public ModelItem visitJoinItem(JoinItemContext ctx) {
    return readJoin(ctx);
  }

  @Override
  public ModelItem visitDimensionItem(DimensionItemContext ctx) {
    return readDimension(ctx.dimensionStmt());
  }

  @Override
  public ModelItem visitModelMeasureItem(ModelMeasureItemContext ctx) {
    return shared.readMeasure(ctx.measureStmt());
  }

  @Override
  public ModelItem visitSegmentItem(SegmentItemContext ctx) {
    return readSegment(ctx);
  }

  @Override
  public ModelItem visitHierarchyItem(HierarchyItemContext ctx) {
    return readHierarchy(ctx);
  }

  @Override
  public ModelItem visitModelWhereItem(ModelWhereItemContext ctx) {
    return shared.readWhere(ctx.expr(), ctx);
  }

  @Override
  public ModelItem visitHideItem(HideItemContext ctx) {
    return new ModelItem.Hide(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public ModelItem visitModelOwnerItem(ModelOwnerItemContext ctx) {
    return shared.readOwner(ctx.owner());
  }

  @Override
  public ModelItem visitModelDescribeItem(ModelDescribeItemContext ctx) {
    return shared.readDescribe(ctx.describe());
  }

  private ModelItem.Time readTime(TimeItemContext time) {
    Name name = leaves.readName(time.name());
    Expr value =
        time.expr() == null
            ? new Expr.Reference(new Path(List.of(name), name.span()), name.span())
            : exprs.readExpr(time.expr(), time);
    return new ModelItem.Time(name, value, reading.span(time));
  }

  private ModelItem.Join readJoin(JoinItemContext join) {
    List<Path> paths = join.path().stream().map(leaves::readPath).toList();
    Path model = paths.getLast();
    return new ModelItem.Join(
        join.MANY() == null ? ModelItem.Multiplicity.ONE : ModelItem.Multiplicity.MANY,
        paths.size() == 1 ? model.last() : readRole(paths.getFirst()),
        model,
        exprs.readExpr(join.expr(), join),
        reading.span(join));
  }

  private Name readRole(Path role) {
    if (role.names().size() > 1) {
      reading.report(
          new SyntaxProblem.Unexpected(
              new Sign.Written("."),
              List.of(new Sign.Written(role.first().text())),
              List.of(new Wanted.Word("is")),
              List.of("is"),
              role.first().span().after().to(role.span())));
    }
    return role.last();
  }

  private ModelItem.Dimension readDimension(DimensionStmtContext dimension) {
    DimensionHeadContext head = dimension.dimensionHead();
    Name name = leaves.readName(head.name(), head);
    Label label = leaves.readLabel(head.TEXT_CONST(), name.span());
    return new ModelItem.Dimension(
        name,
        label,
        readValue(head, label.span()),
        shared.readOptions(dimension.fieldBlock()),
        reading.span(dimension));
  }

  private DimensionValue readValue(DimensionHeadContext head, Span before) {
    if (reading.isBroken(head)) {
      Span place = before.after();
      return new DimensionValue.Computed(new Expr.Invalid(place), place);
    }
    return head.dimensionValue() == null
        ? new DimensionValue.Column(before.after())
        : new DimensionValueReader(reading).visit(head.dimensionValue());
  }

  private ModelItem.Segment readSegment(SegmentItemContext segment) {
    Name name = leaves.readName(segment.name(), segment);
    return new ModelItem.Segment(
        name,
        leaves.readLabel(segment.TEXT_CONST(), name.span()),
        exprs.readExpr(segment.expr(), segment),
        reading.span(segment));
  }

  private ModelItem.Hierarchy readHierarchy(HierarchyItemContext hierarchy) {
    Name name = leaves.readName(hierarchy.name());
    return new ModelItem.Hierarchy(
        name,
        leaves.readLabel(hierarchy.TEXT_CONST(), name.span()),
        hierarchy.path().stream().map(leaves::readPath).toList(),
        reading.span(hierarchy));
  }
}
