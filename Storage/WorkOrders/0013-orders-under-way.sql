create index work_orders_under_way on work_orders (technician, state) where state in ('EnRoute', 'OnSite');
