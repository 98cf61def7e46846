package io.svodka.compiler.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.svodka.model.origin.SourceId;
import io.svodka.model.origin.Span;
import io.svodka.model.plan.SourcePlan;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A statement is trusted with the rows of recipients only where its words show that each row
/// belongs to the `partner_id` it bears.
class SqlRowsTest {
  private static final SqlRows ROWS =
      new SqlRows(
          List.of(
              source("partners", new SourcePlan.Origin.Table("lake", "main.partners"), "id"),
              source(
                  "targets",
                  new SourcePlan.Origin.File("data/targets.csv", SourcePlan.FileKind.CSV, ""),
                  "partner_id",
                  "month"),
              source("written", new SourcePlan.Origin.Sql("lake", "select 1"), "id"),
              source("keyless", new SourcePlan.Origin.Table("lake", "main.keyless"))));

  private static final List<String> BOUND =
      List.of(
          "select partner_id from orders",
          "SELECT amount, Partner_Id FROM main.orders",
          "select o.partner_id, amount from main.orders o",
          "select o.owner as partner_id from main.orders as o",
          "select owner partner_id from orders",
          "select * from orders",
          "select o.* from orders o",
          "select distinct partner_id, day from orders",
          "select all partner_id from orders",
          "select partner_id, count from orders",
          "select partner_id, sum(amount) from orders group by partner_id",
          "select o.partner_id, sum(amount) from orders o group by day, o.partner_id",
          "select sum(amount), partner_id from orders group by 2",
          "select partner_id, max(day) from orders group by 1 having max(day) > 1 order by 2 limit"
              + " 5",
          "select partner_id from orders where day > 1 group by partner_id",
          "select partner_id, day from orders group by day, partner_id",
          "select partner_id, sum(amount) over (partition by partner_id) from orders",
          "select partner_id, sum(a) over (partition by day, o.partner_id order by day) from orders"
              + " o",
          "select partner_id, sum(a) filter (where b) over (partition by partner_id) from orders",
          "select partner_id, sum(a) over (partition by partner_id rows 3 preceding) as x,"
              + " max(b) over (partition by partner_id) from orders",
          "select partner_id, sum(a) over (partition by partner_id)"
              + " / max(b) over (partition by partner_id) from orders",
          "with o as (select partner_id from orders) select partner_id from o",
          "with a as (select partner_id from orders), b as (select * from a) select * from b",
          "with orders as (select partner_id from orders) select partner_id from orders",
          "select partner_id from (select owner as partner_id from orders) o",
          "select o.partner_id from (select partner_id from orders) as o",
          "select partner_id from orders union all select partner_id from returns",
          "select day, partner_id from orders union select day, owner from returns",
          "select partner_id from orders except select partner_id from returns",
          "select o.partner_id, p.name from orders o join main.partners p on p.id = o.partner_id",
          "select o.partner_id from orders o left join partners p on o.owner = p.id where o.a > 1",
          "select o.partner_id from orders o inner join partners on (partners.id = o.partner_id)",
          "select o.partner_id from orders o left outer join partners p"
              + " on p.active = 1 and p.id = o.partner_id",
          "select o.partner_id from orders o join targets t"
              + " on t.partner_id = o.partner_id and t.month = o.month");

