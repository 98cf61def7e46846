-- columns of another type

cast("Имя ""x""" as varchar)
cast("Имя ""x""" as bigint)
cast("Имя ""x""" as decimal(18, 2))
cast("Имя ""x""" as double)
cast("Имя ""x""" as boolean)
cast("Имя ""x""" as date)
cast("Имя ""x""" as timestamp(6))

-- two comparisons, folded from the finest level

/* svodka report=pack query=compared as_of=2026-04-03 */
select d0,
  d1,
  case when count(case when c0 and s0 then 1 end) = 0 then 0 else sum(case when c0 and s0 then v0 end) end as x0_0_0,
  count(case when s0 then 1 end) as x0_0_1,
  count(case when s0 then v2 end) as x0_0_2,
  min(case when c0 and s0 then v3 end) as x0_0_3,
  max(case when c0 and s0 then v4 end) as x0_0_4,
  case when count(case when s0 then 1 end) = 0 then 0 else sum(case when s0 then v5 end) end as x0_0_5,
  case when count(case when c0 and s1 then 1 end) = 0 then 0 else sum(case when c0 and s1 then v0 end) end as x1_0_0,
  count(case when s1 then 1 end) as x1_0_1,
  count(case when s1 then v2 end) as x1_0_2,
  min(case when c0 and s1 then v3 end) as x1_0_3,
  max(case when c0 and s1 then v4 end) as x1_0_4,
  case when count(case when s1 then 1 end) = 0 then 0 else sum(case when s1 then v5 end) end as x1_0_5,
  case when count(case when c0 and s2 then 1 end) = 0 then 0 else sum(case when c0 and s2 then v0 end) end as x2_0_0,
  count(case when s2 then 1 end) as x2_0_1,
  count(case when s2 then v2 end) as x2_0_2,
  min(case when c0 and s2 then v3 end) as x2_0_3,
  max(case when c0 and s2 then v4 end) as x2_0_4,
  case when count(case when s2 then 1 end) = 0 then 0 else sum(case when s2 then v5 end) end as x2_0_5
from (select "product"."category" as d0,
    case
      when "this row"."paid_at" < timestamp '2025-02-28 21:00:00' then 0
      when "this row"."paid_at" < timestamp '2025-12-31 21:00:00' then null
      when "this row"."paid_at" < timestamp '2026-01-31 21:00:00' then 0
      when "this row"."paid_at" < timestamp '2026-02-28 21:00:00' then 0 end as d1,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5,
    ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00') as s0,
    ("this row"."paid_at" >= timestamp '2025-12-31 21:00:00' and "this row"."paid_at" < timestamp '2026-01-31 21:00:00') as s1,
    ("this row"."paid_at" >= timestamp '2025-01-31 21:00:00' and "this row"."paid_at" < timestamp '2025-02-28 21:00:00') as s2
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from cast(? as varchar))
    and ("this row"."paid_at" >= timestamp '2025-01-31 21:00:00' and "this row"."paid_at" < timestamp '2025-02-28 21:00:00' or "this row"."paid_at" >= timestamp '2025-12-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
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
  cast(null as bigint) as p1,
  cast(null as bigint) as p2,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x0_0_0,
  count(1) as x0_0_1,
  count(v2) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x0_0_5,
  count(distinct v6) as x0_0_6,
  ((min(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end) + max(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end)) * 0.5) as x0_0_7
from (select o.*,
  row_number() over (partition by d0, d1, case when case when c0 then v7 end is null then 1 else 0 end order by case when c0 then v7 end) as n0_7,
  count(case when c0 then v7 end) over (partition by d0, d1) as m0_7
from (select "product"."category" as d0,
    case
      when "this row"."paid_at" < timestamp '2026-02-28 21:00:00' then 0 end as d1,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5,
    "this row"."customer" as v6,
    "this row"."amount" as v7
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from cast(? as varchar))
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) o
) r
group by d0, d1
union all
select d0,
  cast(null as bigint) as d1,
  1 as g,
  cast(null as bigint) as p0,
  1 as p1,
  cast(null as bigint) as p2,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x0_0_0,
  count(1) as x0_0_1,
  count(v2) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x0_0_5,
  count(distinct v6) as x0_0_6,
  ((min(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end) + max(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end)) * 0.5) as x0_0_7
