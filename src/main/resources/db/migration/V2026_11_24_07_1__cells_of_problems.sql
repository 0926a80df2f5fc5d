-- where in a spreadsheet a problem is: B7
alter table import_problem add column cell varchar(20);
