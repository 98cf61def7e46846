-- columns of another type

toString("Имя ""x""")
cast(cast(round(cast(toString("Имя ""x""") as Decimal(76, 20)), 0) as Decimal(38, 0)) as Int64)
cast(round(cast(toString("Имя ""x""") as Decimal(76, 22)), 2) as Decimal(38, 2))
cast("Имя ""x""" as Float64)
("Имя ""x""" <> 0)
cast("Имя ""x""" as Date32)
cast("Имя ""x""" as DateTime64(6, 'UTC'))

-- two comparisons, folded from the finest level

/* svodka report=pack query=compared as_of=2026-04-03 */
select d0,
  d1,
  case when toInt64(count(case when c0 and s0 then 1 end)) = 0 then 0 else sum(case when c0 and s0 then v0 end) end as x0_0_0,
  toInt64(count(case when s0 then 1 end)) as x0_0_1,
  toInt64(count(case when s0 then v2 end)) as x0_0_2,
  min(case when c0 and s0 then v3 end) as x0_0_3,
  max(case when c0 and s0 then v4 end) as x0_0_4,
  case when toInt64(count(case when s0 then 1 end)) = 0 then 0 else sum(case when s0 then v5 end) end as x0_0_5,
  case when toInt64(count(case when c0 and s1 then 1 end)) = 0 then 0 else sum(case when c0 and s1 then v0 end) end as x1_0_0,
  toInt64(count(case when s1 then 1 end)) as x1_0_1,
  toInt64(count(case when s1 then v2 end)) as x1_0_2,
  min(case when c0 and s1 then v3 end) as x1_0_3,
  max(case when c0 and s1 then v4 end) as x1_0_4,
  case when toInt64(count(case when s1 then 1 end)) = 0 then 0 else sum(case when s1 then v5 end) end as x1_0_5,
  case when toInt64(count(case when c0 and s2 then 1 end)) = 0 then 0 else sum(case when c0 and s2 then v0 end) end as x2_0_0,
  toInt64(count(case when s2 then 1 end)) as x2_0_1,
  toInt64(count(case when s2 then v2 end)) as x2_0_2,
  min(case when c0 and s2 then v3 end) as x2_0_3,
  max(case when c0 and s2 then v4 end) as x2_0_4,
  case when toInt64(count(case when s2 then 1 end)) = 0 then 0 else sum(case when s2 then v5 end) end as x2_0_5
from (select "product"."category" as d0,
    case
      when "this row"."paid_at" < toDateTime64('2025-02-28 21:00:00', 6, 'UTC') then 0
      when "this row"."paid_at" < toDateTime64('2025-12-31 21:00:00', 6, 'UTC') then null
      when "this row"."paid_at" < toDateTime64('2026-01-31 21:00:00', 6, 'UTC') then 0
      when "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC') then 0 end as d1,
    cast("this row"."amount" as Decimal(76, 2)) as v0,
    ("this row"."status" = ?) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    cast("this row"."amount" as Decimal(76, 2)) as v5,
    ("this row"."paid_at" >= toDateTime64('2026-01-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC')) as s0,
    ("this row"."paid_at" >= toDateTime64('2025-12-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-01-31 21:00:00', 6, 'UTC')) as s1,
    ("this row"."paid_at" >= toDateTime64('2025-01-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2025-02-28 21:00:00', 6, 'UTC')) as s2
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from ?)
    and ("this row"."paid_at" >= toDateTime64('2025-01-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2025-02-28 21:00:00', 6, 'UTC') or "this row"."paid_at" >= toDateTime64('2025-12-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC'))
) r
group by d0, d1
-- 2 texts: paid | cancelled

-- different values and medians at every level

/* svodka report=pack query=levels as_of=2026-04-03 */
select d0,
  d1,
  g,
  case when max(p0) is null and max(p1) is null and max(p2) is null then 0 else max(x0_0_0) end as x0_0_0,
  case when max(p0) is null and max(p1) is null and max(p2) is null then 0 else max(x0_0_1) end as x0_0_1,
  case when max(p0) is null and max(p1) is null and max(p2) is null then 0 else max(x0_0_2) end as x0_0_2,
  max(x0_0_3) as x0_0_3,
  max(x0_0_4) as x0_0_4,
  case when max(p0) is null and max(p1) is null and max(p2) is null then 0 else max(x0_0_5) end as x0_0_5,
  case when max(p0) is null and max(p1) is null and max(p2) is null then 0 else max(x0_0_6) end as x0_0_6,
  max(x0_0_7) as x0_0_7
