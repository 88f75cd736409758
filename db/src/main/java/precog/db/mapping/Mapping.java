package precog.db.mapping;

import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;
import precog.db.Database;

/** Hibernate over a migrated database. */
public final class Mapping {
    private static final int BATCH = 100;

    private Mapping() {}

    /**
     * Maps every table; columns are named as their fields in snake case.
     *
     * @throws org.hibernate.tool.schema.spi.SchemaManagementException where a table is not as it is mapped
     */
    public static SessionFactory of(Database database) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("precog");
        MappedClasses.ALL.forEach(configuration::managedClass);
        return configuration
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, database.dataSource())
                .property(MappingSettings.PHYSICAL_NAMING_STRATEGY, new PhysicalNamingStrategySnakeCaseImpl())
                .property(SchemaToolingSettings.HBM2DDL_AUTO, Action.VALIDATE)
                .property(JdbcSettings.JDBC_TIME_ZONE, "UTC")
                .property(BatchSettings.STATEMENT_BATCH_SIZE, BATCH)
                .createEntityManagerFactory();
    }
}
