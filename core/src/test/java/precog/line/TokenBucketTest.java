package precog.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void holdsItsCapacityAndRefillsSteadily() {
        TokenBucket bucket = new TokenBucket(100, 100, 0);
        for (int call = 0; call < 10; call++) {
            assertThat(bucket.take(10, 0, 0)).isZero();
        }
        assertThat(bucket.take(10, 0, 0)).isEqualTo(SECOND / 10);
        assertThat(bucket.take(10, 0, SECOND / 10)).isZero();
        assertThat(bucket.take(10, 0, SECOND / 10)).isPositive();
    }

    @Test
    void neverHoldsMoreThanItsCapacity() {
        TokenBucket bucket = new TokenBucket(100, 20, 0);
        assertThat(bucket.take(20, 0, 100 * SECOND)).isZero();
        assertThat(bucket.take(10, 0, 100 * SECOND)).isPositive();
    }

    @Test
    void keepsSomeForWhatIsMoreUrgent() {
        TokenBucket bucket = new TokenBucket(100, 100, 0);
        for (int call = 0; call < 6; call++) {
            assertThat(bucket.take(10, 40, 0)).isZero();
        }
        assertThat(bucket.take(10, 40, 0)).isPositive();
        assertThat(bucket.take(10, 0, 0)).isZero();
    }

    @Test
    void isEmptyWhenTheVenueSaysSo() {
        TokenBucket bucket = new TokenBucket(100, 100, 0);
        bucket.empty(0);
        assertThat(bucket.take(10, 0, 0)).isEqualTo(SECOND / 10);
    }

    @Test
    void aCallDearerThanTheBucketWaitsForAFullOne() {
        TokenBucket bucket = new TokenBucket(100, 50, 0);
        assertThat(bucket.take(80, 0, 0)).isZero();
        assertThat(bucket.take(80, 0, 0)).isPositive();
    }
}
