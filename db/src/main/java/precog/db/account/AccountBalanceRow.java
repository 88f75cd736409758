package precog.db.account;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.db.type.Validity;
import precog.value.ExecutionEnvironment;
import precog.value.Money;

/** Every version of the cash at a venue. */
@Entity
@Table(name = "account_balance")
public class AccountBalanceRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long balanceId;

    public ExecutionEnvironment executionEnvironment;
    public String platformId;

    /** What the account began with; in paper mode the practice bankroll. */
    public Money startingBalance;

    public Money balance;
    public String currency;
    public Instant createdAt;

    /** When this version holds. */
    @Embedded
    public Validity validity;
}
