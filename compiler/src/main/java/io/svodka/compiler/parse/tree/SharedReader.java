package io.svodka.compiler.parse.tree;

import io.svodka.compiler.syntax.Describe;
import io.svodka.compiler.syntax.FieldOption;
import io.svodka.compiler.syntax.Mail;
import io.svodka.compiler.syntax.MailItem;
import io.svodka.compiler.syntax.Measure;
import io.svodka.compiler.syntax.Name;
import io.svodka.compiler.syntax.Owner;
import io.svodka.compiler.syntax.Query;
import io.svodka.compiler.syntax.QueryItem;
import io.svodka.compiler.syntax.Setting;
import io.svodka.compiler.syntax.Where;
import io.svodka.grammar.SvodkaParser.DescribeContext;
import io.svodka.grammar.SvodkaParser.ExprContext;
import io.svodka.grammar.SvodkaParser.FieldBlockContext;
import io.svodka.grammar.SvodkaParser.MailStmtContext;
import io.svodka.grammar.SvodkaParser.MeasureHeadContext;
import io.svodka.grammar.SvodkaParser.MeasureStmtContext;
import io.svodka.grammar.SvodkaParser.OwnerContext;
import io.svodka.grammar.SvodkaParser.QueryDeclContext;
import io.svodka.grammar.SvodkaParser.QueryHeadContext;
import io.svodka.grammar.SvodkaParser.SettingContext;
import io.svodka.model.origin.Span;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/// Reads the statements that several blocks share.
record SharedReader(Reading reading) {
  Describe readDescribe(DescribeContext describe) {
    return new Describe(new LeafReader(reading).readText(describe.text()), reading.span(describe));
  }

  Owner readOwner(OwnerContext owner) {
    return new Owner(new LeafReader(reading).readText(owner.TEXT_CONST()), reading.span(owner));
  }

  Where readWhere(ExprContext condition, ParserRuleContext statement) {
    return new Where(
        new ExprReader(reading).readExpr(condition, statement), reading.span(statement));
  }

  Measure readMeasure(MeasureStmtContext measure) {
    LeafReader leaves = new LeafReader(reading);
    MeasureHeadContext head = measure.measureHead();
    Name name = leaves.readName(head.name(), head);
    return new Measure(
        name,
        leaves.readLabel(head.TEXT_CONST(), name.span()),
        new ExprReader(reading).readExpr(head.expr(), head),
        readOptions(measure.fieldBlock()),
        reading.span(measure));
  }

  Query readQuery(QueryDeclContext query) {
    LeafReader leaves = new LeafReader(reading);
    QueryHeadContext head = query.queryHead();
    Name name = leaves.readName(head.name(), head);
    List<QueryItem> items =
        query.queryBlock() == null
            ? List.of()
            : reading.readAll(query.queryBlock().queryItem(), new QueryItemReader(reading));
    return new Query(
        name, leaves.readLabel(head.TEXT_CONST(), name.span()), items, reading.span(query));
  }

  List<FieldOption> readOptions(@Nullable FieldBlockContext options) {
    return options == null
        ? List.of()
        : reading.readAll(options.fieldOption(), new FieldOptionReader(reading));
  }

  Setting readSetting(@Nullable SettingContext setting, Span before) {
    if (setting == null) {
      return new Setting.Absent(before.after());
    }
    return setting.relativePeriod() == null
        ? new Setting.OfValue(
            new ExprReader(reading).readExpr(setting.expr(), setting), reading.span(setting))
        : new Setting.OfPeriod(
            new PeriodReader(reading).visit(setting.relativePeriod()), reading.span(setting));
  }

  Mail readMail(MailStmtContext mail) {
    List<MailItem> items =
        mail.mailBlock() == null
            ? List.of()
            : reading.readAll(mail.mailBlock().mailItem(), new MailItemReader(reading));
    return new Mail(items, reading.span(mail));
  }
}
