-- How often an offering was opened and listed, a row for each day: for its provider. About nobody who looked.
create table offering_day (
  offering_id bigint not null references offering,
  day date not null,
  views int not null default 0,
  appearances int not null default 0,
  primary key (offering_id, day)
);
grant select, insert, update, delete on offering_day to teahorse_app;