from (
select d0,
  d1,
  0 as g,
  1 as p0,
  cast(null as Nullable(Int64)) as p1,
  cast(null as Nullable(Int64)) as p2,
  case when toInt64(count(case when c0 then 1 end)) = 0 then 0 else sum(case when c0 then v0 end) end as x0_0_0,
  toInt64(count(1)) as x0_0_1,
  toInt64(count(v2)) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when toInt64(count(1)) = 0 then 0 else sum(v5) end as x0_0_5,
  toInt64(count(distinct v6)) as x0_0_6,
  ((min(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end) + max(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end)) * cast('0.5' as Decimal(38, 1))) as x0_0_7
from (select o.*,
  row_number() over (partition by d0, d1, case when case when c0 then v7 end is null then 1 else 0 end order by case when c0 then v7 end) as n0_7,
  count(case when c0 then v7 end) over (partition by d0, d1) as m0_7
from (select "product"."category" as d0,
    case
      when "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC') then 0 end as d1,
    cast("this row"."amount" as Decimal(76, 2)) as v0,
    ("this row"."status" = ?) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    cast("this row"."amount" as Decimal(76, 2)) as v5,
    "this row"."customer" as v6,
    cast("this row"."amount" as Decimal(76, 2)) as v7
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from ?)
    and ("this row"."paid_at" >= toDateTime64('2026-01-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC'))
) o
) r
group by d0, d1
union all
select d0,
  cast(null as Nullable(Int64)) as d1,
  1 as g,
  cast(null as Nullable(Int64)) as p0,
  1 as p1,
  cast(null as Nullable(Int64)) as p2,
  case when toInt64(count(case when c0 then 1 end)) = 0 then 0 else sum(case when c0 then v0 end) end as x0_0_0,
  toInt64(count(1)) as x0_0_1,
  toInt64(count(v2)) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when toInt64(count(1)) = 0 then 0 else sum(v5) end as x0_0_5,
  toInt64(count(distinct v6)) as x0_0_6,
  ((min(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end) + max(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end)) * cast('0.5' as Decimal(38, 1))) as x0_0_7
from (select o.*,
  row_number() over (partition by d0, case when case when c0 then v7 end is null then 1 else 0 end order by case when c0 then v7 end) as n0_7,
  count(case when c0 then v7 end) over (partition by d0) as m0_7
from (select "product"."category" as d0,
    cast("this row"."amount" as Decimal(76, 2)) as v0,
    ("this row"."status" = ?) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    cast("this row"."amount" as Decimal(76, 2)) as v5,
    "this row"."customer" as v6,
    cast("this row"."amount" as Decimal(76, 2)) as v7
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from ?)
    and ("this row"."paid_at" >= toDateTime64('2026-01-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC'))
) o
) r
group by d0
union all
select cast(null as Nullable(String)) as d0,
  cast(null as Nullable(Int64)) as d1,
  3 as g,
  cast(null as Nullable(Int64)) as p0,
  cast(null as Nullable(Int64)) as p1,
  1 as p2,
  case when toInt64(count(case when c0 then 1 end)) = 0 then 0 else sum(case when c0 then v0 end) end as x0_0_0,
  toInt64(count(1)) as x0_0_1,
  toInt64(count(v2)) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when toInt64(count(1)) = 0 then 0 else sum(v5) end as x0_0_5,
  toInt64(count(distinct v6)) as x0_0_6,
  ((min(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end) + max(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end)) * cast('0.5' as Decimal(38, 1))) as x0_0_7
from (select o.*,
  row_number() over (partition by case when case when c0 then v7 end is null then 1 else 0 end order by case when c0 then v7 end) as n0_7,
  count(case when c0 then v7 end) over () as m0_7
from (select cast("this row"."amount" as Decimal(76, 2)) as v0,
    ("this row"."status" = ?) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    cast("this row"."amount" as Decimal(76, 2)) as v5,
    "this row"."customer" as v6,
    cast("this row"."amount" as Decimal(76, 2)) as v7
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from ?)
    and ("this row"."paid_at" >= toDateTime64('2026-01-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC'))
) o
) r
having count(*) >= 0
) f
group by d0, d1, g
-- 6 texts: paid | cancelled | paid | cancelled | paid | cancelled

-- percentiles and last values

/* svodka report=pack query=ordered as_of=2026-04-03 */
select d0,
  g,
  max(x0_0_0) as x0_0_0,
  max(x0_0_1) as x0_0_1,
  max(x0_0_2) as x0_0_2
