-- Two years and a month of receipts: a line every few hours, some of them online, some dear.
create table stores as
  select * from (values (1, 'EKB'), (2, 'PERM'), (3, 'UFA')) s(store_id, region_code);

create table stock_daily as
  select s as store_id, 'sku-' || k as sku, date '2026-01-01' + d::integer as "date",
    (100 + (s * 7 + k * 3 + d) % 40)::integer as quantity
  from range(1, 4) a(s), range(1, 6) b(k), range(0, 200) c(d);

create view made_receipts as
  select
    i // 2 as receipt_id,
    (i % 2)::integer as line_no,
    (1 + i % 3)::integer as store_id,
    date '2024-12-01' + (i // 5)::integer as "date",
    case when i % 4 = 1 then 'web-' || i end as "order",
    (array['Мебель', 'Свет', 'Текстиль'])[1 + (i // 7 % 3)::integer] as category,
    'Группа ' || lpad((i * 13 % 27)::varchar, 2, '0') as "product group",
    case when i % 50 = 0 then 60000 else 300 + i * 37 % 2111 end::decimal(12, 2) as price,
    (1 + i % 4)::integer as quantity,
    (i % 5 * 10)::decimal(12, 2) as discount,
    (150 + i * 37 % 1055)::decimal(12, 2) as cost
  from range(0, 3000) r(i);

create view made_plan as
  select region, category, m::date as "month", (60000 + row_number() over (order by region, category, m) * 100)::decimal(14, 2) as plan_amount
  from (select distinct region_code as region from stores),
    (select unnest(['Мебель', 'Свет', 'Текстиль']) as category),
    (select unnest(generate_series(date '2025-02-01', date '2027-01-01', interval 1 month)) as m)
  order by all;
