-- columns of another type

cast("Имя ""x""" as varchar)
cast("Имя ""x""" as bigint)
cast("Имя ""x""" as numeric(18, 2))
cast("Имя ""x""" as double precision)
cast("Имя ""x""" as boolean)
cast("Имя ""x""" as date)
cast("Имя ""x""" as timestamp)

-- two comparisons, folded from the finest level

/* svodka report=pack query=compared as_of=2026-04-03 */
select d0,
  d1,
  case when count(case when c0 and s0 then 1 end) = 0 then 0 else sum(case when c0 and s0 then v0 end) end as x0_0_0,
  count(case when s0 then 1 end) as x0_0_1,
  count(case when s0 then v2 end) as x0_0_2,
  min(case when c0 and s0 then v3 end) as x0_0_3,
  utf8tostring(max(case when c0 and s0 then v4 end)) as x0_0_4,
  case when count(case when s0 then 1 end) = 0 then 0 else sum(case when s0 then v5 end) end as x0_0_5,
  case when count(case when c0 and s1 then 1 end) = 0 then 0 else sum(case when c0 and s1 then v0 end) end as x1_0_0,
  count(case when s1 then 1 end) as x1_0_1,
  count(case when s1 then v2 end) as x1_0_2,
  min(case when c0 and s1 then v3 end) as x1_0_3,
  utf8tostring(max(case when c0 and s1 then v4 end)) as x1_0_4,
  case when count(case when s1 then 1 end) = 0 then 0 else sum(case when s1 then v5 end) end as x1_0_5,
  case when count(case when c0 and s2 then 1 end) = 0 then 0 else sum(case when c0 and s2 then v0 end) end as x2_0_0,
  count(case when s2 then 1 end) as x2_0_1,
  count(case when s2 then v2 end) as x2_0_2,
  min(case when c0 and s2 then v3 end) as x2_0_3,
  utf8tostring(max(case when c0 and s2 then v4 end)) as x2_0_4,
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
    stringtoutf8("this row"."customer") as v4,
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
  utf8tostring(max(case when c0 then v4 end)) as x0_0_4,
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
    stringtoutf8("this row"."customer") as v4,
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
  utf8tostring(max(case when c0 then v4 end)) as x0_0_4,
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
    stringtoutf8("this row"."customer") as v4,
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
  utf8tostring(max(case when c0 then v4 end)) as x0_0_4,
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
    stringtoutf8("this row"."customer") as v4,
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
  utf8tostring(max(v2)) as x0_0_2