from (
select d0,
  0 as g,
  1 as p0,
  cast(null as Nullable(Int64)) as p1,
  (max(case when n0_0 = floor(((m0_0 - 1) * cast('0.9' as Decimal(38, 1)))) + 1 then case when c0 then v0 end end) + cast(max((m0_0 - 1) * cast('0.9' as Decimal(38, 1))) - floor(max((m0_0 - 1) * cast('0.9' as Decimal(38, 1)))) as decimal(18, 1)) * (max(case when n0_0 = ceil(((m0_0 - 1) * cast('0.9' as Decimal(38, 1)))) + 1 then case when c0 then v0 end end) - max(case when n0_0 = floor(((m0_0 - 1) * cast('0.9' as Decimal(38, 1)))) + 1 then case when c0 then v0 end end))) as x0_0_0,
  max(case when n0_1 = 1 then v1 end) as x0_0_1,
  max(v2) as x0_0_2
from (select o.*,
  row_number() over (partition by d0, case when case when c0 then v0 end is null then 1 else 0 end order by case when c0 then v0 end) as n0_0,
  count(case when c0 then v0 end) over (partition by d0) as m0_0,
  row_number() over (partition by d0, case when v1 is null then 1 else 0 end order by case when t is null then 1 else 0 end, t desc, v1 desc) as n0_1
from (select "this row"."status" as d0,
    cast("this row"."amount" as Decimal(76, 2)) as v0,
    ("this row"."status" = ?) as c0,
    "this row"."customer" as v1,
    "this row"."customer" as v2,
    "this row"."paid_at" as t
  from "shop"."sales" as "this row"
  where true
    and ("this row"."paid_at" >= toDateTime64('2026-01-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC'))
) o
) r
group by d0
union all
select cast(null as Nullable(String)) as d0,
  1 as g,
  cast(null as Nullable(Int64)) as p0,
  1 as p1,
  (max(case when n0_0 = floor(((m0_0 - 1) * cast('0.9' as Decimal(38, 1)))) + 1 then case when c0 then v0 end end) + cast(max((m0_0 - 1) * cast('0.9' as Decimal(38, 1))) - floor(max((m0_0 - 1) * cast('0.9' as Decimal(38, 1)))) as decimal(18, 1)) * (max(case when n0_0 = ceil(((m0_0 - 1) * cast('0.9' as Decimal(38, 1)))) + 1 then case when c0 then v0 end end) - max(case when n0_0 = floor(((m0_0 - 1) * cast('0.9' as Decimal(38, 1)))) + 1 then case when c0 then v0 end end))) as x0_0_0,
  max(case when n0_1 = 1 then v1 end) as x0_0_1,
  max(v2) as x0_0_2
from (select o.*,
  row_number() over (partition by case when case when c0 then v0 end is null then 1 else 0 end order by case when c0 then v0 end) as n0_0,
  count(case when c0 then v0 end) over () as m0_0,
  row_number() over (partition by case when v1 is null then 1 else 0 end order by case when t is null then 1 else 0 end, t desc, v1 desc) as n0_1
from (select cast("this row"."amount" as Decimal(76, 2)) as v0,
    ("this row"."status" = ?) as c0,
    "this row"."customer" as v1,
    "this row"."customer" as v2,
    "this row"."paid_at" as t
  from "shop"."sales" as "this row"
  where true
    and ("this row"."paid_at" >= toDateTime64('2026-01-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC'))
) o
) r
having count(*) >= 0
) f
group by d0, g
-- 2 texts: paid | paid

-- windows

/* svodka report=pack query=windows as_of=2026-04-03 */
select d0,
  d1,
  g,
  case when max(p0) is null then 0 else max(x0_0_0) end as x0_0_0,
  case when max(p0) is null then 0 else max(x0_0_1) end as x0_0_1,
  case when max(p0) is null then 0 else max(x0_0_2) end as x0_0_2,
  max(x0_0_3) as x0_0_3,
  max(x0_0_4) as x0_0_4,
  case when max(p0) is null then 0 else max(x0_0_5) end as x0_0_5,
  case when max(p1) is null and max(p2) is null then 0 else max(x1_0_0) end as x1_0_0,
  case when max(p1) is null and max(p2) is null then 0 else max(x1_0_1) end as x1_0_1,
  case when max(p1) is null and max(p2) is null then 0 else max(x1_0_2) end as x1_0_2,
  max(x1_0_3) as x1_0_3,
  max(x1_0_4) as x1_0_4,
  case when max(p1) is null and max(p2) is null then 0 else max(x1_0_5) end as x1_0_5
