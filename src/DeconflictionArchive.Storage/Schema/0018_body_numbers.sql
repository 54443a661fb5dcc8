-- A number by which who imports remembers a body in a few bytes; larger than those of all bodies written before it.
alter table copy_body add column number integer;
update copy_body set number = numbered.number
from (select body_sha256, row_number() over (order by first_report, body_sha256) as number from copy_body) numbered
where copy_body.body_sha256 = numbered.body_sha256;
alter table copy_body alter column number set not null;
create unique index copy_body_number on copy_body (number);
