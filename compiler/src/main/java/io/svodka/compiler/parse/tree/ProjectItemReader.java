package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.ProjectItem;
import io.svodka.grammar.SvodkaParser.ConnectionItemContext;
import io.svodka.grammar.SvodkaParser.CurrencyItemContext;
import io.svodka.grammar.SvodkaParser.EditionItemContext;
import io.svodka.grammar.SvodkaParser.HolidaysItemContext;
import io.svodka.grammar.SvodkaParser.LanguageItemContext;
import io.svodka.grammar.SvodkaParser.LocaleItemContext;
import io.svodka.grammar.SvodkaParser.ProjectDescribeItemContext;
import io.svodka.grammar.SvodkaParser.ProjectHideItemContext;
import io.svodka.grammar.SvodkaParser.ProjectOwnerItemContext;
import io.svodka.grammar.SvodkaParser.ProjectThemeItemContext;
import io.svodka.grammar.SvodkaParser.ProjectTimezoneItemContext;
import io.svodka.grammar.SvodkaParser.WeekStartsItemContext;
import io.svodka.grammar.SvodkaParser.YearStartsItemContext;
import io.svodka.grammar.SvodkaParserBaseVisitor;

/// Reads the lines of `project`.
final class ProjectItemReader extends SvodkaParserBaseVisitor<ProjectItem> {
  private final Reading reading;
  private final LeafReader leaves;
  private final SharedReader shared;

  ProjectItemReader(Reading reading) {
    this.reading = reading;
    this.leaves = new LeafReader(reading);
    this.shared = new SharedReader(reading);
  }

  @Override
  public ProjectItem visitEditionItem(EditionItemContext ctx) {
    return new ProjectItem.Edition(LeafReader.readNumber(ctx.NUMBER_CONST()), reading.span(ctx));
  }

  @Override
  public ProjectItem visitLanguageItem(LanguageItemContext ctx) {
    return new ProjectItem.Language(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public ProjectItem visitLocaleItem(LocaleItemContext ctx) {
    return new ProjectItem.Locale(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public ProjectItem visitProjectTimezoneItem(ProjectTimezoneItemContext ctx) {
    return new ProjectItem.Timezone(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public ProjectItem visitCurrencyItem(CurrencyItemContext ctx) {
    return new ProjectItem.Currency(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public ProjectItem visitWeekStartsItem(WeekStartsItemContext ctx) {
    return new ProjectItem.WeekStarts(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public ProjectItem visitYearStartsItem(YearStartsItemContext ctx) {
    return new ProjectItem.YearStarts(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public ProjectItem visitHolidaysItem(HolidaysItemContext ctx) {
    return new ProjectItem.Holidays(leaves.readText(ctx.TEXT_CONST()), reading.span(ctx));
  }

  @Override
  public ProjectItem visitConnectionItem(ConnectionItemContext ctx) {
    return new ProjectItem.Connection(
        leaves.readName(ctx.name(0)), leaves.readName(ctx.name(1)), reading.span(ctx));
  }

  @Override
  public ProjectItem visitProjectThemeItem(ProjectThemeItemContext ctx) {
    return new ProjectItem.Theme(leaves.readName(ctx.name()), reading.span(ctx));
  }

  @Override
  public ProjectItem visitProjectHideItem(ProjectHideItemContext ctx) {
    return new ProjectItem.Hide(leaves.readNames(ctx.nameList()), reading.span(ctx));
  }

  @Override
  public ProjectItem visitProjectOwnerItem(ProjectOwnerItemContext ctx) {
    return shared.readOwner(ctx.owner());
  }

  @Override
  public ProjectItem visitProjectDescribeItem(ProjectDescribeItemContext ctx) {
    return shared.readDescribe(ctx.describe());
  }
}