from (
select d0,
  d1,
  0 as g,
  1 as p0,
  cast(null as Nullable(Int64)) as p1,
  cast(null as Nullable(Int64)) as p2,
  case when toInt64(count(case when c0 then 1 end)) = 0 then 0 else sum(case when c0 then v0 end) end as x0_0_0,
  toInt64(count(1)) as x0_0_1,
  toInt64(count(v2)) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when toInt64(count(1)) = 0 then 0 else sum(v5) end as x0_0_5,
  cast(null as Nullable(Decimal(38, 10))) as x1_0_0,
  cast(null as Nullable(Int64)) as x1_0_1,
  cast(null as Nullable(Int64)) as x1_0_2,
  cast(null as Nullable(Decimal(38, 2))) as x1_0_3,
  cast(null as Nullable(String)) as x1_0_4,
  cast(null as Nullable(Decimal(38, 10))) as x1_0_5
from (select "product"."category" as d0,
    case
      when "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC') then 0 end as d1,
    cast("this row"."amount" as Decimal(76, 2)) as v0,
    ("this row"."status" = ?) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    cast("this row"."amount" as Decimal(76, 2)) as v5
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from ?)
    and ("this row"."paid_at" >= toDateTime64('2026-01-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC'))
) r
group by d0, d1
union all
select d0,
  d1,
  0 as g,
  cast(null as Nullable(Int64)) as p0,
  1 as p1,
  cast(null as Nullable(Int64)) as p2,
  cast(null as Nullable(Decimal(38, 10))) as x0_0_0,
  cast(null as Nullable(Int64)) as x0_0_1,
  cast(null as Nullable(Int64)) as x0_0_2,
  cast(null as Nullable(Decimal(38, 2))) as x0_0_3,
  cast(null as Nullable(String)) as x0_0_4,
  cast(null as Nullable(Decimal(38, 10))) as x0_0_5,
  case when toInt64(count(case when c0 then 1 end)) = 0 then 0 else sum(case when c0 then v0 end) end as x1_0_0,
  toInt64(count(1)) as x1_0_1,
  toInt64(count(v2)) as x1_0_2,
  min(case when c0 then v3 end) as x1_0_3,
  max(case when c0 then v4 end) as x1_0_4,
  case when toInt64(count(1)) = 0 then 0 else sum(v5) end as x1_0_5
from (select "product"."category" as d0,
    "time window"."d1" as d1,
    cast("this row"."amount" as Decimal(76, 2)) as v0,
    ("this row"."status" = ?) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    cast("this row"."amount" as Decimal(76, 2)) as v5
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  join (
    select 1 as "slot", 0 as "d1", toDateTime64('2025-12-31 21:00:00', 6, 'UTC') as "first", toDateTime64('2026-02-28 21:00:00', 6, 'UTC') as "after") as "time window" on "this row"."paid_at" >= "time window"."first" and "this row"."paid_at" < "time window"."after"
  where ("this row"."status" is distinct from ?)
    and "this row"."paid_at" >= toDateTime64('2025-12-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC')
) r
group by d0, d1
union all
select d0,
  cast(null as Nullable(Int64)) as d1,
  1 as g,
  cast(null as Nullable(Int64)) as p0,
  cast(null as Nullable(Int64)) as p1,
  1 as p2,
  cast(null as Nullable(Decimal(38, 10))) as x0_0_0,
  cast(null as Nullable(Int64)) as x0_0_1,
  cast(null as Nullable(Int64)) as x0_0_2,
  cast(null as Nullable(Decimal(38, 2))) as x0_0_3,
  cast(null as Nullable(String)) as x0_0_4,
  cast(null as Nullable(Decimal(38, 10))) as x0_0_5,
  case when toInt64(count(case when c0 then 1 end)) = 0 then 0 else sum(case when c0 then v0 end) end as x1_0_0,
  toInt64(count(1)) as x1_0_1,
  toInt64(count(v2)) as x1_0_2,
  min(case when c0 then v3 end) as x1_0_3,
  max(case when c0 then v4 end) as x1_0_4,
  case when toInt64(count(1)) = 0 then 0 else sum(v5) end as x1_0_5
