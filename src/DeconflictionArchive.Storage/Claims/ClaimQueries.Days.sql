-- The first date expression inside each claim's quote that says the day of the claim: claim, start, length, rule, counted.
select distinct on (claim.id)
    claim.id,
    (expression #>> '{span,start}')::int,
    (expression #>> '{span,length}')::int,
    expression ->> 'rule',
    expression ? 'resolvedAgainst'
from claim
join report_reading on report_reading.report = claim.report
cross join jsonb_array_elements(report_reading.reading -> 'dateExpressions') expression
where claim.id = any (@ids)
  and claim.said_on is not null
  and expression ->> 'from' = claim.said_on::text
  and expression ->> 'to' = claim.said_on::text
  and (expression #>> '{span,start}')::int >= claim.quote_start
  and (expression #>> '{span,start}')::int + (expression #>> '{span,length}')::int <= claim.quote_start + claim.quote_length
order by claim.id, (expression #>> '{span,start}')::int
