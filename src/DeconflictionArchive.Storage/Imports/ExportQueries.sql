-- The next records in the order of their coming, with what became of them: id, file, record, line, sha256, code, detail, encoding,
-- metadata, bytes, text, and whether the archive knew the record with this outcome before.
with told as (
    select * from import_verdict where id > @after order by id limit @limit
)
select
    told.id, told.file, told.record, told.line, told.sha256, told.code, told.detail,
    provenance.encoding, provenance.metadata::text, report_original.bytes, report.text,
    case when told.code is null then provenance.import <> told.import else exists (
        select from import_verdict earlier
        where earlier.verdict = 'rejected' and md5(earlier.file) = md5(told.file) and earlier.file = told.file
          and earlier.record = told.record and earlier.code = told.code and earlier.sha256 is not distinct from told.sha256
          and earlier.id < told.id)
    end
from told
left join lateral (
    select import, encoding, metadata, sha256
    from provenance
    where provenance.report = told.report and provenance.file = told.file and provenance.record = told.record and provenance.sha256 = told.sha256
    order by provenance.import = told.import desc, provenance.id
    limit 1
) provenance on true
left join report_original on report_original.sha256 = provenance.sha256
left join report on report.id = told.report
order by told.id
