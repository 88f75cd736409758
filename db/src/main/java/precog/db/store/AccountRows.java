package precog.db.store;

import java.time.Instant;
import org.hibernate.StatelessSession;
import precog.analytics.Portfolio;
import precog.db.account.AccountBalanceRow;
import precog.db.account.PortfolioSnapshotRow;
import precog.db.account.SettlementRow;
import precog.db.type.Validity;
import precog.settlement.Account;
import precog.settlement.Settlement;
import precog.value.ExecutionEnvironment;

/** Cash version by version, what markets paid, and the hourly worth of everything. */
final class AccountRows {
    private record Key(ExecutionEnvironment environment, String platform) {}

    private final CurrentRows<Key> current = new CurrentRows<>(
            AccountBalanceRow.class,
            "balanceId",
            "executionEnvironment, platformId",
            key -> new Key((ExecutionEnvironment) key[0], (String) key[1]));

    void store(StatelessSession session, Account account) {
        Key key = new Key(account.environment(), account.platform());
        Instant start = current.close(session, key, account.at());
        AccountBalanceRow row = new AccountBalanceRow();
        row.executionEnvironment = account.environment();
        row.platformId = account.platform();
        row.startingBalance = account.startingCash();
        row.balance = account.cash();
        row.currency = "USD";
        row.createdAt = account.at();
        row.validity = Validity.from(start);
        Long id = (Long) session.insert(row);
        current.opened(key, id, start);
    }

    void store(StatelessSession session, Settlement settlement) {
        SettlementRow row = new SettlementRow();
        row.settlementId = settlement.id();
        row.executionEnvironment = settlement.environment();
        row.marketId = settlement.market().value();
        row.platformId = settlement.platform();
        row.positionId = settlement.positionId();
        row.outcome = Codes.lower(settlement.result());
        row.settlementValue = settlement.yesValue();
        row.quantity = settlement.quantity();
        row.payout = settlement.payout();
        row.realizedPnl = settlement.pnl();
        row.externalSettlementId = settlement.settlementId();
        row.settlementTimestamp = settlement.at();
        row.apiResponse = Codes.jsonOrRaw(settlement.rawAnswer());
        row.createdAt = settlement.at();
        session.insert(row);
    }

    void store(StatelessSession session, Portfolio portfolio) {
        PortfolioSnapshotRow row = new PortfolioSnapshotRow();
        row.executionEnvironment = portfolio.environment();
        row.snapshotTime = portfolio.at();
        row.totalValue = portfolio.equity();
        row.cashBalance = portfolio.cash();
        row.investedAmount = portfolio.cost();
        row.unrealizedPnl = portfolio.value().minus(portfolio.cost());
        row.realizedPnl = portfolio.realized();
        row.createdAt = portfolio.at();
        session.insert(row);
    }

    void forget() {
        current.forget();
    }
}
