package precog.db.mapping;

import jakarta.persistence.PersistenceException;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import precog.db.Database;
import precog.db.DatabaseException;

/** Hibernate over a migrated database. */
public final class Mapping {
    private static final int BATCH = 100;

    private Mapping() {}

    /**
     * Maps every table; columns are named as their fields in snake case.
     *
     * @throws DatabaseException that is a damage, where a table is not as the steps of the schema leave it
     */
    public static SessionFactory of(Database database) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("precog");
        MappedClasses.ALL.forEach(configuration::managedClass);
        configuration
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, database.dataSource())
                .property(MappingSettings.PHYSICAL_NAMING_STRATEGY, new PhysicalNamingStrategySnakeCaseImpl())
                .property(SchemaToolingSettings.HBM2DDL_AUTO, Action.VALIDATE)
                .property(JdbcSettings.JDBC_TIME_ZONE, "UTC")
                .property(BatchSettings.STATEMENT_BATCH_SIZE, BATCH);
        try {
            return configuration.createEntityManagerFactory();
        } catch (PersistenceException e) {
            if (e.getCause() instanceof SchemaManagementException mismatch) {
                throw DatabaseException.damage("The tables are not as their schema says", mismatch);
            }
            throw e;
        }
    }
}
