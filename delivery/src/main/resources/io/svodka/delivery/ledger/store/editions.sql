create table edition (
  id {id},
  delivery text not null,
  slot text not null,
  burst_key text not null,
  revision {int} not null,
  previous {int} not null,
  manifest text not null,
  run_id {int} not null,
  made_at text not null
) {strict};

create index edition_by_pack on edition (delivery, slot, burst_key);

alter table delivery add column edition_id {int} not null default 0;

create index delivery_by_edition on delivery (edition_id);