from (select o.*,
  row_number() over (partition by d0, case when case when c0 then v7 end is null then 1 else 0 end order by case when c0 then v7 end) as n0_7,
  count(case when c0 then v7 end) over (partition by d0) as m0_7
from (select "product"."category" as d0,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5,
    "this row"."customer" as v6,
    "this row"."amount" as v7
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from cast(? as varchar))
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) o
) r
group by d0
union all
select cast(null as varchar) as d0,
  cast(null as bigint) as d1,
  3 as g,
  cast(null as bigint) as p0,
  cast(null as bigint) as p1,
  1 as p2,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x0_0_0,
  count(1) as x0_0_1,
  count(v2) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x0_0_5,
  count(distinct v6) as x0_0_6,
  ((min(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end) + max(case when 2 * n0_7 between m0_7 and m0_7 + 2 then case when c0 then v7 end end)) * 0.5) as x0_0_7
from (select o.*,
  row_number() over (partition by case when case when c0 then v7 end is null then 1 else 0 end order by case when c0 then v7 end) as n0_7,
  count(case when c0 then v7 end) over () as m0_7
from (select "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5,
    "this row"."customer" as v6,
    "this row"."amount" as v7
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from cast(? as varchar))
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
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
  cast(null as bigint) as p1,
  (max(case when n0_0 = floor(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end) + cast(max((m0_0 - 1) * 0.9) - floor(max((m0_0 - 1) * 0.9)) as decimal(18, 1)) * (max(case when n0_0 = ceil(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end) - max(case when n0_0 = floor(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end))) as x0_0_0,
  max(case when n0_1 = 1 then v1 end) as x0_0_1,
  max(v2) as x0_0_2
from (select o.*,
  row_number() over (partition by d0, case when case when c0 then v0 end is null then 1 else 0 end order by case when c0 then v0 end) as n0_0,
  count(case when c0 then v0 end) over (partition by d0) as m0_0,
  row_number() over (partition by d0, case when v1 is null then 1 else 0 end order by case when t is null then 1 else 0 end, t desc, v1 desc) as n0_1
from (select "this row"."status" as d0,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."customer" as v1,
    "this row"."customer" as v2,
    "this row"."paid_at" as t
  from "shop"."sales" as "this row"
  where true
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) o
) r
group by d0
union all
select cast(null as varchar) as d0,
  1 as g,
  cast(null as bigint) as p0,
  1 as p1,
  (max(case when n0_0 = floor(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end) + cast(max((m0_0 - 1) * 0.9) - floor(max((m0_0 - 1) * 0.9)) as decimal(18, 1)) * (max(case when n0_0 = ceil(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end) - max(case when n0_0 = floor(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end))) as x0_0_0,
  max(case when n0_1 = 1 then v1 end) as x0_0_1,
  max(v2) as x0_0_2
from (select o.*,
  row_number() over (partition by case when case when c0 then v0 end is null then 1 else 0 end order by case when c0 then v0 end) as n0_0,
  count(case when c0 then v0 end) over () as m0_0,
  row_number() over (partition by case when v1 is null then 1 else 0 end order by case when t is null then 1 else 0 end, t desc, v1 desc) as n0_1
from (select "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."customer" as v1,
    "this row"."customer" as v2,
    "this row"."paid_at" as t
  from "shop"."sales" as "this row"
  where true
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
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
  cast(null as bigint) as p1,
  cast(null as bigint) as p2,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x0_0_0,
  count(1) as x0_0_1,
  count(v2) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x0_0_5,
  cast(null as decimal(38, 10)) as x1_0_0,
  cast(null as bigint) as x1_0_1,
  cast(null as bigint) as x1_0_2,
  cast(null as decimal(18, 2)) as x1_0_3,
  cast(null as varchar) as x1_0_4,
  cast(null as decimal(38, 10)) as x1_0_5
from (select "product"."category" as d0,
    case
      when "this row"."paid_at" < timestamp '2026-02-28 21:00:00' then 0 end as d1,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from cast(? as varchar))
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) r
group by d0, d1
union all
select d0,
  d1,
  0 as g,
  cast(null as bigint) as p0,
  1 as p1,
  cast(null as bigint) as p2,
  cast(null as decimal(38, 10)) as x0_0_0,
  cast(null as bigint) as x0_0_1,
  cast(null as bigint) as x0_0_2,
  cast(null as decimal(18, 2)) as x0_0_3,
  cast(null as varchar) as x0_0_4,
  cast(null as decimal(38, 10)) as x0_0_5,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x1_0_0,
  count(1) as x1_0_1,
  count(v2) as x1_0_2,
  min(case when c0 then v3 end) as x1_0_3,
  max(case when c0 then v4 end) as x1_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x1_0_5
from (select "product"."category" as d0,
    "time window"."d1" as d1,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  join (values
    (1, 0, timestamp '2025-12-31 21:00:00', timestamp '2026-02-28 21:00:00')) as "time window" ("slot", "d1", "first", "after") on "this row"."paid_at" >= "time window"."first" and "this row"."paid_at" < "time window"."after"
  where ("this row"."status" is distinct from cast(? as varchar))
    and "this row"."paid_at" >= timestamp '2025-12-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00'
) r
group by d0, d1
union all
select d0,
  cast(null as bigint) as d1,
  1 as g,
  cast(null as bigint) as p0,
  cast(null as bigint) as p1,
  1 as p2,
  cast(null as decimal(38, 10)) as x0_0_0,
  cast(null as bigint) as x0_0_1,
  cast(null as bigint) as x0_0_2,
  cast(null as decimal(18, 2)) as x0_0_3,
  cast(null as varchar) as x0_0_4,
  cast(null as decimal(38, 10)) as x0_0_5,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x1_0_0,
  count(1) as x1_0_1,
  count(v2) as x1_0_2,
  min(case when c0 then v3 end) as x1_0_3,
  max(case when c0 then v4 end) as x1_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x1_0_5
from (select "product"."category" as d0,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  join (values
    (1, timestamp '2025-12-31 21:00:00', timestamp '2026-02-28 21:00:00')) as "time window" ("slot", "first", "after") on "this row"."paid_at" >= "time window"."first" and "this row"."paid_at" < "time window"."after"
  where ("this row"."status" is distinct from cast(? as varchar))
    and "this row"."paid_at" >= timestamp '2025-12-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00'
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
  case when count(case when c9 then 1 end) = 0 then 0 else sum(case when c9 then v9 end) end as x0_0_9,
  count(case when c10 then 1 end) as x0_0_10
from (select date_add('day', (-((day_of_week(cast("this row"."day" as date)) + 6) % 7)), cast("this row"."day" as date)) as v0,
    date_add('month', 3, date_trunc('quarter', date_add('month', -3, cast("this row"."day" as date)))) as v1,
    date_add('month', 3, date_trunc('year', date_add('month', -3, cast("this row"."day" as date)))) as v2,
    ((year(cast(date '2026-02-28' as date)) * 12 + month(cast(date '2026-02-28' as date))) - (year(cast("this row"."day" as date)) * 12 + month(cast("this row"."day" as date))) - case when cast(date '2026-02-28' as date) >= cast("this row"."day" as date) and day(cast(date '2026-02-28' as date)) < day(cast("this row"."day" as date)) then 1 when cast(date '2026-02-28' as date) < cast("this row"."day" as date) and day(cast(date '2026-02-28' as date)) > day(cast("this row"."day" as date)) then -1 else 0 end) as v3,
    date_diff('day', cast("this row"."day" as date), cast(date '2026-02-28' as date)) as v4,
    length("this row"."partner") as v5,
    concat_ws('', "this row"."partner", cast(? as varchar)) as v6,
    array_min(filter(array["this row"."cost", 1.5], x -> x is not null)) as v7,
    case when ((1 >= 1) and (1 <= 3)) then round((cast((case when ("this row"."cost" < 0) then ("this row"."cost" - ((3 - 1) * 0.01)) else ("this row"."cost" + ((3 - 1) * 0.01)) end - (case when ("this row"."cost" < 0) then ("this row"."cost" - ((3 - 1) * 0.01)) else ("this row"."cost" + ((3 - 1) * 0.01)) end % nullif((3 * 0.01), 0))) as decimal(38, 10)) / nullif(3, 0)), cast(2 as integer)) else cast(null as decimal(38, 2)) end as v8,
    (cast("this row"."cost" as decimal(38, 10)) / nullif(3, 0)) as v9,
    (substr("this row"."partner", length("this row"."partner") - length(cast(? as varchar)) + 1) = cast(? as varchar)) as c9,
    (not (("this row"."partner" is not distinct from "this row"."partner"))) as c10
  from "shop"."leads" as "this row"
  where true
    and ("this row"."day" >= date '2026-02-01' and "this row"."day" < date '2026-03-01')
) r
having count(*) >= 0
-- 3 texts: ? | o'hara | o'hara

-- weeks and quarters of another zone

/* svodka report=pack query=zones as_of=2026-04-03 */
select max(v0) as x0_0_0,
  max(v1) as x0_0_1
from (select date_add('day', (-((day_of_week(cast(cast(with_timezone("this row"."paid_at", 'UTC') at time zone 'Europe/Moscow' as timestamp(6)) as date)) + 6) % 7)), cast(cast(with_timezone("this row"."paid_at", 'UTC') at time zone 'Europe/Moscow' as timestamp(6)) as date)) as v0,
    date_add('month', 3, date_trunc('quarter', date_add('month', -3, cast(cast(with_timezone("this row"."paid_at", 'UTC') at time zone 'Europe/Moscow' as timestamp(6)) as date)))) as v1
  from "shop"."sales" as "this row"
  where true
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) r
having count(*) >= 0
-- 0 texts: 