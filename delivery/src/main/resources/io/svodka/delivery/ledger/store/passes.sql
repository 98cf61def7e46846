create table lane_limit (
  domain text primary key
) {strict};

create table lane_pass (
  id {id},
  domain text not null,
  holder text not null,
  begun {int} not null,
  lease_until {int} not null
) {strict};

create index lane_pass_by_domain on lane_pass (domain);
