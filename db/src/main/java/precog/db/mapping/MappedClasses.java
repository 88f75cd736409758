package precog.db.mapping;

import java.util.List;
import precog.db.account.AccountBalanceRow;
import precog.db.account.PerformanceLogRow;
import precog.db.account.PortfolioSnapshotRow;
import precog.db.account.SettlementRow;
import precog.db.edge.AiCostRow;
import precog.db.edge.BetRecommendationRow;
import precog.db.edge.DecisionRow;
import precog.db.edge.EdgeRow;
import precog.db.edge.MarketAnalysisRow;
import precog.db.game.GameOddsRow;
import precog.db.game.GameRow;
import precog.db.game.GameStateRow;
import precog.db.game.LeagueRow;
import precog.db.game.PlayerRow;
import precog.db.game.TeamRow;
import precog.db.market.EventRow;
import precog.db.market.FeeScheduleRow;
import precog.db.market.MarketIdentityRow;
import precog.db.market.MarketRow;
import precog.db.market.MarketSnapshotRow;
import precog.db.market.PlatformRow;
import precog.db.market.SeriesRow;
import precog.db.model.EloRatingHistoryRow;
import precog.db.model.EloRatingRow;
import precog.db.model.MethodRow;
import precog.db.model.MethodTemplateRow;
import precog.db.model.ProbabilityMatrixRow;
import precog.db.model.ProbabilityModelRow;
import precog.db.model.StrategyRow;
import precog.db.model.TraderProbabilityRow;
import precog.db.operation.ConfigOverrideRow;
import precog.db.operation.EngineLeaseRow;
import precog.db.operation.JobRunRow;
import precog.db.operation.JournalProgressRow;
import precog.db.operation.MutableColumnRow;
import precog.db.operation.SystemHealthRow;
import precog.db.position.ArchivedPositionRow;
import precog.db.position.ExitAttemptRow;
import precog.db.position.ExitConditionRow;
import precog.db.position.PositionExitRow;
import precog.db.position.PositionIdentityRow;
import precog.db.position.PositionRow;
import precog.db.risk.AlertRow;
import precog.db.risk.BreakerStateRow;
import precog.db.risk.BreakerTypeRow;
import precog.db.risk.CircuitBreakerEventRow;
import precog.db.risk.RiskVerdictRow;
import precog.db.trade.OrderEventRow;
import precog.db.trade.OrderRow;
import precog.db.trade.PlacedBetRow;
import precog.db.trade.TradeRow;
import precog.db.trade.TraderNoteRow;
import precog.db.training.FeatureDefinitionRow;
import precog.db.training.FeatureValueRow;
import precog.db.training.ModelTrainingRunRow;
import precog.db.training.TrainingDatasetRow;
import precog.db.type.EnvironmentColumn;
import precog.db.type.MoneyColumn;
import precog.db.type.PriceColumn;
import precog.db.type.ProbabilityColumn;
import precog.db.type.QuantityColumn;

/** Every class Hibernate maps: one a table, and one a type of column. */
final class MappedClasses {
    static final List<Class<?>> ALL = List.of(
            PriceColumn.class,
            ProbabilityColumn.class,
            QuantityColumn.class,
            MoneyColumn.class,
            EnvironmentColumn.class,
            AccountBalanceRow.class,
            PerformanceLogRow.class,
            PortfolioSnapshotRow.class,
            SettlementRow.class,
            AiCostRow.class,
            BetRecommendationRow.class,
            DecisionRow.class,
            EdgeRow.class,
            MarketAnalysisRow.class,
            GameOddsRow.class,
            GameRow.class,
            GameStateRow.class,
            LeagueRow.class,
            PlayerRow.class,
            TeamRow.class,
            EventRow.class,
            FeeScheduleRow.class,
            MarketIdentityRow.class,
            MarketRow.class,
            MarketSnapshotRow.class,
            PlatformRow.class,
            SeriesRow.class,
            EloRatingHistoryRow.class,
            EloRatingRow.class,
            MethodRow.class,
            MethodTemplateRow.class,
            ProbabilityMatrixRow.class,
            ProbabilityModelRow.class,
            StrategyRow.class,
            TraderProbabilityRow.class,
            ConfigOverrideRow.class,
            EngineLeaseRow.class,
            JobRunRow.class,
            JournalProgressRow.class,
            MutableColumnRow.class,
            SystemHealthRow.class,
            ArchivedPositionRow.class,
            ExitAttemptRow.class,
            ExitConditionRow.class,
            PositionExitRow.class,
            PositionIdentityRow.class,
            PositionRow.class,
            AlertRow.class,
            BreakerStateRow.class,
            BreakerTypeRow.class,
            CircuitBreakerEventRow.class,
            RiskVerdictRow.class,
            OrderEventRow.class,
            OrderRow.class,
            PlacedBetRow.class,
            TradeRow.class,
            TraderNoteRow.class,
            FeatureDefinitionRow.class,
            FeatureValueRow.class,
            ModelTrainingRunRow.class,
            TrainingDatasetRow.class);

    private MappedClasses() {}
}
