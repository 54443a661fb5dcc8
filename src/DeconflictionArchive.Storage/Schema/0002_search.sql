-- How many of a report's words are its title's: positions in lexemes up to this number weigh as title in the ranking.
alter table report add column lexeme_title_count integer not null default 0;
alter table report alter column lexeme_title_count drop default;
