alter table delivery add column burst_name text not null default '';
