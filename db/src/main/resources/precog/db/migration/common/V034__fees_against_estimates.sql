-- What the fee model said of a fill, beside what the exchange charged: a difference beyond rounding is a bad reading.
ALTER TABLE trades ADD COLUMN fee_estimate DECIMAL(18, 6);
COMMENT ON COLUMN trades.fee_estimate IS 'What the fee model says of the fill; fees is what the exchange charged and counts';
