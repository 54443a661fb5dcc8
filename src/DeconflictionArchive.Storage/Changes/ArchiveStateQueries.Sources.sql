-- Each source once with a name it was printed under: id, name.
-- Steps from one source to the next along the index instead of reading every report.
with recursive step as (
    select min(source) as source from report where revised_by is null
    union all
    select (select min(report.source) from report where report.source > step.source and report.revised_by is null) from step where step.source is not null
)
select
    step.source,
    coalesce((select report.source_name from report where report.source = step.source and report.revised_by is null and report.source_name is not null limit 1), step.source)
from step
where step.source is not null
