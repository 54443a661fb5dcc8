-- What tells the change at a position from those other stores have there; null when the feed does not reach so far.
select case when @position = 0 then '' else (
    select md5(concat_ws(' ', changed_at, kind, subject, subject_id)) from change where position = @position
) end
