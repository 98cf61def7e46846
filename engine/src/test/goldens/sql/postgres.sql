-- columns of another type

cast("Имя ""x""" as text)
cast("Имя ""x""" as bigint)
cast("Имя ""x""" as numeric)
cast("Имя ""x""" as double precision)
cast("Имя ""x""" as boolean)
cast("Имя ""x""" as date)
cast("Имя ""x""" as timestamp)

-- two comparisons, folded from the finest level

/* svodka report=pack query=compared as_of=2026-04-03 */
select d0,
  d1,
  case when count(1) filter (where c0 and s0) = 0 then 0 else sum(v0) filter (where c0 and s0) end as x0_0_0,
  count(1) filter (where s0) as x0_0_1,
  count(v2) filter (where s0) as x0_0_2,
  min(case when c0 and s0 then v3 end) as x0_0_3,
  max(case when c0 and s0 then v4 end) as x0_0_4,
  case when count(1) filter (where s0) = 0 then 0 else sum(v5) filter (where s0) end as x0_0_5,
  case when count(1) filter (where c0 and s1) = 0 then 0 else sum(v0) filter (where c0 and s1) end as x1_0_0,
  count(1) filter (where s1) as x1_0_1,
  count(v2) filter (where s1) as x1_0_2,
  min(case when c0 and s1 then v3 end) as x1_0_3,
  max(case when c0 and s1 then v4 end) as x1_0_4,
  case when count(1) filter (where s1) = 0 then 0 else sum(v5) filter (where s1) end as x1_0_5,
  case when count(1) filter (where c0 and s2) = 0 then 0 else sum(v0) filter (where c0 and s2) end as x2_0_0,
  count(1) filter (where s2) as x2_0_1,
  count(v2) filter (where s2) as x2_0_2,
  min(case when c0 and s2 then v3 end) as x2_0_3,
  max(case when c0 and s2 then v4 end) as x2_0_4,
  case when count(1) filter (where s2) = 0 then 0 else sum(v5) filter (where s2) end as x2_0_5
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
    "this row"."customer" collate "C" as v4,
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
  grouping(d0, d1) as g,
  case when count(1) filter (where c0) = 0 then 0 else sum(v0) filter (where c0) end as x0_0_0,
  count(1) as x0_0_1,
  count(v2) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x0_0_5,
  count(distinct v6) as x0_0_6,
  ((percentile_disc(0.5) within group (order by case when c0 then v7 end)
  + percentile_disc(0.5) within group (order by case when c0 then v7 end desc)) * 0.5) as x0_0_7
from (select "product"."category" as d0,
    case
      when "this row"."paid_at" < timestamp '2026-02-28 21:00:00' then 0 end as d1,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" collate "C" as v4,
    "this row"."amount" as v5,
    "this row"."customer" as v6,
    "this row"."amount" as v7
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where ("this row"."status" is distinct from cast(? as varchar))
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) r
group by grouping sets ((d0, d1), (d0), ())
-- 2 texts: paid | cancelled

-- percentiles and last values

/* svodka report=pack query=ordered as_of=2026-04-03 */
select d0,
  grouping(d0) as g,
  ((array_agg(case when c0 then v0 end order by case when c0 then v0 end) filter (where case when c0 then v0 end is not null))[cast(floor(((count(case when c0 then v0 end) - 1) * 0.9)) as integer) + 1] + cast(((count(case when c0 then v0 end) - 1) * 0.9) - floor(((count(case when c0 then v0 end) - 1) * 0.9)) as decimal(18, 1)) * ((array_agg(case when c0 then v0 end order by case when c0 then v0 end) filter (where case when c0 then v0 end is not null))[cast(ceil(((count(case when c0 then v0 end) - 1) * 0.9)) as integer) + 1] - (array_agg(case when c0 then v0 end order by case when c0 then v0 end) filter (where case when c0 then v0 end is not null))[cast(floor(((count(case when c0 then v0 end) - 1) * 0.9)) as integer) + 1])) as x0_0_0,
  (array_agg(v1 order by t desc nulls last, v1 collate "C" desc) filter (where v1 is not null))[1] as x0_0_1,
  max(v2) as x0_0_2
