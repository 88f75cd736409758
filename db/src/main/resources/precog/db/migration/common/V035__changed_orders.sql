-- A resting order can be changed; the row says how it stands, order_events how it came to that.
INSERT INTO mutable_columns (table_name, column_name) VALUES
    ('orders', 'limit_price'),
    ('orders', 'quantity');

ALTER TABLE order_events ADD COLUMN limit_price DECIMAL(10, 4) CHECK (limit_price BETWEEN 0 AND 1);
ALTER TABLE order_events ADD COLUMN quantity DECIMAL(18, 2) CHECK (quantity > 0);
COMMENT ON COLUMN order_events.limit_price IS 'Limit the order had then';
COMMENT ON COLUMN order_events.quantity IS 'Contracts the order was for then, in all';
