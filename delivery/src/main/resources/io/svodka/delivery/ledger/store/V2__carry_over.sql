insert into delivery (id, delivery, slot, burst_key, recipient, channel, seq, message_id, state, attempts, holder, lease_until, reply, planned_at, changed_at)
select id, delivery, slot, burst_key, recipient, channel, seq, message_id, case state when 'PLANNED' then 'PENDING' else state end, attempts, cast(holder as text), lease_until, reply, planned_at, changed_at from delivery_v1;

insert into delivery_event (id, delivery_id, attempt, state, at, detail)
select id, delivery_id, attempt, case state when 'PLANNED' then 'PENDING' else state end, at, detail from delivery_event_v1;

insert into artifact (sha256, size) select distinct sha256, bytes from delivery_attachment_v1;

insert into delivery_attachment (delivery_id, attempt, position, format, file_name, sha256)
select delivery_id, attempt, position, '', file_name, sha256 from delivery_attachment_v1;

drop table delivery_attachment_v1;

drop table delivery_event_v1;

drop table delivery_v1;