from (select "product"."category" as d0,
    cast("this row"."amount" as Decimal(76, 2)) as v0,
    ("this row"."status" = ?) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    cast("this row"."amount" as Decimal(76, 2)) as v5
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  join (
    select 1 as "slot", toDateTime64('2025-12-31 21:00:00', 6, 'UTC') as "first", toDateTime64('2026-02-28 21:00:00', 6, 'UTC') as "after") as "time window" on "this row"."paid_at" >= "time window"."first" and "this row"."paid_at" < "time window"."after"
  where ("this row"."status" is distinct from ?)
    and "this row"."paid_at" >= toDateTime64('2025-12-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC')
) r
group by d0
) f
group by d0, d1, g
-- 6 texts: paid | cancelled | paid | cancelled | paid | cancelled

-- functions

/* svodka report=pack query=functions as_of=2026-04-03 */
select max(v0) as x0_0_0,
  max(v1) as x0_0_1,
  max(v2) as x0_0_2,
  max(v3) as x0_0_3,
  max(v4) as x0_0_4,
  max(v5) as x0_0_5,
  max(v6) as x0_0_6,
  max(v7) as x0_0_7,
  max(v8) as x0_0_8,
  case when toInt64(count(case when c9 then 1 end)) = 0 then 0 else sum(case when c9 then v9 end) end as x0_0_9,
  toInt64(count(case when c10 then 1 end)) as x0_0_10
