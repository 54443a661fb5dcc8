-- The days named inside the words of some claims, in the order of the text: claim, from, to, start, length.
select
    claim.id,
    (expression ->> 'from')::date,
    (expression ->> 'to')::date,
    (expression #>> '{span,start}')::int,
    (expression #>> '{span,length}')::int
from claim
join report_reading on report_reading.report = claim.report
cross join jsonb_array_elements(report_reading.reading -> 'dateExpressions') expression
where claim.id = any (@ids)
  and expression ->> 'from' is not null
  and expression ->> 'to' is not null
  and (expression #>> '{span,start}')::int >= claim.quote_start
  and (expression #>> '{span,start}')::int + (expression #>> '{span,length}')::int <= claim.quote_start + claim.quote_length
order by claim.id, 4