  private static final List<String> UNBOUND =
      List.of(
          "",
          "select",
          "with o as (values (1))",
          "select amount from orders",
          "select partner_id",
          "values (1)",
          "select 5 as partner_id from orders",
          "select null as partner_id from orders",
          "select true partner_id from orders",
          "select user as partner_id from orders",
          "select current_user as partner_id from orders",
          "select max(partner_id) as partner_id from orders",
          "select coalesce(partner_id, 1) as partner_id from orders",
          "select partner_id + 1 as partner_id from orders",
          "select owner + partner_id from orders",
          "select *, 1 as one from orders",
          "select one, * from orders",
          "select partner_id, sum(amount) from orders",
          "select partner_id, count(*) + 1 as n from orders",
          "select partner_id, sum(amount) filter (where b) from orders",
          "select partner_id, sum(amount) from orders group by day",
          "select partner_id, sum(amount) from orders group by 2",
          "select partner_id, sum(amount) from orders group by day order by partner_id",
          "select partner_id, sum(amount) from orders group by lower(partner_id)",
          "select partner_id, day from orders group by day",
          "select partner_id, sum(amount) over () from orders",
          "select partner_id, sum(amount) over (order by partner_id) from orders",
          "select partner_id, sum(amount) over (partition by day) from orders",
          "select partner_id, sum(amount) over (partition by day order by partner_id) from orders",
          "select partner_id, sum(amount) over (partition by partner_id % 2) from orders",
          "select partner_id, sum(amount) over w from orders window w as (partition by partner_id)",
          "select partner_id, sum(a) over (partition by partner_id), max(b) over () from orders",
          "select partner_id, sum(a) over (partition by partner_id) / max(b) over () from orders",
          "select partner_id, (select max(amount) from orders) as most from orders",
          "select o.partner_id from orders o, partners p",
          "select o.partner_id from orders o cross join partners p",
          "select o.partner_id from orders o natural join partners p",
          "select o.partner_id from orders o, lateral (select 1) p",
          "select o.partner_id from orders o asof join partners p on p.id = o.partner_id",
          "select o.partner_id from orders o positional join partners p",
          "select o.partner_id from orders o join leads l on l.partner_id = o.partner_id",
          "select o.partner_id from orders o join keyless k on k.id = o.partner_id",
          "select o.partner_id from orders o join written w on w.id = o.partner_id",
          "select o.partner_id from orders o join partners p on p.name = o.name",
          "select o.partner_id from orders o join partners p on p.id > o.partner_id",
          "select o.partner_id from orders o join partners p on p.id = p.boss",
          "select o.partner_id from orders o join partners p on p.id = 5",
          "select o.partner_id from orders o join partners p on p.id = o.partner_id or o.a = 1",
          "select o.partner_id from orders o join partners p on not p.id = o.partner_id",
          "select o.partner_id from orders o join partners p on (p.id = o.a) = (o.b = o.c)",
          "select o.partner_id from orders o join partners p using (id)",
          "select o.partner_id from orders o join (select id from partners) p on p.id ="
              + " o.partner_id",
          "select o.partner_id from orders o join partners p on p.id = o.partner_id"
              + " join leads l on l.partner_id = o.partner_id",
          "select o.partner_id from orders o join targets t on t.partner_id = o.partner_id",
          "select o.partner_id from orders o join targets t on t.month = o.month",
          "select partner_id from read_csv('orders.csv')",
          "select partner_id from (select 5 as partner_id from orders) o",
          "select x.partner_id from (select partner_id from orders) o",
          "with o as (select 5 as partner_id from orders) select partner_id from o",
          "with o as (select partner_id from orders) select x.partner_id from o",
          "with recursive o as (select partner_id from orders) select partner_id from o",
          "select partner_id from orders union all select 5 from returns",
          "select partner_id from orders union all select partner_id, sum(a) from returns",
          "select day, partner_id from orders union all select partner_id from returns");

  @TestFactory
  Stream<DynamicTest> rowsThatBearTheirKeyAreTrusted() {
    return BOUND.stream()
        .map(sql -> DynamicTest.dynamicTest(sql, () -> assertTrue(ROWS.binds(sql, "partner_id"))));
  }

  @TestFactory
  Stream<DynamicTest> whateverMayMixRowsIsNot() {
    return UNBOUND.stream()
        .map(
            sql ->
                DynamicTest.dynamicTest(
                    "[" + sql + "]", () -> assertFalse(ROWS.binds(sql, "partner_id"))));
  }

  private static SourcePlan source(String name, SourcePlan.Origin origin, String... key) {
    return new SourcePlan(
        name,
        origin,
        List.of(),
        List.of(key),
        ZoneOffset.UTC,
        List.of(),
        List.of(),
        new Span(new SourceId("case.svodka"), 0, 0));
  }
}
