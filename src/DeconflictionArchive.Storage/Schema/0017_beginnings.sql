-- A beginning is found by its rank, without going through all that have joined it.
create index told_event_beginnings on told_event (rank) where centre = rank;
