alter table delivery rename to delivery_v1;

alter table delivery_event rename to delivery_event_v1;

alter table delivery_attachment rename to delivery_attachment_v1;

drop index delivery_event_by_delivery;
