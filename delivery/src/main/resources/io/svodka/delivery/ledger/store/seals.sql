alter table delivery_letter add column seal text not null default '';
