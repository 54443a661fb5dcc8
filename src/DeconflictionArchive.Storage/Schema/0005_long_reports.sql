-- Phrases in long reports are looked up in their text, as a tsvector has no positions for all of their words; few reports are that long.
create index report_long on report (lexeme_count) where lexeme_count > 8000;
