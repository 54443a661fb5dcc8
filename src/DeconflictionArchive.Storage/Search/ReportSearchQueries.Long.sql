-- Reports so long that some of their words share a position, with what is needed to look phrases up in their text.
select r.id, r.text, (select reading from report_reading where report = r.id)
from report r
where r.revised_by is null and r.lexeme_count > @longest_certain and (@words is null or r.lexemes @@ @words::tsquery)