from (select addDays(toDate32('1900-01-01'), intDiv(dateDiff('day', toDate32('1900-01-01'), toDate32("this row"."day")) + 7, 7) * 7 - 7) as v0,
    addMonths(toDate32('1900-01-01'), intDiv(dateDiff('month', toDate32('1900-01-01'), toDate32("this row"."day")) + 9, 3) * 3 - 9) as v1,
    addMonths(toDate32('1900-01-01'), intDiv(dateDiff('month', toDate32('1900-01-01'), toDate32("this row"."day")) + 9, 12) * 12 - 9) as v2,
    intDiv(dateDiff('month', toDate32("this row"."day"), toDate32(toDate32('2026-02-28'))) * 32 + toInt64(toDayOfMonth(toDate32(toDate32('2026-02-28')))) - toInt64(toDayOfMonth(toDate32("this row"."day"))), 32) as v3,
    dateDiff('day', toDate32("this row"."day"), toDate32(toDate32('2026-02-28'))) as v4,
    lengthUTF8("this row"."partner") as v5,
    concat(coalesce("this row"."partner", ''), coalesce(?, '')) as v6,
    least(cast(cast("this row"."cost" as Decimal(76, 2)) as Decimal(38, 2)), cast(cast(cast('1.5' as Decimal(38, 1)) as Decimal(76, 2)) as Decimal(38, 2))) as v7,
    case when ((cast('1' as Decimal(38, 0)) >= 1) and (cast('1' as Decimal(38, 0)) <= cast('3' as Decimal(38, 0)))) then cast(round(cast(cast(round(cast(cast(cast(case when (cast("this row"."cost" as Decimal(76, 2)) < cast(0 as Decimal(76, 2))) then cast(cast("this row"."cost" as Decimal(76, 2)) - cast(cast(cast(cast(cast(cast('3' as Decimal(38, 0)) as Decimal(76, 0)) - cast(cast('1' as Decimal(38, 0)) as Decimal(76, 0)) as Decimal(38, 0)) as Decimal(76, 0)) * cast(cast('0.01' as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) else cast(cast("this row"."cost" as Decimal(76, 2)) + cast(cast(cast(cast(cast(cast('3' as Decimal(38, 0)) as Decimal(76, 0)) - cast(cast('1' as Decimal(38, 0)) as Decimal(76, 0)) as Decimal(38, 0)) as Decimal(76, 0)) * cast(cast('0.01' as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) end as Decimal(76, 2)) - cast(cast(cast(case when (cast("this row"."cost" as Decimal(76, 2)) < cast(0 as Decimal(76, 2))) then cast(cast("this row"."cost" as Decimal(76, 2)) - cast(cast(cast(cast(cast(cast('3' as Decimal(38, 0)) as Decimal(76, 0)) - cast(cast('1' as Decimal(38, 0)) as Decimal(76, 0)) as Decimal(38, 0)) as Decimal(76, 0)) * cast(cast('0.01' as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) else cast(cast("this row"."cost" as Decimal(76, 2)) + cast(cast(cast(cast(cast(cast('3' as Decimal(38, 0)) as Decimal(76, 0)) - cast(cast('1' as Decimal(38, 0)) as Decimal(76, 0)) as Decimal(38, 0)) as Decimal(76, 0)) * cast(cast('0.01' as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) end as Decimal(76, 2)) - cast(truncate(cast(case when (cast("this row"."cost" as Decimal(76, 2)) < cast(0 as Decimal(76, 2))) then cast(cast("this row"."cost" as Decimal(76, 2)) - cast(cast(cast(cast(cast(cast('3' as Decimal(38, 0)) as Decimal(76, 0)) - cast(cast('1' as Decimal(38, 0)) as Decimal(76, 0)) as Decimal(38, 0)) as Decimal(76, 0)) * cast(cast('0.01' as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) else cast(cast("this row"."cost" as Decimal(76, 2)) + cast(cast(cast(cast(cast(cast('3' as Decimal(38, 0)) as Decimal(76, 0)) - cast(cast('1' as Decimal(38, 0)) as Decimal(76, 0)) as Decimal(38, 0)) as Decimal(76, 0)) * cast(cast('0.01' as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) end as Decimal(76, 2)) / nullif(cast(cast(cast(cast('3' as Decimal(38, 0)) as Decimal(76, 0)) * cast(cast('0.01' as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) as Decimal(76, 2)), 0)) as Decimal(76, 0)) * cast(cast(cast(cast('3' as Decimal(38, 0)) as Decimal(76, 0)) * cast(cast('0.01' as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) as Decimal(76, 2)) as Decimal(38, 2)) as Decimal(76, 11)) / nullif(cast(cast('3' as Decimal(38, 0)) as Decimal(76, 0)), 0), 10) as Decimal(38, 10)) as Decimal(76, 10)), cast(2 as Int32)) as Decimal(38, 10)) else cast(null as Nullable(Decimal(38, 2))) end as v8,
    cast(cast(round(cast("this row"."cost" as Decimal(76, 11)) / nullif(cast(cast('3' as Decimal(38, 0)) as Decimal(76, 0)), 0), 10) as Decimal(38, 10)) as Decimal(76, 10)) as v9,
    endsWith("this row"."partner", ?) as c9,
    (not (("this row"."partner" is not distinct from "this row"."partner"))) as c10
  from "shop"."leads" as "this row"
  where true
    and ("this row"."day" >= toDate32('2026-02-01') and "this row"."day" < toDate32('2026-03-01'))
) r
having count(*) >= 0
-- 2 texts: ? | o'hara

-- weeks and quarters of another zone

/* svodka report=pack query=zones as_of=2026-04-03 */
select max(v0) as x0_0_0,
  max(v1) as x0_0_1
from (select addDays(toDate32('1900-01-01'), intDiv(dateDiff('day', toDate32('1900-01-01'), toDate32(arrayMap(moment -> addMinutes(moment, case when moment < toDateTime64('1992-09-26 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1983-03-31 21:00:00', 6, 'UTC') then case when moment < toDateTime64('1921-02-14 20:00:00', 6, 'UTC') then case when moment < toDateTime64('1918-05-31 19:28:41', 6, 'UTC') then case when moment < toDateTime64('1917-07-01 20:28:41', 6, 'UTC') then case when moment < toDateTime64('1916-07-02 21:29:43', 6, 'UTC') then 150
      else 151 end
      else case when moment < toDateTime64('1917-12-27 20:28:41', 6, 'UTC') then 211
      else 151 end end
      else case when moment < toDateTime64('1919-05-31 19:28:41', 6, 'UTC') then case when moment < toDateTime64('1918-09-15 20:28:41', 6, 'UTC') then 271
      else 211 end
      else case when moment < toDateTime64('1919-07-01 00:00:00', 6, 'UTC') then 271
      else case when moment < toDateTime64('1919-08-15 20:00:00', 6, 'UTC') then 240
      else 180 end end end end
      else case when moment < toDateTime64('1930-06-20 22:00:00', 6, 'UTC') then case when moment < toDateTime64('1921-08-31 19:00:00', 6, 'UTC') then case when moment < toDateTime64('1921-03-20 19:00:00', 6, 'UTC') then 240
      else 300 end
      else case when moment < toDateTime64('1921-09-30 20:00:00', 6, 'UTC') then 240
      else case when moment < toDateTime64('1922-09-30 21:00:00', 6, 'UTC') then 180
      else 120 end end end
      else case when moment < toDateTime64('1981-09-30 20:00:00', 6, 'UTC') then case when moment < toDateTime64('1981-03-31 21:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('1982-03-31 21:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('1982-09-30 20:00:00', 6, 'UTC') then 240
      else 180 end end end end end
      else case when moment < toDateTime64('1987-09-26 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1985-03-30 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1984-03-31 21:00:00', 6, 'UTC') then case when moment < toDateTime64('1983-09-30 20:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('1984-09-29 23:00:00', 6, 'UTC') then 240
      else 180 end end
      else case when moment < toDateTime64('1986-03-29 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1985-09-28 23:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('1986-09-27 23:00:00', 6, 'UTC') then 240
      else case when moment < toDateTime64('1987-03-28 23:00:00', 6, 'UTC') then 180
      else 240 end end end end
      else case when moment < toDateTime64('1990-03-24 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1988-09-24 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1988-03-26 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('1989-03-25 23:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('1989-09-23 23:00:00', 6, 'UTC') then 240
      else 180 end end end
      else case when moment < toDateTime64('1991-09-29 00:00:00', 6, 'UTC') then case when moment < toDateTime64('1990-09-29 23:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('1992-01-19 00:00:00', 6, 'UTC') then 120
      else case when moment < toDateTime64('1992-03-28 23:00:00', 6, 'UTC') then 180
      else 240 end end end end end end
      else case when moment < toDateTime64('2002-03-30 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1997-03-29 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1994-09-24 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1993-09-25 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1993-03-27 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('1994-03-26 23:00:00', 6, 'UTC') then 180
      else 240 end end
      else case when moment < toDateTime64('1995-09-23 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1995-03-25 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('1996-03-30 23:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('1996-10-26 23:00:00', 6, 'UTC') then 240
      else 180 end end end end
      else case when moment < toDateTime64('1999-10-30 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1998-03-28 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1997-10-25 23:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('1998-10-24 23:00:00', 6, 'UTC') then 240
      else case when moment < toDateTime64('1999-03-27 23:00:00', 6, 'UTC') then 180
      else 240 end end end
      else case when moment < toDateTime64('2000-10-28 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2000-03-25 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('2001-03-24 23:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('2001-10-27 23:00:00', 6, 'UTC') then 240
      else 180 end end end end end
      else case when moment < toDateTime64('2007-03-24 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2004-10-30 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2003-03-29 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2002-10-26 23:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('2003-10-25 23:00:00', 6, 'UTC') then 240
      else case when moment < toDateTime64('2004-03-27 23:00:00', 6, 'UTC') then 180
      else 240 end end end
      else case when moment < toDateTime64('2005-10-29 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2005-03-26 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('2006-03-25 23:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('2006-10-28 23:00:00', 6, 'UTC') then 240
      else 180 end end end end
      else case when moment < toDateTime64('2009-10-24 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2008-03-29 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2007-10-27 23:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('2008-10-25 23:00:00', 6, 'UTC') then 240
      else case when moment < toDateTime64('2009-03-28 23:00:00', 6, 'UTC') then 180
      else 240 end end end
      else case when moment < toDateTime64('2010-10-30 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2010-03-27 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('2011-03-26 23:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('2014-10-25 22:00:00', 6, 'UTC') then 240
      else 180 end end end end end end end), ["this row"."paid_at"])[1])) + 7, 7) * 7 - 7) as v0,
    addMonths(toDate32('1900-01-01'), intDiv(dateDiff('month', toDate32('1900-01-01'), toDate32(arrayMap(moment -> addMinutes(moment, case when moment < toDateTime64('1992-09-26 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1983-03-31 21:00:00', 6, 'UTC') then case when moment < toDateTime64('1921-02-14 20:00:00', 6, 'UTC') then case when moment < toDateTime64('1918-05-31 19:28:41', 6, 'UTC') then case when moment < toDateTime64('1917-07-01 20:28:41', 6, 'UTC') then case when moment < toDateTime64('1916-07-02 21:29:43', 6, 'UTC') then 150
      else 151 end
      else case when moment < toDateTime64('1917-12-27 20:28:41', 6, 'UTC') then 211
      else 151 end end
      else case when moment < toDateTime64('1919-05-31 19:28:41', 6, 'UTC') then case when moment < toDateTime64('1918-09-15 20:28:41', 6, 'UTC') then 271
      else 211 end
      else case when moment < toDateTime64('1919-07-01 00:00:00', 6, 'UTC') then 271
      else case when moment < toDateTime64('1919-08-15 20:00:00', 6, 'UTC') then 240
      else 180 end end end end
      else case when moment < toDateTime64('1930-06-20 22:00:00', 6, 'UTC') then case when moment < toDateTime64('1921-08-31 19:00:00', 6, 'UTC') then case when moment < toDateTime64('1921-03-20 19:00:00', 6, 'UTC') then 240
      else 300 end
      else case when moment < toDateTime64('1921-09-30 20:00:00', 6, 'UTC') then 240
      else case when moment < toDateTime64('1922-09-30 21:00:00', 6, 'UTC') then 180
      else 120 end end end
      else case when moment < toDateTime64('1981-09-30 20:00:00', 6, 'UTC') then case when moment < toDateTime64('1981-03-31 21:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('1982-03-31 21:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('1982-09-30 20:00:00', 6, 'UTC') then 240
      else 180 end end end end end
      else case when moment < toDateTime64('1987-09-26 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1985-03-30 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1984-03-31 21:00:00', 6, 'UTC') then case when moment < toDateTime64('1983-09-30 20:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('1984-09-29 23:00:00', 6, 'UTC') then 240
      else 180 end end
      else case when moment < toDateTime64('1986-03-29 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1985-09-28 23:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('1986-09-27 23:00:00', 6, 'UTC') then 240
      else case when moment < toDateTime64('1987-03-28 23:00:00', 6, 'UTC') then 180
      else 240 end end end end
      else case when moment < toDateTime64('1990-03-24 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1988-09-24 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1988-03-26 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('1989-03-25 23:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('1989-09-23 23:00:00', 6, 'UTC') then 240
      else 180 end end end
      else case when moment < toDateTime64('1991-09-29 00:00:00', 6, 'UTC') then case when moment < toDateTime64('1990-09-29 23:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('1992-01-19 00:00:00', 6, 'UTC') then 120
      else case when moment < toDateTime64('1992-03-28 23:00:00', 6, 'UTC') then 180
      else 240 end end end end end end
      else case when moment < toDateTime64('2002-03-30 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1997-03-29 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1994-09-24 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1993-09-25 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1993-03-27 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('1994-03-26 23:00:00', 6, 'UTC') then 180
      else 240 end end
      else case when moment < toDateTime64('1995-09-23 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1995-03-25 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('1996-03-30 23:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('1996-10-26 23:00:00', 6, 'UTC') then 240
      else 180 end end end end
      else case when moment < toDateTime64('1999-10-30 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1998-03-28 23:00:00', 6, 'UTC') then case when moment < toDateTime64('1997-10-25 23:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('1998-10-24 23:00:00', 6, 'UTC') then 240
      else case when moment < toDateTime64('1999-03-27 23:00:00', 6, 'UTC') then 180
      else 240 end end end
      else case when moment < toDateTime64('2000-10-28 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2000-03-25 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('2001-03-24 23:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('2001-10-27 23:00:00', 6, 'UTC') then 240
      else 180 end end end end end
      else case when moment < toDateTime64('2007-03-24 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2004-10-30 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2003-03-29 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2002-10-26 23:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('2003-10-25 23:00:00', 6, 'UTC') then 240
      else case when moment < toDateTime64('2004-03-27 23:00:00', 6, 'UTC') then 180
      else 240 end end end
      else case when moment < toDateTime64('2005-10-29 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2005-03-26 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('2006-03-25 23:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('2006-10-28 23:00:00', 6, 'UTC') then 240
      else 180 end end end end
      else case when moment < toDateTime64('2009-10-24 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2008-03-29 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2007-10-27 23:00:00', 6, 'UTC') then 240
      else 180 end
      else case when moment < toDateTime64('2008-10-25 23:00:00', 6, 'UTC') then 240
      else case when moment < toDateTime64('2009-03-28 23:00:00', 6, 'UTC') then 180
      else 240 end end end
      else case when moment < toDateTime64('2010-10-30 23:00:00', 6, 'UTC') then case when moment < toDateTime64('2010-03-27 23:00:00', 6, 'UTC') then 180
      else 240 end
      else case when moment < toDateTime64('2011-03-26 23:00:00', 6, 'UTC') then 180
      else case when moment < toDateTime64('2014-10-25 22:00:00', 6, 'UTC') then 240
      else 180 end end end end end end end), ["this row"."paid_at"])[1])) + 9, 3) * 3 - 9) as v1
  from "shop"."sales" as "this row"
  where true
    and ("this row"."paid_at" >= toDateTime64('2026-01-31 21:00:00', 6, 'UTC') and "this row"."paid_at" < toDateTime64('2026-02-28 21:00:00', 6, 'UTC'))
) r
having count(*) >= 0
-- 0 texts: 