from (select o.*,
  row_number() over (partition by d0, case when case when c0 then v0 end is null then 1 else 0 end order by case when c0 then v0 end) as n0_0,
  count(case when c0 then v0 end) over (partition by d0) as m0_0,
  row_number() over (partition by d0, case when v1 is null then 1 else 0 end order by case when t is null then 1 else 0 end, t desc, stringtoutf8(v1) desc) as n0_1
from (select "this row"."status" as d0,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."customer" as v1,
    stringtoutf8("this row"."customer") as v2,
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
  utf8tostring(max(v2)) as x0_0_2
from (select o.*,
  row_number() over (partition by case when case when c0 then v0 end is null then 1 else 0 end order by case when c0 then v0 end) as n0_0,
  count(case when c0 then v0 end) over () as m0_0,
  row_number() over (partition by case when v1 is null then 1 else 0 end order by case when t is null then 1 else 0 end, t desc, stringtoutf8(v1) desc) as n0_1
from (select "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."customer" as v1,
    stringtoutf8("this row"."customer") as v2,
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
  utf8tostring(max(case when c0 then v4 end)) as x0_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x0_0_5,
  cast(null as numeric(38, 10)) as x1_0_0,
  cast(null as bigint) as x1_0_1,
  cast(null as bigint) as x1_0_2,
  cast(null as numeric(18, 2)) as x1_0_3,
  cast(null as varchar) as x1_0_4,
  cast(null as numeric(38, 10)) as x1_0_5
from (select "product"."category" as d0,
    case
      when "this row"."paid_at" < timestamp '2026-02-28 21:00:00' then 0 end as d1,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    stringtoutf8("this row"."customer") as v4,
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
  cast(null as numeric(38, 10)) as x0_0_0,
  cast(null as bigint) as x0_0_1,
  cast(null as bigint) as x0_0_2,
  cast(null as numeric(18, 2)) as x0_0_3,
  cast(null as varchar) as x0_0_4,
  cast(null as numeric(38, 10)) as x0_0_5,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x1_0_0,
  count(1) as x1_0_1,
  count(v2) as x1_0_2,
  min(case when c0 then v3 end) as x1_0_3,
  utf8tostring(max(case when c0 then v4 end)) as x1_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x1_0_5
from (select "product"."category" as d0,
    "time window"."d1" as d1,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    stringtoutf8("this row"."customer") as v4,
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
  cast(null as numeric(38, 10)) as x0_0_0,
  cast(null as bigint) as x0_0_1,
  cast(null as bigint) as x0_0_2,
  cast(null as numeric(18, 2)) as x0_0_3,
  cast(null as varchar) as x0_0_4,
  cast(null as numeric(38, 10)) as x0_0_5,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x1_0_0,
  count(1) as x1_0_1,
  count(v2) as x1_0_2,
  min(case when c0 then v3 end) as x1_0_3,
  utf8tostring(max(case when c0 then v4 end)) as x1_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x1_0_5
from (select "product"."category" as d0,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    stringtoutf8("this row"."customer") as v4,
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
  utf8tostring(max(v6)) as x0_0_6,
  max(v7) as x0_0_7,
  max(v8) as x0_0_8,
  case when count(case when c9 then 1 end) = 0 then 0 else sum(case when c9 then v9 end) end as x0_0_9,
  count(case when c10 then 1 end) as x0_0_10
from (select cast(dateadd(day, 0, date_trunc(iso_week, dateadd(day, -0, cast("this row"."day" as date)))) as date) as v0,
    cast(dateadd(month, 3, date_trunc(quarter, dateadd(month, -3, cast("this row"."day" as date)))) as date) as v1,
    cast(dateadd(month, 3, date_trunc(year, dateadd(month, -3, cast("this row"."day" as date)))) as date) as v2,
    ((datediff(month, cast("this row"."day" as date), cast(date '2026-02-28' as date)) * 32 + cast(extract(day from cast(date '2026-02-28' as date)) as bigint) - cast(extract(day from cast("this row"."day" as date)) as bigint)) / 32) as v3,
    datediff(day, cast("this row"."day" as date), cast(date '2026-02-28' as date)) as v4,
    length(regexp_replace("this row"."partner", '(?s).', 'x')) as v5,
    stringtoutf8(concat("this row"."partner", cast(? as varchar))) as v6,
    least("this row"."cost", 1.5) as v7,
    case when ((1 >= 1) and (1 <= 3)) then round(round(cast((case when ("this row"."cost" < 0) then ("this row"."cost" - ((3 - 1) * 0.01)) else ("this row"."cost" + ((3 - 1) * 0.01)) end - (case when ("this row"."cost" < 0) then ("this row"."cost" - ((3 - 1) * 0.01)) else ("this row"."cost" + ((3 - 1) * 0.01)) end % nullif((3 * 0.01), 0))) as numeric(100, 30)) / nullif(3, 0), 10), cast(2 as integer)) else cast(null as numeric(38, 2)) end as v8,
    round(cast("this row"."cost" as numeric(100, 30)) / nullif(3, 0), 10) as v9,
    (right("this row"."partner", length(cast(? as varchar))) = cast(? as varchar)) as c9,
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
from (select cast(dateadd(day, 0, date_trunc(iso_week, dateadd(day, -0, cast(dateadd(minute, case "this row"."paid_at"
      when >= timestamp '2014-10-25 22:00:00' then 180
      when >= timestamp '2011-03-26 23:00:00' then 240
      when >= timestamp '2010-10-30 23:00:00' then 180
      when >= timestamp '2010-03-27 23:00:00' then 240
      when >= timestamp '2009-10-24 23:00:00' then 180
      when >= timestamp '2009-03-28 23:00:00' then 240
      when >= timestamp '2008-10-25 23:00:00' then 180
      when >= timestamp '2008-03-29 23:00:00' then 240
      when >= timestamp '2007-10-27 23:00:00' then 180
      when >= timestamp '2007-03-24 23:00:00' then 240
      when >= timestamp '2006-10-28 23:00:00' then 180
      when >= timestamp '2006-03-25 23:00:00' then 240
      when >= timestamp '2005-10-29 23:00:00' then 180
      when >= timestamp '2005-03-26 23:00:00' then 240
      when >= timestamp '2004-10-30 23:00:00' then 180
      when >= timestamp '2004-03-27 23:00:00' then 240
      when >= timestamp '2003-10-25 23:00:00' then 180
      when >= timestamp '2003-03-29 23:00:00' then 240
      when >= timestamp '2002-10-26 23:00:00' then 180
      when >= timestamp '2002-03-30 23:00:00' then 240
      when >= timestamp '2001-10-27 23:00:00' then 180
      when >= timestamp '2001-03-24 23:00:00' then 240
      when >= timestamp '2000-10-28 23:00:00' then 180
      when >= timestamp '2000-03-25 23:00:00' then 240
      when >= timestamp '1999-10-30 23:00:00' then 180
      when >= timestamp '1999-03-27 23:00:00' then 240
      when >= timestamp '1998-10-24 23:00:00' then 180
      when >= timestamp '1998-03-28 23:00:00' then 240
      when >= timestamp '1997-10-25 23:00:00' then 180
      when >= timestamp '1997-03-29 23:00:00' then 240
      when >= timestamp '1996-10-26 23:00:00' then 180
      when >= timestamp '1996-03-30 23:00:00' then 240
      when >= timestamp '1995-09-23 23:00:00' then 180
      when >= timestamp '1995-03-25 23:00:00' then 240
      when >= timestamp '1994-09-24 23:00:00' then 180
      when >= timestamp '1994-03-26 23:00:00' then 240
      when >= timestamp '1993-09-25 23:00:00' then 180
      when >= timestamp '1993-03-27 23:00:00' then 240
      when >= timestamp '1992-09-26 23:00:00' then 180
      when >= timestamp '1992-03-28 23:00:00' then 240
      when >= timestamp '1992-01-19 00:00:00' then 180
      when >= timestamp '1991-09-29 00:00:00' then 120
      when >= timestamp '1990-09-29 23:00:00' then 180
      when >= timestamp '1990-03-24 23:00:00' then 240
      when >= timestamp '1989-09-23 23:00:00' then 180
      when >= timestamp '1989-03-25 23:00:00' then 240
      when >= timestamp '1988-09-24 23:00:00' then 180
      when >= timestamp '1988-03-26 23:00:00' then 240
      when >= timestamp '1987-09-26 23:00:00' then 180
      when >= timestamp '1987-03-28 23:00:00' then 240
      when >= timestamp '1986-09-27 23:00:00' then 180
      when >= timestamp '1986-03-29 23:00:00' then 240
      when >= timestamp '1985-09-28 23:00:00' then 180
      when >= timestamp '1985-03-30 23:00:00' then 240
      when >= timestamp '1984-09-29 23:00:00' then 180
      when >= timestamp '1984-03-31 21:00:00' then 240
      when >= timestamp '1983-09-30 20:00:00' then 180
      when >= timestamp '1983-03-31 21:00:00' then 240
      when >= timestamp '1982-09-30 20:00:00' then 180
      when >= timestamp '1982-03-31 21:00:00' then 240
      when >= timestamp '1981-09-30 20:00:00' then 180
      when >= timestamp '1981-03-31 21:00:00' then 240
      when >= timestamp '1930-06-20 22:00:00' then 180
      when >= timestamp '1922-09-30 21:00:00' then 120
      when >= timestamp '1921-09-30 20:00:00' then 180
      when >= timestamp '1921-08-31 19:00:00' then 240
      when >= timestamp '1921-03-20 19:00:00' then 300
      when >= timestamp '1921-02-14 20:00:00' then 240
      when >= timestamp '1919-08-15 20:00:00' then 180
      when >= timestamp '1919-07-01 00:00:00' then 240
      when >= timestamp '1919-05-31 19:28:41' then 271
      when >= timestamp '1918-09-15 20:28:41' then 211
      when >= timestamp '1918-05-31 19:28:41' then 271
      when >= timestamp '1917-12-27 20:28:41' then 151
      when >= timestamp '1917-07-01 20:28:41' then 211
      when >= timestamp '1916-07-02 21:29:43' then 151
      else 150 end, "this row"."paid_at") as date)))) as date) as v0,
    cast(dateadd(month, 3, date_trunc(quarter, dateadd(month, -3, cast(dateadd(minute, case "this row"."paid_at"
      when >= timestamp '2014-10-25 22:00:00' then 180
      when >= timestamp '2011-03-26 23:00:00' then 240
      when >= timestamp '2010-10-30 23:00:00' then 180
      when >= timestamp '2010-03-27 23:00:00' then 240
      when >= timestamp '2009-10-24 23:00:00' then 180
      when >= timestamp '2009-03-28 23:00:00' then 240
      when >= timestamp '2008-10-25 23:00:00' then 180
      when >= timestamp '2008-03-29 23:00:00' then 240
      when >= timestamp '2007-10-27 23:00:00' then 180
      when >= timestamp '2007-03-24 23:00:00' then 240
      when >= timestamp '2006-10-28 23:00:00' then 180
      when >= timestamp '2006-03-25 23:00:00' then 240
      when >= timestamp '2005-10-29 23:00:00' then 180
      when >= timestamp '2005-03-26 23:00:00' then 240
      when >= timestamp '2004-10-30 23:00:00' then 180
      when >= timestamp '2004-03-27 23:00:00' then 240
      when >= timestamp '2003-10-25 23:00:00' then 180
      when >= timestamp '2003-03-29 23:00:00' then 240
      when >= timestamp '2002-10-26 23:00:00' then 180
      when >= timestamp '2002-03-30 23:00:00' then 240
      when >= timestamp '2001-10-27 23:00:00' then 180
      when >= timestamp '2001-03-24 23:00:00' then 240
      when >= timestamp '2000-10-28 23:00:00' then 180
      when >= timestamp '2000-03-25 23:00:00' then 240
      when >= timestamp '1999-10-30 23:00:00' then 180
      when >= timestamp '1999-03-27 23:00:00' then 240
      when >= timestamp '1998-10-24 23:00:00' then 180
      when >= timestamp '1998-03-28 23:00:00' then 240
      when >= timestamp '1997-10-25 23:00:00' then 180
      when >= timestamp '1997-03-29 23:00:00' then 240
      when >= timestamp '1996-10-26 23:00:00' then 180
      when >= timestamp '1996-03-30 23:00:00' then 240
      when >= timestamp '1995-09-23 23:00:00' then 180
      when >= timestamp '1995-03-25 23:00:00' then 240
      when >= timestamp '1994-09-24 23:00:00' then 180
      when >= timestamp '1994-03-26 23:00:00' then 240
      when >= timestamp '1993-09-25 23:00:00' then 180
      when >= timestamp '1993-03-27 23:00:00' then 240
      when >= timestamp '1992-09-26 23:00:00' then 180
      when >= timestamp '1992-03-28 23:00:00' then 240
      when >= timestamp '1992-01-19 00:00:00' then 180
      when >= timestamp '1991-09-29 00:00:00' then 120
      when >= timestamp '1990-09-29 23:00:00' then 180
      when >= timestamp '1990-03-24 23:00:00' then 240
      when >= timestamp '1989-09-23 23:00:00' then 180
      when >= timestamp '1989-03-25 23:00:00' then 240
      when >= timestamp '1988-09-24 23:00:00' then 180
      when >= timestamp '1988-03-26 23:00:00' then 240
      when >= timestamp '1987-09-26 23:00:00' then 180
      when >= timestamp '1987-03-28 23:00:00' then 240
      when >= timestamp '1986-09-27 23:00:00' then 180
      when >= timestamp '1986-03-29 23:00:00' then 240
      when >= timestamp '1985-09-28 23:00:00' then 180
      when >= timestamp '1985-03-30 23:00:00' then 240
      when >= timestamp '1984-09-29 23:00:00' then 180
      when >= timestamp '1984-03-31 21:00:00' then 240
      when >= timestamp '1983-09-30 20:00:00' then 180
      when >= timestamp '1983-03-31 21:00:00' then 240
      when >= timestamp '1982-09-30 20:00:00' then 180
      when >= timestamp '1982-03-31 21:00:00' then 240
      when >= timestamp '1981-09-30 20:00:00' then 180
      when >= timestamp '1981-03-31 21:00:00' then 240
      when >= timestamp '1930-06-20 22:00:00' then 180
      when >= timestamp '1922-09-30 21:00:00' then 120
      when >= timestamp '1921-09-30 20:00:00' then 180
      when >= timestamp '1921-08-31 19:00:00' then 240
      when >= timestamp '1921-03-20 19:00:00' then 300
      when >= timestamp '1921-02-14 20:00:00' then 240
      when >= timestamp '1919-08-15 20:00:00' then 180
      when >= timestamp '1919-07-01 00:00:00' then 240
      when >= timestamp '1919-05-31 19:28:41' then 271
      when >= timestamp '1918-09-15 20:28:41' then 211
      when >= timestamp '1918-05-31 19:28:41' then 271
      when >= timestamp '1917-12-27 20:28:41' then 151
      when >= timestamp '1917-07-01 20:28:41' then 211
      when >= timestamp '1916-07-02 21:29:43' then 151
      else 150 end, "this row"."paid_at") as date)))) as date) as v1
  from "shop"."sales" as "this row"
  where true
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) r
having count(*) >= 0
-- 0 texts: 