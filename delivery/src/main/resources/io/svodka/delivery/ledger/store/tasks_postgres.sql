create table delivery_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures int,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index delivery_task_by_time on delivery_task (execution_time);

create index delivery_task_by_heartbeat on delivery_task (last_heartbeat);

create table alert_task (like delivery_task including all);
