-- columns of another type

convert("Имя ""x""" using utf8mb4) collate utf8mb4_nopad_bin
cast("Имя ""x""" as signed)
cast("Имя ""x""" as decimal(18, 2))
cast("Имя ""x""" as double)
("Имя ""x""" <> 0)
cast("Имя ""x""" as date)
cast("Имя ""x""" as datetime(6))

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
    ("this row"."status" = cast(? as char)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5,
    ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00') as s0,
    ("this row"."paid_at" >= timestamp '2025-12-31 21:00:00' and "this row"."paid_at" < timestamp '2026-01-31 21:00:00') as s1,
    ("this row"."paid_at" >= timestamp '2025-01-31 21:00:00' and "this row"."paid_at" < timestamp '2025-02-28 21:00:00') as s2
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where (not ("this row"."status" <=> cast(? as char)))
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
  null as p1,
  null as p2,
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
    ("this row"."status" = cast(? as char)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5,
    "this row"."customer" as v6,
    "this row"."amount" as v7
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where (not ("this row"."status" <=> cast(? as char)))
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) o
) r
group by d0, d1
union all
select d0,
  null as d1,
  1 as g,
  null as p0,
  1 as p1,
  null as p2,
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
    ("this row"."status" = cast(? as char)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5,
    "this row"."customer" as v6,
    "this row"."amount" as v7
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where (not ("this row"."status" <=> cast(? as char)))
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) o
) r
group by d0
union all
select null as d0,
  null as d1,
  3 as g,
  null as p0,
  null as p1,
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
    ("this row"."status" = cast(? as char)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5,
    "this row"."customer" as v6,
    "this row"."amount" as v7
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where (not ("this row"."status" <=> cast(? as char)))
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
  null as p1,
  (max(case when n0_0 = floor(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end) + cast(max((m0_0 - 1) * 0.9) - floor(max((m0_0 - 1) * 0.9)) as decimal(18, 1)) * (max(case when n0_0 = ceil(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end) - max(case when n0_0 = floor(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end))) as x0_0_0,
  max(case when n0_1 = 1 then v1 end) as x0_0_1,
  max(v2) as x0_0_2
from (select o.*,
  row_number() over (partition by d0, case when case when c0 then v0 end is null then 1 else 0 end order by case when c0 then v0 end) as n0_0,
  count(case when c0 then v0 end) over (partition by d0) as m0_0,
  row_number() over (partition by d0, case when v1 is null then 1 else 0 end order by case when t is null then 1 else 0 end, t desc, v1 desc) as n0_1
from (select "this row"."status" as d0,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as char)) as c0,
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
select null as d0,
  1 as g,
  null as p0,
  1 as p1,
  (max(case when n0_0 = floor(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end) + cast(max((m0_0 - 1) * 0.9) - floor(max((m0_0 - 1) * 0.9)) as decimal(18, 1)) * (max(case when n0_0 = ceil(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end) - max(case when n0_0 = floor(((m0_0 - 1) * 0.9)) + 1 then case when c0 then v0 end end))) as x0_0_0,
  max(case when n0_1 = 1 then v1 end) as x0_0_1,
  max(v2) as x0_0_2
from (select o.*,
  row_number() over (partition by case when case when c0 then v0 end is null then 1 else 0 end order by case when c0 then v0 end) as n0_0,
  count(case when c0 then v0 end) over () as m0_0,
  row_number() over (partition by case when v1 is null then 1 else 0 end order by case when t is null then 1 else 0 end, t desc, v1 desc) as n0_1
from (select "this row"."amount" as v0,
    ("this row"."status" = cast(? as char)) as c0,
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
  null as p1,
  null as p2,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x0_0_0,
  count(1) as x0_0_1,
  count(v2) as x0_0_2,
  min(case when c0 then v3 end) as x0_0_3,
  max(case when c0 then v4 end) as x0_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x0_0_5,
  null as x1_0_0,
  null as x1_0_1,
  null as x1_0_2,
  null as x1_0_3,
  null as x1_0_4,
  null as x1_0_5
from (select "product"."category" as d0,
    case
      when "this row"."paid_at" < timestamp '2026-02-28 21:00:00' then 0 end as d1,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as char)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  where (not ("this row"."status" <=> cast(? as char)))
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) r
group by d0, d1
union all
select d0,
  d1,
  0 as g,
  null as p0,
  1 as p1,
  null as p2,
  null as x0_0_0,
  null as x0_0_1,
  null as x0_0_2,
  null as x0_0_3,
  null as x0_0_4,
  null as x0_0_5,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x1_0_0,
  count(1) as x1_0_1,
  count(v2) as x1_0_2,
  min(case when c0 then v3 end) as x1_0_3,
  max(case when c0 then v4 end) as x1_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x1_0_5
from (select "product"."category" as d0,
    "time window"."d1" as d1,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as char)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  join (
    select 1 as "slot", 0 as "d1", timestamp '2025-12-31 21:00:00' as "first", timestamp '2026-02-28 21:00:00' as "after") as "time window" on "this row"."paid_at" >= "time window"."first" and "this row"."paid_at" < "time window"."after"
  where (not ("this row"."status" <=> cast(? as char)))
    and "this row"."paid_at" >= timestamp '2025-12-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00'
) r
group by d0, d1
union all
select d0,
  null as d1,
  1 as g,
  null as p0,
  null as p1,
  1 as p2,
  null as x0_0_0,
  null as x0_0_1,
  null as x0_0_2,
  null as x0_0_3,
  null as x0_0_4,
  null as x0_0_5,
  case when count(case when c0 then 1 end) = 0 then 0 else sum(case when c0 then v0 end) end as x1_0_0,
  count(1) as x1_0_1,
  count(v2) as x1_0_2,
  min(case when c0 then v3 end) as x1_0_3,
  max(case when c0 then v4 end) as x1_0_4,
  case when count(1) = 0 then 0 else sum(v5) end as x1_0_5
from (select "product"."category" as d0,
    "this row"."amount" as v0,
    ("this row"."status" = cast(? as char)) as c0,
    "this row"."amount" as v2,
    "this row"."amount" as v3,
    "this row"."customer" as v4,
    "this row"."amount" as v5
  from "shop"."sales" as "this row"
  left join "shop"."products" as "product" on ("this row"."product" = "product"."id")
  join (
    select 1 as "slot", timestamp '2025-12-31 21:00:00' as "first", timestamp '2026-02-28 21:00:00' as "after") as "time window" on "this row"."paid_at" >= "time window"."first" and "this row"."paid_at" < "time window"."after"
  where (not ("this row"."status" <=> cast(? as char)))
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
from (select date_add(date '0001-01-01', interval (datediff(cast("this row"."day" as date), date '0001-01-01') + 7) div 7 * 7 - 7 day) as v0,
    date_add(date '0001-01-01', interval (timestampdiff(month, date '0001-01-01', cast("this row"."day" as date)) + 9) div 3 * 3 - 9 month) as v1,
    date_add(date '0001-01-01', interval (timestampdiff(month, date '0001-01-01', cast("this row"."day" as date)) + 9) div 12 * 12 - 9 month) as v2,
    timestampdiff(month, cast("this row"."day" as date), cast(date '2026-02-28' as date)) as v3,
    datediff(cast(date '2026-02-28' as date), cast("this row"."day" as date)) as v4,
    char_length("this row"."partner") as v5,
    concat(coalesce("this row"."partner", ''), coalesce(cast(? as char), '')) as v6,
    least(coalesce("this row"."cost", 1.5), coalesce(1.5, "this row"."cost")) as v7,
    case when ((1 >= 1) and (1 <= 3)) then round(round(cast((case when ("this row"."cost" < 0) then ("this row"."cost" - ((3 - 1) * 0.01)) else ("this row"."cost" + ((3 - 1) * 0.01)) end - (case when ("this row"."cost" < 0) then ("this row"."cost" - ((3 - 1) * 0.01)) else ("this row"."cost" + ((3 - 1) * 0.01)) end % nullif((3 * 0.01), 0))) as decimal(65, 25)) / nullif(3, 0), 10), cast(2 as signed)) else null end as v8,
    round(cast("this row"."cost" as decimal(65, 25)) / nullif(3, 0), 10) as v9,
    (right("this row"."partner", char_length(cast(? as char))) = cast(? as char)) as c9,
    (not (("this row"."partner" <=> "this row"."partner"))) as c10
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
from (select date_add(date '0001-01-01', interval (datediff(cast(date_add("this row"."paid_at", interval cast(elt(1 + interval(timestampdiff(second, date '0001-01-01', "this row"."paid_at"),
      60447331783, 60478777721, 60494243321, 60507631721, 60516880121, 60539167721, 60541776000, 60545736000, 60593169600, 60596103600, 60610273200, 60612868800, 60644408400, 60888060000, 62490517200, 62506324800, 62522053200, 62537860800, 62553589200, 62569396800, 62585211600, 62600943600, 62616668400, 62632393200, 62648118000, 62663842800, 62679567600, 62695292400, 62711017200, 62726742000, 62742466800, 62758191600, 62773916400, 62790246000, 62821699200, 62831376000, 62837420400, 62853145200, 62868870000, 62884594800, 62900319600, 62916044400, 62931769200, 62947494000, 62963823600, 62981967600, 62995273200, 63013417200, 63026722800, 63044866800, 63058172400, 63076921200, 63089622000, 63108370800, 63121071600, 63139820400, 63153126000, 63171270000, 63184575600, 63202719600, 63216025200, 63234774000, 63247474800, 63266223600, 63278924400, 63297673200, 63310374000, 63329122800, 63342428400, 63360572400, 63373878000, 63392022000, 63405327600, 63424076400, 63436777200, 63549871200),
      150, 151, 211, 151, 271, 211, 271, 240, 180, 240, 300, 240, 180, 120, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 120, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180) as signed) minute) as date), date '0001-01-01') + 7) div 7 * 7 - 7 day) as v0,
    date_add(date '0001-01-01', interval (timestampdiff(month, date '0001-01-01', cast(date_add("this row"."paid_at", interval cast(elt(1 + interval(timestampdiff(second, date '0001-01-01', "this row"."paid_at"),
      60447331783, 60478777721, 60494243321, 60507631721, 60516880121, 60539167721, 60541776000, 60545736000, 60593169600, 60596103600, 60610273200, 60612868800, 60644408400, 60888060000, 62490517200, 62506324800, 62522053200, 62537860800, 62553589200, 62569396800, 62585211600, 62600943600, 62616668400, 62632393200, 62648118000, 62663842800, 62679567600, 62695292400, 62711017200, 62726742000, 62742466800, 62758191600, 62773916400, 62790246000, 62821699200, 62831376000, 62837420400, 62853145200, 62868870000, 62884594800, 62900319600, 62916044400, 62931769200, 62947494000, 62963823600, 62981967600, 62995273200, 63013417200, 63026722800, 63044866800, 63058172400, 63076921200, 63089622000, 63108370800, 63121071600, 63139820400, 63153126000, 63171270000, 63184575600, 63202719600, 63216025200, 63234774000, 63247474800, 63266223600, 63278924400, 63297673200, 63310374000, 63329122800, 63342428400, 63360572400, 63373878000, 63392022000, 63405327600, 63424076400, 63436777200, 63549871200),
      150, 151, 211, 151, 271, 211, 271, 240, 180, 240, 300, 240, 180, 120, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 120, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180, 240, 180) as signed) minute) as date)) + 9) div 3 * 3 - 9 month) as v1
  from "shop"."sales" as "this row"
  where true
    and ("this row"."paid_at" >= timestamp '2026-01-31 21:00:00' and "this row"."paid_at" < timestamp '2026-02-28 21:00:00')
) r
having count(*) >= 0
-- 0 texts: 