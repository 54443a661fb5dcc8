-- Takes out those of @bodies that no report has any more. Returns the bodies that were copies of them, and their places.
update copy_body
set head = null
where head = any (@bodies)
  and not exists (select from report where report.body_sha256 = copy_body.head)
  and exists (select from report where report.body_sha256 = copy_body.body_sha256)
returning body_sha256, first_on, first_report
