create schema ops;
create schema etl;
create schema acc;

create table ops.payments (
  payment_id bigint primary key, partner_id bigint, created_at timestamp not null,
  amount numeric(14, 2) not null, currency text not null, status text not null,
  loaded_at timestamp not null);
insert into ops.payments
  select i, case when i % 50 = 0 then null when i % 3 = 0 then 2 else 1 end,
    timestamp '2026-01-01' + i * interval '47 minutes',
    10 + i * 53 % 977 * 1.37,
    case when i % 9 = 0 then 'KZT' else 'RUB' end,
    (array['captured', 'settled', 'refunded'])[1 + i % 3],
    timestamp '2026-02-03 05:00'
  from generate_series(1, 1020) i;

create table etl.load_log (
  source_name text, started_at timestamp, finished_at timestamp, rows_in bigint,
  rows_rejected bigint, status text);
insert into etl.load_log
  select (array['leads', 'orders', 'costs'])[1 + i % 3],
    timestamp '2026-01-20' + i * interval '2 hours',
    timestamp '2026-01-20' + i * interval '2 hours' + (i * 7 % 23 + 1) * interval '1 minute',
    1000 + i, case when i % 3 = 2 then i % 40 else 0 end,
    case when i % 3 = 1 and i % 5 = 0 then 'error' when i % 11 = 0 then 'slow' else 'ok' end
  from generate_series(1, 172) i;

-- The books say the same by another way: one row a day.
create table acc.ledger (posted_at date, amount_rub numeric(14, 2));
insert into acc.ledger
  select date(created_at at time zone 'UTC' at time zone 'Europe/Moscow'), sum(amount)
  from ops.payments
  where currency = 'RUB' and status in ('captured', 'settled')
  group by 1;