from (select "this row"."status" as d0,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."customer" as v1,
    "this row"."customer" collate "C" as v2,
    "this row"."paid_at" as t
  from "shop"."sales" as "this row"
  where true
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) r
group by grouping sets ((d0), ())
-- 1 texts: paid

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
  case when count(1) filter (where c0) = 0 then 0 else sum(v0) filter (where c0) end as x0_0_0,
  count(1) as x0_0_1,
  count(v2) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x0_0_5,
  cast(null as numeric) as x1_0_0,
  cast(null as bigint) as x1_0_1,
  cast(null as bigint) as x1_0_2,
  cast(null as numeric) as x1_0_3,
  cast(null as text) as x1_0_4,
  cast(null as numeric) as x1_0_5
from (select "product"."category" as d0,
    case
      when "this row"."paid_at" < timestamp '2026-02-28 21:00:00' then 0 end as d1,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as varchar)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" collate "C" as v4,
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
  cast(null as numeric) as x0_0_0,
  cast(null as bigint) as x0_0_1,
  cast(null as bigint) as x0_0_2,
  cast(null as numeric) as x0_0_3,
  cast(null as text) as x0_0_4,
  cast(null as numeric) as x0_0_5,
  case when count(1) filter (where c0) = 0 then 0 else sum(v0) filter (where c0) end as x1_0_0,
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
    "this row"."customer" collate "C" as v4,
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
  cast(null as numeric) as x0_0_0,
  cast(null as bigint) as x0_0_1,
  cast(null as bigint) as x0_0_2,
  cast(null as numeric) as x0_0_3,
  cast(null as text) as x0_0_4,
  cast(null as numeric) as x0_0_5,
  case when count(1) filter (where c0) = 0 then 0 else sum(v0) filter (where c0) end as x1_0_0,
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
    "this row"."customer" collate "C" as v4,
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
  case when count(1) filter (where c9) = 0 then 0 else sum(v9) filter (where c9) end as x0_0_9,
  count(1) filter (where c10) as x0_0_10
from (select cast(cast("this row"."day" as date) + cast((-((cast(extract(isodow from cast("this row"."day" as date)) as bigint) + 6) % 7)) as integer) as date) as v0,
    cast(date_trunc('quarter', cast("this row"."day" as date) - interval '3 month') + interval '3 month' as date) as v1,
    cast(date_trunc('year', cast("this row"."day" as date) - interval '3 month') + interval '3 month' as date) as v2,
    ((cast(extract(year from cast(date '2026-02-28' as date)) as bigint) * 12 + cast(extract(month from cast(date '2026-02-28' as date)) as bigint)) - (cast(extract(year from cast("this row"."day" as date)) as bigint) * 12 + cast(extract(month from cast("this row"."day" as date)) as bigint)) - case when cast(date '2026-02-28' as date) >= cast("this row"."day" as date) and cast(extract(day from cast(date '2026-02-28' as date)) as bigint) < cast(extract(day from cast("this row"."day" as date)) as bigint) then 1 when cast(date '2026-02-28' as date) < cast("this row"."day" as date) and cast(extract(day from cast(date '2026-02-28' as date)) as bigint) > cast(extract(day from cast("this row"."day" as date)) as bigint) then -1 else 0 end) as v3,
    (cast(date '2026-02-28' as date) - cast("this row"."day" as date)) as v4,
    length("this row"."partner") as v5,
    concat("this row"."partner", cast(? as varchar)) collate "C" as v6,
    least("this row"."cost", 1.5) as v7,
    case when ((1 >= 1) and (1 <= 3)) then round(round(cast((case when ("this row"."cost" < 0) then ("this row"."cost" - ((3 - 1) * 0.01)) else ("this row"."cost" + ((3 - 1) * 0.01)) end - (case when ("this row"."cost" < 0) then ("this row"."cost" - ((3 - 1) * 0.01)) else ("this row"."cost" + ((3 - 1) * 0.01)) end % nullif((3 * 0.01), 0))) as numeric(90, 30)) / nullif(3, 0), 10), cast(2 as integer)) else cast(null as numeric) end as v8,
    round(cast("this row"."cost" as numeric(90, 30)) / nullif(3, 0), 10) as v9,
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
from (select cast(cast(timezone('Europe/Moscow', timezone('UTC', "this row"."paid_at")) as date) + cast((-((cast(extract(isodow from cast(timezone('Europe/Moscow', timezone('UTC', "this row"."paid_at")) as date)) as bigint) + 6) % 7)) as integer) as date) as v0,
    cast(date_trunc('quarter', cast(timezone('Europe/Moscow', timezone('UTC', "this row"."paid_at")) as date) - interval '3 month') + interval '3 month' as date) as v1
  from "shop"."sales" as "this row"
  where true
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) r
having count(*) >= 0
-- 0 texts: 