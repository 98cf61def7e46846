create schema crm;

create table crm.partners (
  id bigint primary key, legal_name text not null, region_name text, tier_code text, code text not null,
  email text, language text, is_active boolean not null);
insert into crm.partners values
  (1, 'ООО Ромб', 'Москва', 'G', 'romb', 'a@romb.example', 'ru-RU', true),
  (2, 'ООО Куб', null, 'S', 'kub', 'b@kub.example', 'en-GB', true),
  (3, 'ООО Шар', 'Тверь', null, 'shar', 'c@shar.example', 'ru-RU', false),
  (4, 'ООО Конус', 'Тула', null, 'konus', 'd@konus.example', 'ru-RU', true);

create table crm.products (id bigint primary key, name text not null, category text not null);
insert into crm.products values
  (10, 'Базис', 'ПО'), (11, 'Про', 'ПО'), (12, 'Внедрение', 'Услуги'), (13, 'Обучение', 'Услуги');

-- Every six hours and a bit, so that days, months and time zones are crossed at all hours.
create table crm.leads (
  lead_id bigint primary key, partner_id bigint not null, product_id bigint not null,
  created_at timestamp not null, status text not null, loaded_at timestamp not null);
insert into crm.leads
  select i, case when i % 3 = 0 then 2 else 1 end, 10 + i % 4,
    timestamp '2025-01-01' + i * interval '6 hours 17 minutes',
    (array['new', 'qualified', 'won', 'lost'])[1 + i % 7 % 4],
    timestamp '2026-02-03 05:00'
  from generate_series(1, 1520) i;

create table crm.orders (
  order_id bigint primary key, partner_id bigint not null, main_product_id bigint not null,
  customer_id bigint not null, amount numeric(14, 2) not null, paid_at timestamp,
  status text not null, loaded_at timestamp not null);
insert into crm.orders
  select i, case when i % 4 = 0 then 2 else 1 end, 10 + i % 4 % 3, i * 31 % 97,
    500 + i * 37 % 211 * 43.17,
    timestamp '2025-01-01' + i * interval '13 hours 37 minutes',
    case when i % 7 = 0 then 'new' else 'paid' end,
    timestamp '2026-02-03 05:00'
  from generate_series(1, 701) i;

create table crm.order_lines (
  order_id bigint, line_no integer, price numeric(12, 2) not null, quantity integer not null,
  discount numeric(12, 2) not null, primary key (order_id, line_no));
insert into crm.order_lines
  select o.order_id, n, o.amount / 2, 1, o.order_id % 5
  from crm.orders o, generate_series(1, 2) n;
